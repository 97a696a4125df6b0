import type { DeskInstitution } from '../../../contract/desk-documents.ts';
import { contactMoments } from '../../../contract/institution.ts';
import type { InstitutionDefinition } from '../../../contract/institution-definition.ts';
import { dayNumber } from '../../../domain/dates/dates.ts';
import type { DraftFault } from './document-edit.ts';
import { isWebAddress, linesOf, longFields } from './group-draft.ts';
import { countOf } from '../../../domain/desk/start-draft.ts';

/** Fields of the institution itself, each one text. */
export const institutionTexts = [
  'name',
  'phone',
  'email',
  'openingHours',
  'callerNumber',
  'url',
  'privacyUrl',
  'complaintsUrl',
] as const;

/** Its promises, in its own words; one that is empty is not shown to anybody. */
export const promiseTexts = [
  'responseTime',
  'whatHappensNext',
  'whoSeesData',
  'cannotPay',
  'whyAGroup',
] as const;

/** After how many days personal data is erased. */
export const retentionDays = [
  'withdrawnDays',
  'unplacedDays',
  'waitingDays',
  'participantDays',
] as const;

type TextKey =
  | (typeof institutionTexts)[number]
  | (typeof promiseTexts)[number]
  | (typeof retentionDays)[number];

/** An institution as it is typed; days and years as digits. */
export interface InstitutionDraft extends Record<TextKey, string> {
  responseWorkingDays: string;
  closingDays: string;
  selfFrom: string;
  talkOnlyFrom: string;
  callTimes: readonly string[];
  /** Languages besides Dutch that its pages and forms are in; empty also where it does not say. */
  languages: readonly string[];
}

/** The languages that pages and forms can be in besides Dutch (see `src/locale`). */
export const otherLanguages = ['en', 'ar', 'pl', 'tr', 'uk'] as const;

const numberText = (value: number | undefined): string =>
  value === undefined ? '' : String(value);

export function institutionDraftOf(it?: Partial<DeskInstitution>): InstitutionDraft {
  const texts = it?.texts?.['nl'];
  return {
    ...(Object.fromEntries([
      ...institutionTexts.map((key) => [key, it?.[key] ?? '']),
      ...promiseTexts.map((key) => [key, texts?.[key] ?? '']),
      ...retentionDays.map((key) => [key, numberText(it?.retention?.[key])]),
    ]) as Record<TextKey, string>),
    responseWorkingDays: numberText(it?.responseWorkingDays),
    closingDays: (it?.closingDays ?? []).map(dutchDate).join('\n'),
    selfFrom: numberText(it?.minors?.selfFrom),
    talkOnlyFrom: numberText(it?.minors?.talkOnlyFrom),
    callTimes: it?.callTimes ?? [],
    languages: (it?.languages ?? []).filter((code) => code !== 'nl'),
  };
}

/** "2027-04-27" as "27-04-2027". */
const dutchDate = (date: string): string => date.split('-').toReversed().join('-');

/** What was typed as a day: "27-4-2027" or "2027-04-27"; undefined for what is no day. */
function dayOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return dayNumber(date) === undefined ? undefined : date;
}

/** The institution with what was typed; what the form does not show stays as it was. */
export function applyInstitutionDraft(
  { version: _version, ...before }: Partial<DeskInstitution> & { readonly id: string },
  draft: InstitutionDraft,
): InstitutionDefinition {
  const numbers = <Key extends keyof InstitutionDraft>(keys: readonly Key[]) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = countOf(draft[key] as string);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  const words = <Key extends keyof InstitutionDraft>(keys: readonly Key[]) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = (draft[key] as string).trim();
        return value === '' ? [] : [[key, value] as const];
      }),
    );
  const shown: readonly string[] = [
    ...institutionTexts,
    'responseWorkingDays',
    'closingDays',
    'callTimes',
    'languages',
    'minors',
    'retention',
    'texts',
  ];
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => !shown.includes(key)));
  const promises = words(promiseTexts);
  const { nl: _nl, ...otherLanguages } = before.texts ?? {};
  const texts = {
    ...(Object.keys(promises).length > 0 && { nl: promises }),
    ...otherLanguages,
  };
  const minors = numbers(['selfFrom', 'talkOnlyFrom']);
  const retention = numbers(retentionDays);
  const closingDays = linesOf(draft.closingDays)
    .map(dayOf)
    .filter((it) => it !== undefined)
    .sort();
  return {
    ...kept,
    ...words(institutionTexts),
    ...numbers(['responseWorkingDays']),
    ...(closingDays.length > 0 && { closingDays }),
    ...(draft.callTimes.length > 0 && {
      callTimes: contactMoments.filter((it) => draft.callTimes.includes(it)),
    }),
    ...languagesWith(before.languages, draft.languages),
    ...(Object.keys(minors).length > 0 && { minors }),
    ...(Object.keys(retention).length > 0 && { retention }),
    ...(Object.keys(texts).length > 0 && { texts }),
  } as InstitutionDefinition;
}

/** Dutch is always one of them. What says nothing stays so until somebody chooses. */
function languagesWith(
  before: readonly string[] | undefined,
  chosen: readonly string[],
): Pick<InstitutionDefinition, 'languages'> {
  if (!before && chosen.length === 0) return {};
  return { languages: ['nl', ...chosen] };
}

export function institutionFaults(draft: InstitutionDraft): DraftFault[] {
  const counts = [
    ['responseWorkingDays', 'fault-working-days'],
    ['selfFrom', 'fault-years'],
    ['talkOnlyFrom', 'fault-years'],
    ...retentionDays.map((key) => [key, 'fault-retention'] as const),
  ] as const;
  const isCount = (text: string) => text.trim() === '' || countOf(text) !== undefined;
  return [
    ...(draft.name.trim() === '' ? [{ field: 'name', words: 'fault-name' } as const] : []),
    ...(['url', 'privacyUrl', 'complaintsUrl'] as const)
      .filter((key) => !isWebAddress(draft[key]) || (key === 'privacyUrl' && !draft[key].trim()))
      .map((key) => ({ field: key, words: 'fault-address' }) as const),
    ...longFields(draft, [...institutionTexts, ...promiseTexts]),
    ...counts.filter(([key]) => !isCount(draft[key])).map(([field, words]) => ({ field, words })),
    ...(linesOf(draft.closingDays).some((it) => dayOf(it) === undefined)
      ? [{ field: 'closingDays', words: 'fault-days' } as const]
      : []),
  ];
}
