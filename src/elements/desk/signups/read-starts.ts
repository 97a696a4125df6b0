import type { DeskEdition } from '../../../contract/desk-editions.ts';
import { listDeskEditions } from '../../../contract/desk-routes.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { groupTitle } from '../group-words.ts';

/** The starts whose sign-ups are somebody's work, by group and then by first day; those without one last. */
export async function readStarts(
  host: DeskHost,
  signal: AbortSignal,
): Promise<readonly DeskEdition[]> {
  const editions: DeskEdition[] = [];
  for (let hasMore = true; hasMore;) {
    const query = { task: 'signups', offset: editions.length };
    const answer = await deskCall(host, listDeskEditions, { query, signal });
    editions.push(...answer.editions);
    hasMore = answer.more && answer.editions.length > 0;
  }
  return editions.toSorted(
    (a, b) =>
      groupTitle(a).localeCompare(groupTitle(b), 'nl') ||
      (a.startDate ?? '9').localeCompare(b.startDate ?? '9'),
  );
}

/** States of a start for which the endpoint takes nobody. */
const closed: readonly string[] = ['cancelled', 'closed', 'full', 'not-yet-open'];

/** Whether somebody can be signed up for a start. */
export const takesPeople = ({ signupStatus, entry }: DeskEdition): boolean =>
  !closed.includes(signupStatus) && (signupStatus !== 'started' || entry === 'rolling');
