import type { Group, RecognisedWish, SentenceCounts } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import {
  formatAmount,
  formatLanguageName,
  formatMonth,
  formatWeekday,
} from '../../locale/format.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import { capital, type EditionWords } from '../../parts/places.ts';
import type { Chosen, FilterKey } from '../../domain/offer/filters.ts';
import type { CommonTexts } from '../../locale/nl/common.ts';
import type { FinderTexts } from '../../locale/nl/group-finder.ts';

/** The texts and the language of the finder's views. */
export interface FinderWords {
  readonly t: Translate<FinderTexts>;
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
  readonly edition: EditionWords;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Codes of the contract, which have texts of their own. Other values are shown by their label. */
const codes = {
  daypart: ['morning', 'afternoon', 'evening'],
  kind: [
    'training',
    'course',
    'workshop',
    'conversation-group',
    'peer-group',
    'information-meeting',
    'drop-in',
  ],
  approach: ['head', 'heart', 'hands'],
  attendanceMode: ['offline', 'online', 'mixed'],
  accessibility: ['wheelchair', 'toilet', 'lift', 'hearing-loop'],
} as const;

/** What the visitor reads for a value of a filter; `label` is what the offer calls it. */
export function valueWords(
  { t, language }: FinderWords,
  key: FilterKey,
  value: string,
  label = value,
): string {
  if (key === 'q') return t('quoted', { text: value });
  if (key === 'near') return t('nearTo', { place: label });
  if (key === 'withinKm') return t('upToKm', { km: value });
  if (key === 'start')
    return value === 'now' || value === 'soon'
      ? t(value)
      : capital(formatMonth(`${value}-01`, language));
  if (key === 'sessionsMax') return t('upToTimes', { count: Number(value) });
  if (key === 'costMax')
    return Number(value)
      ? t('upTo', { amount: formatAmount(Number(value), 'EUR', language) })
      : t('freeOnly');
  if (key === 'age') return t('ofAge', { age: value });
  if (key === 'available' || key === 'childcare') return t(key);
  if (key === 'weekday' && weekdays.includes(value))
    return capital(formatWeekday(weekdays.indexOf(value), language));
  if (key === 'language') return capital(formatLanguageName(value, language));
  const ownCodes: readonly string[] = key in codes ? codes[key as keyof typeof codes] : [];
  return ownCodes.includes(value) ? t(value as (typeof codes)['kind'][number]) : label;
}

/** How far groups fit the sentence, as a heading. */
export const fitHeading = (t: Translate<FinderTexts>, { all, nearly }: SentenceCounts): string =>
  all ? t('fitAll', { count: all }) : t(nearly ? 'closest' : 'noneFits');

/** The same for who hears it: "1 groep past helemaal, 2 groepen passen bijna". */
export const fitWords = (t: Translate<FinderTexts>, fit: SentenceCounts): string =>
  [fitHeading(t, fit), ...(fit.nearly ? [t('fitNearly', { count: fit.nearly })] : [])].join(
    fit.all ? ', ' : ': ',
  );

/** What the visitor reads for something that was recognised in their sentence. */
export const wishWords = (words: FinderWords, { type, value, label }: RecognisedWish): string =>
  type === 'institution' ? label : valueWords(words, type as FilterKey, value, label);

/** "Cursus voor ouders". */
export function kindLine(words: FinderWords, group: Group): string {
  const kind = valueWords(words, 'kind', group.kind);
  const audience = group.audiences.map((it) => it.label.toLocaleLowerCase(words.language.code));
  return audience.length ? words.t('kindFor', { kind, audience: audience.join(', ') }) : kind;
}

/** The institution's own words in the visitor's language, else in Dutch, else in any. */
export const promisesOf = (institution: Institution | undefined, language: Language) =>
  institution?.texts?.[language.code] ??
  institution?.texts?.['nl'] ??
  Object.values(institution?.texts ?? {})[0];

/** One chosen value with its words. */
export interface ChosenValue {
  readonly key: FilterKey;
  readonly value: string;
  readonly words: string;
}

/** The chosen values of filters, in words; `labels` finds the label that the offer has for a value. */
export const chosenValues = (
  words: FinderWords,
  chosen: Chosen,
  keys: readonly FilterKey[],
  labels: (key: FilterKey, value: string) => string | undefined,
): ChosenValue[] =>
  keys.flatMap((key) =>
    (chosen[key] ?? []).map((value) => ({
      key,
      value,
      words: valueWords(words, key, value, labels(key, value)),
    })),
  );
