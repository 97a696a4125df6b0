import type { Context } from 'hono';
import type { DeskTask } from '../../contract/desk-rights.ts';
import { placesFor } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import type { Services } from '../services.ts';
import { accessOf } from '../sign-in/access.ts';
import type { DeskAccess } from '../sign-in/access.ts';
import { rightMissing, strongerSignInRequired } from '../sign-in/sign-in-problems.ts';
import { sensitiveGroups } from '../store/groups.ts';

/**
 * Where who makes this request may carry out one of these tasks. People of sensitive groups are seen
 * only by a right that names the group; a program with a token has what the token is for.
 *
 * @throws ProblemAnswer 403 when none of the tasks is theirs
 */
export async function deskScope(
  services: Services,
  c: Context,
  ...tasks: readonly [DeskTask, ...DeskTask[]]
): Promise<DeskScope> {
  const access = accessOf(c);
  const places = placesFor(access.rights, tasks);
  if (places.length === 0) {
    throw placesFor(access.withheld, tasks).length > 0 ? strongerSignInRequired() : rightMissing();
  }
  return { places, namedOnly: await namedOnlyFor(services, access, tasks) };
}

/** The same for what a list has a part of: nothing where the task is not theirs. */
export async function deskScopeIfAny(
  services: Services,
  c: Context,
  task: DeskTask,
): Promise<DeskScope> {
  const access = accessOf(c);
  const places = placesFor(access.rights, [task]);
  return { places, namedOnly: await namedOnlyFor(services, access, [task]) };
}

const namedOnlyFor = async (
  { store }: Services,
  { session }: DeskAccess,
  tasks: readonly DeskTask[],
): Promise<string[]> =>
  session && tasks.every((it) => it === 'signups') ? sensitiveGroups(store.db) : [];
