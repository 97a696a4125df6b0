import type { DeskRight } from '../../contract/desk-rights.ts';
import type { ProblemError } from '../../contract/problem.ts';
import { isSameRight, mayGive } from '../../domain/desk/granting.ts';
import { invalidInput } from '../http/problem.ts';
import { findGroup, sensitiveGroups } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { Queries } from '../store/store.ts';
import type { DeskAccess } from './access.ts';
import { rightMissing, strongerSignInRequired } from './sign-in-problems.ts';

/**
 * Checks rights that somebody gives: that they exist, and that who gives them has them.
 *
 * @param kept rights that the person has already, which need not be the giver's
 * @throws ProblemAnswer 400 for what does not exist, 403 for what the giver does not have
 */
export async function checkGivenRights(
  db: Queries,
  { rights: own, withheld }: DeskAccess,
  given: readonly DeskRight[],
  kept: readonly DeskRight[] = [],
): Promise<void> {
  const added = given.filter((it) => !kept.some((other) => isSameRight(it, other)));
  const wrong: ProblemError[] = [];
  for (const [index, right] of given.entries()) {
    if (!added.includes(right)) continue;
    const error = await errorOf(db, right);
    if (error) wrong.push({ ...error, pointer: `/rights/${index}${error.pointer}` });
  }
  if (wrong.length > 0) throw invalidInput(wrong);
  const sensitive = new Set(await sensitiveGroups(db));
  const lacks = (rights: readonly DeskRight[]) =>
    added.filter((it) => !mayGive(rights, it, (group) => sensitive.has(group)));
  if (lacks(own).length === 0) return;
  const isWithheld = lacks([...own, ...withheld]).length === 0;
  throw isWithheld ? strongerSignInRequired() : rightMissing();
}

async function errorOf(
  db: Queries,
  { task, institution, group }: DeskRight,
): Promise<ProblemError | undefined> {
  const unknown = (pointer: string, detail: string): ProblemError => ({
    pointer,
    code: 'unknown-value',
    detail,
  });
  if (task === 'ballots' && institution !== undefined) {
    return unknown('/institution', 'Peiling en enquête zijn van niemand alleen.');
  }
  if (institution === undefined) {
    return group === undefined
      ? undefined
      : { pointer: '/institution', code: 'required', detail: 'Noem de instelling van de groep.' };
  }
  if (!(await findInstitution(db, institution))) {
    return unknown('/institution', 'Deze instelling bestaat hier niet.');
  }
  if (group === undefined) return undefined;
  if (task !== 'signups' && task !== 'offer') {
    return unknown('/group', 'Deze taak is er alleen voor een hele instelling.');
  }
  const found = await findGroup(db, group);
  return found?.institution === institution
    ? undefined
    : unknown('/group', 'Deze groep is niet van deze instelling.');
}
