import type { Group } from '../../contract/group.ts';
import { isAdministrator, isSameRight } from '../../domain/desk/granting.ts';
import type { DeskAccess } from '../sign-in/access.ts';
import type { StoredGroup } from '../store/groups.ts';
import { deskRefusal } from './desk-problems.ts';

/**
 * Throws a 409 when the mark of a sensitive group would go by somebody who may not see its sign-ups: without
 * the mark they are in every right to the sign-ups of the institution. A program does what its token is for.
 */
export function checkSensitive(
  { id, institution, sensitive }: Pick<Group, 'id' | 'institution' | 'sensitive'>,
  before: StoredGroup | undefined,
  { session, rights }: DeskAccess,
): void {
  const losesMark = before?.group.sensitive === true && sensitive !== true;
  if (!losesMark || !session || isAdministrator(rights)) return;
  const seesPeople = rights.some((it) =>
    isSameRight(it, { task: 'signups', institution, group: id }),
  );
  if (!seesPeople) throw deskRefusal('sensitive-mark');
}
