import { notFound } from '../http/problem.ts';
import { findPoll } from '../store/polls.ts';
import type { StoredPoll } from '../store/polls.ts';
import type { Queries } from '../store/store.ts';

/** The poll; throws a 404 when it does not exist. */
export async function knownPoll(db: Queries, id: string): Promise<StoredPoll> {
  const poll = await findPoll(db, id);
  if (!poll) throw unknownPoll();
  return poll;
}

export const unknownPoll = () => notFound('Deze peiling bestaat hier niet.');
