import type { DeskRight, DeskTask } from '../../contract/desk-rights.ts';

/** An institution, or one group of it; without an institution everything. */
export interface Place {
  institution?: string | undefined;
  group?: string | undefined;
}

/** Where somebody may carry out a task. */
export interface DeskScope {
  places: readonly Place[];
  /** Sensitive groups whose people are only for who has a right that names the group. */
  namedOnly: readonly string[];
}

/** What belongs to an institution, and perhaps to a group of it. */
export interface Placed {
  institution: string | null;
  group?: string | null | undefined;
}

export const everywhere: DeskScope = { places: [{}], namedOnly: [] };

/** Whether nothing is outside of the scope. */
export const isEverywhere = ({ places, namedOnly }: DeskScope): boolean =>
  namedOnly.length === 0 && places.some((it) => it.institution === undefined);

export const placesFor = (rights: readonly DeskRight[], tasks: readonly DeskTask[]): Place[] =>
  rights
    .filter((it) => tasks.some((task) => task === it.task))
    .map(({ institution, group }) => ({ institution, group }));

/** Whether a record is in the scope. A right for a group is one for that group of its institution. */
export function covers({ places, namedOnly }: DeskScope, { institution, group }: Placed): boolean {
  const needsName = group !== undefined && group !== null && namedOnly.includes(group);
  return places.some((it) =>
    it.group === undefined
      ? !needsName && (it.institution === undefined || it.institution === institution)
      : it.group === group && it.institution === institution,
  );
}

/** Whether the scope has anything of an institution. */
export const reaches = ({ places }: DeskScope, institution: string): boolean =>
  places.some((it) => it.institution === undefined || it.institution === institution);
