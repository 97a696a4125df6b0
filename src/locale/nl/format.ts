import type { ProtectedTexts } from '../protected-texts.ts';
import type { Dictionary } from '../text.ts';

/** What `Intl` leaves open: which regional habits to follow, and how its parts are put together. */
export const formatTexts = {
  locale: 'nl',
  direction: 'ltr',
  day: '{weekday} {date}',
  clock: '{hours}.{minutes}',
  time: '{time} uur',
  times: '{start} – {end} uur',
  moment: '{day} om {time} uur',
  percent: '{number}\u00a0%',
  comma: '{start}, {end}',
  and: '{start} en {end}',
} as const satisfies Dictionary;

export type FormatTexts = typeof formatTexts;

export const formatProtected: ProtectedTexts<FormatTexts> = {
  'it chooses the formats of dates and numbers': ['locale'],
  'it is the direction in which the language is written': ['direction'],
};
