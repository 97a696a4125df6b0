import { html } from 'lit';
import type {
  Facets,
  FacetValue,
  Group,
  RecognisedWish,
  SentenceCounts,
} from '../../contract/group.ts';
import type { Institution, InstitutionTexts } from '../../contract/institution.ts';
import {
  formatAmount,
  formatLanguageName,
  formatMonth,
  formatWeekday,
} from '../../locale/format.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import { offerInLanguage } from '../../domain/language/in-language.ts';
import { capital, type EditionWords } from '../../parts/places.ts';
import { otherLanguage, wordsAround } from '../../parts/written-in.ts';
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

/** What an institution promises; `lang` is the language of it where it is not the widget's. */
export interface Promises extends InstitutionTexts {
  readonly lang?: string | undefined;
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

/** How many groups were found, for who hears it. */
export const countWords = (
  t: Translate<FinderTexts>,
  count: number,
  fit: SentenceCounts | undefined,
): string => (fit ? fitWords(t, fit) : t(count ? 'found' : 'noneFound', { count }));

/** Words, with their language where it is not the widget's. */
export interface ForeignWords {
  readonly words: string;
  readonly lang?: string | undefined;
}

/** What an institution calls a theme or an audience. */
export const labelWords = (label: FacetValue, language: Language): ForeignWords => ({
  words: offerInLanguage(label, language.code).label,
  lang: otherLanguage(label, 'label', language),
});

/** What the visitor reads for a value that the offer has, or as much as is known of that. */
export const facetWords = (
  words: FinderWords,
  key: FilterKey,
  value: string,
  facet: FacetValue | undefined,
): ForeignWords =>
  facet && (key === 'theme' || key === 'audience')
    ? labelWords(facet, words.language)
    : { words: valueWords(words, key, value, facet?.label) };

/** What the visitor reads for something that was recognised in their sentence. */
export const wishWords = (
  words: FinderWords,
  { type, value, label }: RecognisedWish,
  facets: Facets,
): ForeignWords =>
  type === 'institution'
    ? { words: label }
    : facetWords(
        words,
        type as FilterKey,
        value,
        facets[type]?.find((it) => it.value === value) ?? { value, label, count: 0 },
      );

/** "Cursus voor ouders", of a group in the visitor's language. */
export function kindLine({ t, language, ...words }: FinderWords, group: Group): unknown {
  const kind = valueWords({ t, language, ...words }, 'kind', group.kind);
  if (!group.audiences.length) return html`<span .textContent=${kind}></span>`;
  const audience = group.audiences
    .map((it) => it.label.toLocaleLowerCase(language.code))
    .join(', ');
  const lang = otherLanguage(group, 'audiences', language);
  return wordsAround((it) => t('kindFor', { kind, audience: it }), audience, lang);
}

/** The institution's own words in the visitor's language, else in Dutch, else in any, and their language. */
export function promisesOf(institution: Institution | undefined, { code }: Language): Promises {
  const texts = institution?.texts ?? {};
  const own = [code, 'nl', ...Object.keys(texts)].find((it) => texts[it]);
  return own === undefined ? {} : { ...texts[own], lang: own === code ? undefined : own };
}

/** One chosen value with its words. */
export interface ChosenValue extends ForeignWords {
  readonly key: FilterKey;
  readonly value: string;
}

/** The chosen values of filters, in words; `facetOf` finds the value in the offer. */
export const chosenValues = (
  words: FinderWords,
  chosen: Chosen,
  keys: readonly FilterKey[],
  facetOf: (key: FilterKey, value: string) => FacetValue | undefined,
): ChosenValue[] =>
  keys.flatMap((key) =>
    (chosen[key] ?? []).map((value) => ({
      key,
      value,
      ...facetWords(words, key, value, facetOf(key, value)),
    })),
  );
