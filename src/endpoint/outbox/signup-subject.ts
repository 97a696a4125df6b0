import type { InstitutionDefinition } from '../../contract/institution-definition.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/** What a sign-up is about: its group, its edition with the counts, and the institution. */
export interface SignupSubject {
  group?: StoredGroup['group'] | undefined;
  stored?: StoredEdition | undefined;
  institution?: InstitutionDefinition | undefined;
}

export async function findSubject(
  db: Queries,
  signup: Pick<SignupsTable, 'institution' | 'group_id' | 'edition_id'>,
): Promise<SignupSubject> {
  return {
    group: signup.group_id === null ? undefined : await findGroup(db, signup.group_id),
    stored: signup.edition_id === null ? undefined : await findEdition(db, signup.edition_id),
    institution: await findInstitution(db, signup.institution),
  };
}

/** Phone and address of the edition, else of the group, else of the institution. */
export function contactOf(
  { group, stored, institution }: SignupSubject,
  way: 'phone' | 'email',
): string | undefined {
  return stored?.edition.contact?.[way] ?? group?.contact?.[way] ?? institution?.[way];
}
