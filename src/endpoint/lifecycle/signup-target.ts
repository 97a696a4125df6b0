import type { Group } from '../../contract/group.ts';
import type { SignupFields } from '../../contract/signup.ts';
import { invalidInput } from '../http/problem.ts';
import type { ProblemAnswer } from '../http/problem.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { Queries } from '../store/store.ts';

/** What a sign-up is for, with the group of its edition and the institution of its group. */
export interface SignupTarget {
  institution: string;
  group?: string;
  edition?: string;
  /** One can sign up for the group by phone only. */
  byPhone: boolean;
  /** The ages that the group is for. */
  ages?: Pick<Group, 'ageMin' | 'ageMax' | 'ageStrict'>;
}

/** Looks up what a sign-up is for; throws a 400 when it does not exist or belong together. */
export async function findTarget(
  db: Queries,
  { edition, group, institution }: Pick<SignupFields, 'edition' | 'group' | 'institution'>,
): Promise<SignupTarget> {
  const stored = edition === undefined ? undefined : await findEdition(db, edition);
  if (edition !== undefined && !stored) throw unknown('/edition', 'Deze editie bestaat hier niet.');
  if (stored && group !== undefined && stored.group !== group) {
    throw unknown('/edition', 'Deze editie hoort niet bij deze groep.');
  }

  const groupId = stored?.group ?? group;
  const record = groupId === undefined ? undefined : await findGroup(db, groupId);
  if (groupId !== undefined && !record) throw unknown('/group', 'Deze groep bestaat hier niet.');
  if (record && institution !== undefined && record.institution !== institution) {
    throw unknown('/institution', 'Deze groep hoort niet bij deze instelling.');
  }
  if (record) {
    return {
      institution: record.institution,
      group: record.id,
      ...(edition !== undefined && { edition }),
      ages: record,
      // Calling back may put someone in danger: a form only when the institution allows it explicitly.
      byPhone:
        record.signupBy === 'phone' || (record.sensitive === true && record.signupBy !== 'form'),
    };
  }
  if (institution === undefined || !(await findInstitution(db, institution))) {
    throw unknown('/institution', 'Deze instelling bestaat hier niet.');
  }
  return { institution, byPhone: false };
}

const unknown = (pointer: string, detail: string): ProblemAnswer =>
  invalidInput([{ pointer, code: 'unknown-value', detail }]);
