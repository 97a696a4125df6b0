import type { Insertable, Selectable } from 'kysely';
import type { VoteStanding } from '../../contract/poll.ts';
import { rememberErasure } from './erasures.ts';
import { lockPoll } from './polls.ts';
import type { InTransaction, Queries } from './store.ts';
import type { VotesTable } from './tables.ts';
import { takeHeldDecisionBack } from './text-decisions.ts';

export type StoredVote = Selectable<VotesTable>;

/** The content of a vote, as columns. */
export type VoteColumns = Pick<StoredVote, 'option_id' | 'other_text' | 'role' | 'institution'>;

/** Stores a vote and counts it, unless it is suspect. */
export async function addVote(tx: InTransaction, vote: Insertable<VotesTable>): Promise<void> {
  await lockPoll(tx, vote.poll);
  await tx.insertInto('votes').values(vote).execute();
  if (vote.suspect === 1) return;
  await countVote(tx, vote.poll, vote.option_id, 1);
  await tx
    .updateTable('polls')
    .set((eb) => ({
      updated_at: vote.created_at,
      first_vote_at: eb.fn.coalesce('first_vote_at', eb.val(vote.created_at)),
    }))
    .where('id', '=', vote.poll)
    .execute();
}

export function findVote(db: Queries, poll: string, id: string): Promise<StoredVote | undefined> {
  return db
    .selectFrom('votes')
    .selectAll()
    .where('id', '=', id)
    .where('poll', '=', poll)
    .executeTakeFirst();
}

/** How a vote stands: part of the result, waiting for approval, or not approved. */
export const standingOf = (vote: Pick<StoredVote, 'suspect' | 'reviewed_at'>): VoteStanding =>
  vote.suspect === 0 ? 'counted' : vote.reviewed_at === null ? 'waiting' : 'rejected';

/** How the vote with this secret (by its hash) stands; undefined without one that is not withdrawn. */
export async function standingBySecret(
  db: Queries,
  poll: string,
  secretHash: string,
): Promise<VoteStanding | undefined> {
  const row = await db
    .selectFrom('votes')
    .select(['suspect', 'reviewed_at'])
    .where('poll', '=', poll)
    .where('secret_hash', '=', secretHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row && standingOf(row);
}

/** Replaces the content of a vote, and gives the vote as it is then. A changed text must be approved again. */
export async function changeVote(
  tx: InTransaction,
  vote: StoredVote,
  to: VoteColumns,
  now: Date,
): Promise<StoredVote> {
  const sameText = to.other_text === vote.other_text && to.option_id === vote.option_id;
  // What is held was decided on another text.
  if (!sameText) await takeHeldDecisionBack(tx, { kind: 'vote', target: vote.id });
  const changed = await tx
    .updateTable('votes')
    .set({
      ...to,
      approved: sameText ? vote.approved : 0,
      reviewed_at: sameText ? vote.reviewed_at : null,
    })
    .where('id', '=', vote.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (vote.suspect === 1) return changed;
  await countVote(tx, vote.poll, vote.option_id, -1);
  await countVote(tx, vote.poll, to.option_id, 1);
  await touchPoll(tx, vote.poll, now);
  return changed;
}

/** Takes a vote out of the count and erases its content, in a backup that is restored too. */
export async function withdrawVote(tx: InTransaction, vote: StoredVote, now: Date): Promise<void> {
  if (vote.withdrawn_at !== null) return;
  await takeHeldDecisionBack(tx, { kind: 'vote', target: vote.id });
  await tx
    .updateTable('votes')
    .set({
      option_id: '',
      other_text: null,
      role: null,
      institution: null,
      approved: 0,
      batch: null,
      withdrawn_at: now.toISOString(),
    })
    .where('id', '=', vote.id)
    .execute();
  await rememberErasure(tx, vote.id, now);
  if (vote.suspect === 1) return;
  await countVote(tx, vote.poll, vote.option_id, -1);
  await touchPoll(tx, vote.poll, now);
}

/** Changes the count of an option. The caller has locked the poll. */
export async function countVote(
  tx: InTransaction,
  poll: string,
  option: string,
  difference: number,
): Promise<void> {
  await tx
    .insertInto('tallies')
    .values({ poll, option_id: option, count: difference })
    .onConflict((conflict) =>
      conflict
        .columns(['poll', 'option_id'])
        .doUpdateSet((eb) => ({ count: eb('tallies.count', '+', difference) })),
    )
    .execute();
}

/** Sets the moment of the last change of a poll. */
export async function touchPoll(tx: InTransaction, poll: string, now: Date): Promise<void> {
  await tx
    .updateTable('polls')
    .set({ updated_at: now.toISOString() })
    .where('id', '=', poll)
    .execute();
}
