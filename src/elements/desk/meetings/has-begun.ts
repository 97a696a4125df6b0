import type { DeskEdition } from '../../../contract/desk-editions.ts';

/** Whether a start can have had a meeting; of one that people keep joining the first day may be unknown. */
export const hasBegun = (
  { startDate, entry, signupStatus }: Pick<DeskEdition, 'startDate' | 'entry' | 'signupStatus'>,
  today: string,
): boolean =>
  signupStatus !== 'cancelled' &&
  (startDate === undefined ? entry === 'rolling' : startDate <= today);
