import type { VoteBatch, VoteBatchResult } from '../../contract/desk.ts';
import { lockPoll } from './polls.ts';
import type { InTransaction, Queries } from './store.ts';
import { heldTargets } from './text-decisions.ts';
import { countVote, touchPoll } from './votes.ts';

/** Batches that wait for a decision, the oldest first. */
export async function listVoteBatches(db: Queries): Promise<VoteBatch[]> {
  const rows = await db
    .selectFrom('votes')
    .select((eb) => [
      'batch',
      'poll',
      'option_id',
      eb.fn.countAll().as('votes'),
      eb.fn.min('created_at').as('first'),
      eb.fn.max('created_at').as('last'),
    ])
    .where('batch', 'is not', null)
    .where('batch', 'not in', heldTargets(db, 'batch'))
    .groupBy(['batch', 'poll', 'option_id'])
    .orderBy('first')
    .execute();
  const batches = new Map<string, VoteBatch>();
  for (const { batch, poll, option_id: option, votes, first, last } of rows) {
    const id = batch!;
    const found = batches.get(id) ?? {
      id,
      poll,
      votes: 0,
      counts: {},
      firstAt: first,
      lastAt: last,
    };
    found.votes += Number(votes);
    found.counts[option] = Number(votes);
    if (last > found.lastAt) found.lastAt = last;
    batches.set(id, found);
  }
  return [...batches.values()];
}

/**
 * Approves or rejects all votes of a batch; undefined when there is no such batch. Approved ones count
 * from now on, and a text among them still waits for an approval of its own. Votes that came after
 * `seenAt` stay in the batch, for nobody has decided on them.
 */
export async function decideVoteBatch(
  tx: InTransaction,
  batch: string,
  approved: boolean,
  now: Date,
  seenAt: string,
): Promise<VoteBatchResult | undefined> {
  const found = await tx
    .selectFrom('votes')
    .select('poll')
    .where('batch', '=', batch)
    .executeTakeFirst();
  if (!found || !(await lockPoll(tx, found.poll))) return undefined;
  const votes = await tx
    .selectFrom('votes')
    .selectAll()
    .where('batch', '=', batch)
    .where('created_at', '<=', seenAt)
    .execute();
  const reviewed = { batch: null, reviewed_at: now.toISOString() };
  if (approved) {
    for (const vote of votes) await countVote(tx, vote.poll, vote.option_id, 1);
    await tx
      .updateTable('votes')
      .set({ batch: null, suspect: 0 })
      .where('batch', '=', batch)
      .where('created_at', '<=', seenAt)
      .where('other_text', 'is not', null)
      .execute();
    await tx
      .updateTable('votes')
      .set({ ...reviewed, suspect: 0 })
      .where('batch', '=', batch)
      .where('created_at', '<=', seenAt)
      .execute();
    await tx
      .updateTable('polls')
      .set((eb) => ({ first_vote_at: eb.fn.coalesce('first_vote_at', eb.val(now.toISOString())) }))
      .where('id', '=', found.poll)
      .execute();
  } else {
    await tx
      .updateTable('votes')
      .set(reviewed)
      .where('batch', '=', batch)
      .where('created_at', '<=', seenAt)
      .execute();
  }
  await touchPoll(tx, found.poll, now);
  return { id: batch, votes: votes.length, counted: approved };
}
