import { todayIn } from '../../../domain/dates/dates.ts';

/** The calendar day in the Netherlands, where the groups are, wherever the visitor is. */
export const dutchToday = (): string => todayIn('Europe/Amsterdam', new Date());
