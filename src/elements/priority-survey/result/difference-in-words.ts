import type { SurveyView } from '../survey-view.ts';

/** How far an own place is from the joint one: below 0 it is higher on the list. */
export const differenceInWords = (difference: number, t: SurveyView['t']): string =>
  difference === 0
    ? t('equal')
    : t(difference < 0 ? 'higher' : 'lower', { count: Math.abs(difference) });
