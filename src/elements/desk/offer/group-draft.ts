import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { Group } from '../../../contract/group.ts';
import type { DraftFault } from './document-edit.ts';
import { countOf } from '../../../domain/desk/start-draft.ts';
import { mostCharactersOf } from '../../../domain/desk/text-limits.ts';

interface Label {
  readonly value: string;
  readonly label: string;
}

/** Texts of a group in one field. */
export const groupTexts = [
  'name',
  'summary',
  'description',
  'forWhom',
  'notFor',
  'funder',
] as const;

/** Lists of texts, one on each line. */
export const groupLists = [
  'goals',
  'benefits',
  'suitableWhen',
  'notSuitableWhen',
  'keywords',
] as const;

/** Addresses of web pages. */
export const groupAddresses = ['scriptUrl', 'url'] as const;

/** Values to choose one of; empty: not said. */
export const groupChoices = ['kind', 'provision', 'intake', 'referral', 'signupBy'] as const;

type TextKey =
  | (typeof groupTexts)[number]
  | (typeof groupLists)[number]
  | (typeof groupAddresses)[number]
  | (typeof groupChoices)[number];

/** A group as it is typed. */
export interface GroupDraft extends Record<TextKey, string> {
  institution: string;
  ageMin: string;
  ageMax: string;
  ageStrict: boolean;
  sensitive: boolean;
  themes: readonly Label[];
  audiences: readonly Label[];
  followsUp: readonly string[];
}

const numberText = (value: number | undefined): string =>
  value === undefined ? '' : String(value);

export function groupDraftOf(group: DeskGroup | undefined, institution: string): GroupDraft {
  const texts = Object.fromEntries(
    [...groupTexts, ...groupAddresses, ...groupChoices].map((key) => [key, group?.[key] ?? '']),
  ) as Record<TextKey, string>;
  const lists = Object.fromEntries(
    groupLists.map((key) => [key, (group?.[key] ?? []).join('\n')]),
  ) as Record<(typeof groupLists)[number], string>;
  return {
    ...texts,
    ...lists,
    kind: group?.kind ?? 'course',
    institution: group?.institution ?? institution,
    ageMin: numberText(group?.ageMin),
    ageMax: numberText(group?.ageMax),
    ageStrict: group?.ageStrict === true,
    sensitive: group?.sensitive === true,
    themes: group?.themes ?? [],
    audiences: group?.audiences ?? [],
    followsUp: group?.followsUp ?? [],
  };
}

/** The group with what was typed; what the form does not show stays as it was. */
export function applyGroupDraft(before: Group | undefined, draft: GroupDraft, id: string): Group {
  const { themes, audiences, institution, name, summary, kind } = draft;
  const group: Record<string, unknown> = {
    ...(before ?? { id, editions: [] }),
    institution,
    name: name.trim(),
    summary: summary.trim(),
    kind,
    themes,
    audiences,
  };
  const set = (key: string, value: unknown) => {
    if (value === undefined) delete group[key];
    else group[key] = value;
  };
  for (const key of ['description', 'forWhom', 'notFor', 'funder', ...groupAddresses] as const)
    set(key, draft[key].trim() || undefined);
  for (const key of ['provision', 'intake', 'referral', 'signupBy'] as const)
    set(key, draft[key] || undefined);
  for (const key of groupLists) {
    const lines = linesOf(draft[key]);
    set(key, lines.length > 0 ? lines : undefined);
  }
  set('ageMin', countOf(draft.ageMin));
  set('ageMax', countOf(draft.ageMax));
  set('ageStrict', draft.ageStrict || undefined);
  set('sensitive', draft.sensitive || undefined);
  set('followsUp', draft.followsUp.length > 0 ? draft.followsUp : undefined);
  return group as Group;
}

/** The texts of a field with one on each line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '');

/** Whether a browser can follow it; an address without a host is one on the page's own site. */
export function isWebAddress(text: string): boolean {
  const address = text.trim();
  if (address === '') return true;
  const site = 'https://example.org';
  return (
    !/\s/.test(address) &&
    URL.canParse(address, site) &&
    /^https?:$/.test(new URL(address, site).protocol)
  );
}

/** Texts that are longer than there is room for. */
export const longFields = <Key extends string>(
  draft: Readonly<Record<Key, string>>,
  keys: readonly Key[],
): DraftFault[] =>
  keys
    .filter((key) => draft[key].trim().length > mostCharactersOf(key))
    .map((key) => ({ field: key, words: 'fault-too-long', most: mostCharactersOf(key) }));

export function groupFaults(draft: GroupDraft): DraftFault[] {
  const { ageMin, ageMax } = draft;
  const isAge = (text: string) => text.trim() === '' || countOf(text) !== undefined;
  const isTurned = (countOf(ageMin) ?? 0) > (countOf(ageMax) ?? Infinity);
  return [
    ...(['name', 'summary'] as const)
      .filter((key) => draft[key].trim() === '')
      .map((key) => ({ field: key, words: `fault-${key}` }) as const),
    ...longFields(draft, groupTexts),
    ...(isAge(ageMin) ? [] : [{ field: 'ageMin', words: 'fault-age' } as const]),
    ...(isAge(ageMax) && !isTurned ? [] : [{ field: 'ageMax', words: 'fault-age' } as const]),
    ...groupAddresses
      .filter((key) => !isWebAddress(draft[key]))
      .map((key) => ({ field: key, words: 'fault-address' }) as const),
  ];
}
