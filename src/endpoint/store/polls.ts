import type { PollDefinition } from '../../contract/offer-file.ts';
import type { PollOption, PollRound } from '../../contract/poll.ts';
import type * as z from '../../contract/zod.ts';
import { toUtcOrNull } from './instants.ts';
import type { InTransaction, Queries } from './store.ts';
import type { VotesTable } from './tables.ts';

type Round = z.infer<typeof PollRound>;

/** A poll with everything that is counted, whether it may be seen or not. */
export interface StoredPoll {
  id: string;
  question: string;
  options: PollOption[];
  resultsVisible: string;
  minimumVotes: number;
  opensAt?: string;
  closesAt?: string;
  updatedAt: string;
  /** When the first vote was cast here. */
  firstVoteAt?: string;
  /** Rounds that were counted before. */
  rounds: Round[];
  /** Votes cast here, per option. */
  counts: Record<string, number>;
}

/** The poll, at a cost that does not grow with its votes. */
export async function findPoll(db: Queries, id: string): Promise<StoredPoll | undefined> {
  const row = await db.selectFrom('polls').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const rounds = await db
    .selectFrom('poll_rounds')
    .selectAll()
    .where('poll', '=', id)
    .orderBy('position')
    .execute();
  const tallies = await db.selectFrom('tallies').selectAll().where('poll', '=', id).execute();
  return {
    id: row.id,
    question: row.question,
    options: JSON.parse(row.options) as PollOption[],
    resultsVisible: row.results_visible,
    minimumVotes: row.minimum_votes,
    ...(row.opens_at !== null && { opensAt: row.opens_at }),
    ...(row.closes_at !== null && { closesAt: row.closes_at }),
    ...(row.first_vote_at !== null && { firstVoteAt: row.first_vote_at }),
    updatedAt: row.updated_at,
    rounds: rounds.map((it) => ({
      id: it.id,
      label: it.label,
      ...(it.from_date !== null && { from: it.from_date }),
      ...(it.until_date !== null && { until: it.until_date }),
      total: it.total,
      counts: JSON.parse(it.counts) as Record<string, number>,
    })),
    counts: Object.fromEntries(tallies.map((it) => [it.option_id, it.count])),
  };
}

/** Writes a poll's text and earlier rounds; votes cast here stay as they are. */
export async function savePoll(tx: InTransaction, poll: PollDefinition, now: Date): Promise<void> {
  const columns = {
    question: poll.question,
    options: JSON.stringify(poll.options),
    results_visible: poll.resultsVisible,
    minimum_votes: poll.minimumVotes,
    opens_at: toUtcOrNull(poll.opensAt),
    closes_at: toUtcOrNull(poll.closesAt),
    updated_at: now.toISOString(),
  };
  await tx
    .insertInto('polls')
    .values({ id: poll.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await tx.deleteFrom('poll_rounds').where('poll', '=', poll.id).execute();
  for (const [position, round] of (poll.rounds ?? []).entries()) {
    await tx
      .insertInto('poll_rounds')
      .values({
        poll: poll.id,
        id: round.id,
        position,
        label: round.label,
        from_date: round.from ?? null,
        until_date: round.until ?? null,
        total: round.total,
        counts: JSON.stringify(round.counts),
      })
      .execute();
  }
}

/** Stores a vote and counts it, unless it is suspect. */
export async function addVote(tx: InTransaction, vote: VotesTable): Promise<void> {
  await tx.insertInto('votes').values(vote).execute();
  if (vote.suspect === 1) return;
  await tx
    .insertInto('tallies')
    .values({ poll: vote.poll, option_id: vote.option_id, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['poll', 'option_id'])
        .doUpdateSet((eb) => ({ count: eb('tallies.count', '+', 1) })),
    )
    .execute();
  await tx
    .updateTable('polls')
    .set((eb) => ({
      updated_at: vote.created_at,
      first_vote_at: eb.fn.coalesce('first_vote_at', eb.val(vote.created_at)),
    }))
    .where('id', '=', vote.poll)
    .execute();
}
