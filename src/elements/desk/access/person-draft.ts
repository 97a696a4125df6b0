import type {
  DeskInvitation,
  DeskPerson,
  DeskPersonChange,
} from '../../../contract/desk-people.ts';
import {
  deskTasks,
  type DeskRight,
  type DeskTask,
  type GivenRight,
} from '../../../contract/desk-rights.ts';
import { isSameValue } from '../../../domain/same-value.ts';
import type { DraftFault } from '../offer/document-edit.ts';

/** Where a right holds, as one text, so that lists of them can be compared. */
export type PlaceKey = string;

/** What is typed about a colleague: of each task, where it may be done. */
export interface PersonDraft extends Record<DeskTask, readonly PlaceKey[]> {
  readonly name: string;
  readonly email: string;
}

/** Ids have no line ends. */
const separator = '\n';
export const everywhereKey: PlaceKey = '';
export const groupKey = (institution: string, group: string): PlaceKey =>
  institution + separator + group;

/** Single groups of an institution were chosen, and none is named yet. */
export const someGroupsKey = (institution: string): PlaceKey => groupKey(institution, '');

export const keyOf = ({ institution = everywhereKey, group }: DeskRight): PlaceKey =>
  group === undefined ? institution : groupKey(institution, group);

/** The right that a place stands for; undefined for groups that are not named yet. */
export function rightOf(task: DeskTask, key: PlaceKey): GivenRight | undefined {
  if (key === everywhereKey) return { task };
  const [institution = '', group] = key.split(separator);
  if (group === '') return undefined;
  return { task, institution, ...(group !== undefined && { group }) };
}

export const institutionOf = (key: PlaceKey): string => key.split(separator)[0] ?? '';

const isUnnamed = (key: PlaceKey): boolean => key.endsWith(separator);

export const draftOfPerson = (person: DeskPerson | undefined): PersonDraft => {
  const keys = (task: DeskTask) =>
    (person?.rights ?? [])
      .filter((it) => it.task === task)
      .map(keyOf)
      .sort();
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    signups: keys('signups'),
    offer: keys('offer'),
    signals: keys('signals'),
    ballots: keys('ballots'),
    people: keys('people'),
  };
};

export const rightsOfDraft = (draft: PersonDraft): GivenRight[] =>
  deskTasks.flatMap((task) =>
    draft[task].map((key) => rightOf(task, key)).filter((it) => it !== undefined),
  );

/** The keys of a task with one more, or one less; in one order, so that drafts can be compared. */
export const withKey = (
  keys: readonly PlaceKey[],
  key: PlaceKey,
  isChosen: boolean,
): readonly PlaceKey[] =>
  (isChosen ? [...new Set([...keys, key])] : keys.filter((it) => it !== key)).sort();

/** The ids of the fields of a task at an institution; ids of institutions can have any characters. */
export const fieldOf = (task: DeskTask, institution: string): string =>
  `right-${task}-${institution.replaceAll(/[^\w-]/g, '_')}`;

/** What must be mended before a draft can be sent. `isNew`: it is an invitation. */
export function faultsOfPerson(draft: PersonDraft, isNew: boolean): DraftFault[] {
  const faults: DraftFault[] = [];
  if (isNew && !/^[^\s@]+@[^\s@]+$/.test(draft.email.trim()))
    faults.push({ field: 'colleague-email', words: 'fault-person-email' });
  if (draft.name.trim() === '')
    faults.push({ field: 'colleague-name', words: 'fault-person-name' });
  for (const task of deskTasks)
    for (const key of draft[task].filter(isUnnamed)) {
      const institution = institutionOf(key);
      const places = draft[task].filter((it) => institutionOf(it) === institution);
      if (places.length === 1)
        faults.push({ field: `${fieldOf(task, institution)}-groups`, words: 'fault-groups' });
    }
  const hasRight = deskTasks.some((task) => draft[task].length > 0);
  if (!hasRight)
    faults.push({ field: 'rights', words: isNew ? 'fault-rights' : 'fault-rights-left' });
  return faults;
}

export const invitationOf = (draft: PersonDraft): DeskInvitation => ({
  email: draft.email.trim(),
  name: draft.name.trim(),
  rights: rightsOfDraft(draft),
});

/** What of a colleague changes: only that is sent. */
export function changeOf(person: DeskPerson, draft: PersonDraft): DeskPersonChange {
  const name = draft.name.trim();
  const before = draftOfPerson(person);
  const rights = rightsOfDraft(draft);
  const isSame = deskTasks.every((task) =>
    isSameValue(
      rights
        .filter((it) => it.task === task)
        .map(keyOf)
        .sort(),
      before[task],
    ),
  );
  return { ...(name !== person.name && { name }), ...(!isSame && { rights }) };
}
