import type { PollText } from '../../contract/desk-ballots.ts';
import type { PollDefinition } from '../../contract/offer-file.ts';
import type { OtherText, Poll, PollOption, PollRound } from '../../contract/poll.ts';
import type * as z from '../../contract/zod.ts';
import { toUtcOrNull } from './instants.ts';
import { jsonOrNull } from './json-or-null.ts';
import type { InTransaction, Queries } from './store.ts';

type Round = z.infer<typeof PollRound>;

/** A poll with all counts, also those that visitors may not see now. */
export interface StoredPoll {
  id: string;
  question: string;
  options: PollOption[];
  resultsVisible: string;
  minimumVotes: number;
  order?: string;
  translations?: Poll['translations'];
  opensAt?: string;
  closesAt?: string;
  updatedAt: string;
  /** What the working group says of the result. */
  summary?: string;
  /** When the summary was written, and how many answers counted then. */
  summaryAt?: string;
  summaryAnswers?: number;
  /** The numbers that it was written on, as `keptFacts` writes them. */
  summaryFacts?: string;
  /** It was never opened. */
  isDraft?: boolean;
  /** Rises with each change of words or settings. */
  documentVersion: number;
  /** When the first vote was cast here. */
  firstVoteAt?: string;
  /** Rounds that were counted before. */
  rounds: Round[];
  /** Votes cast here, per option. */
  counts: Record<string, number>;
  /** Approved texts, newest first. */
  otherTexts: OtherText[];
}

/** Approved texts of a poll at most: the cost of a read must not grow with the votes. */
const maxOtherTexts = 100;

/** The polls that there are. */
export async function pollIds(db: Queries): Promise<string[]> {
  const rows = await db.selectFrom('polls').select('id').orderBy('id').execute();
  return rows.map((it) => it.id);
}

/** The poll; the cost does not grow with the number of votes. */
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
    ...(row.option_order !== null && { order: row.option_order }),
    ...(row.translations !== null && {
      translations: JSON.parse(row.translations) as Poll['translations'],
    }),
    ...(row.opens_at !== null && { opensAt: row.opens_at }),
    ...(row.closes_at !== null && { closesAt: row.closes_at }),
    ...(row.first_vote_at !== null && { firstVoteAt: row.first_vote_at }),
    updatedAt: row.updated_at,
    ...(row.summary !== null && { summary: row.summary }),
    ...(row.summary_at !== null && { summaryAt: row.summary_at }),
    ...(row.summary_answers !== null && { summaryAnswers: row.summary_answers }),
    ...(row.summary_facts !== null && { summaryFacts: row.summary_facts }),
    ...(row.is_draft === 1 && { isDraft: true }),
    documentVersion: row.document_version,
    rounds: rounds.map((it) => ({
      id: it.id,
      label: it.label,
      ...(it.from_date !== null && { from: it.from_date }),
      ...(it.until_date !== null && { until: it.until_date }),
      total: it.total,
      counts: JSON.parse(it.counts) as Record<string, number>,
    })),
    counts: Object.fromEntries(tallies.map((it) => [it.option_id, it.count])),
    otherTexts: await approvedTexts(db, row.id),
  };
}

async function approvedTexts(db: Queries, poll: string): Promise<OtherText[]> {
  const rows = await db
    .selectFrom('votes')
    .select(['option_id', 'other_text'])
    .where('poll', '=', poll)
    .where('approved', '=', 1)
    .where('other_text', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(maxOtherTexts)
    .execute();
  return rows.map((it) => ({ option: it.option_id, text: it.other_text ?? '' }));
}

/** The version, which rises with each change of the poll or its counts; undefined: no such poll. */
export async function pollVersion(db: Queries, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('polls')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version;
}

/**
 * Locks a poll and its votes until the end of the transaction, and raises its version. False: there is
 * no such poll.
 */
export async function lockPoll(tx: InTransaction, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('polls')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores the text and earlier rounds of a poll; votes that were cast here stay. */
export async function savePoll(tx: InTransaction, poll: PollDefinition, now: Date): Promise<void> {
  const columns = {
    question: poll.question,
    options: JSON.stringify(poll.options),
    results_visible: poll.resultsVisible,
    minimum_votes: poll.minimumVotes,
    option_order: poll.order ?? null,
    translations: jsonOrNull(poll.translations),
    opens_at: toUtcOrNull(poll.opensAt),
    closes_at: toUtcOrNull(poll.closesAt),
    is_draft: poll.isDraft ? 1 : 0,
    ...(poll.summary !== undefined && { summary: poll.summary }),
    updated_at: now.toISOString(),
  };
  await tx
    .insertInto('polls')
    .values({ id: poll.id, ...columns })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...columns,
        document_version: eb('polls.document_version', '+', 1),
      })),
    )
    .execute();
  await lockPoll(tx, poll.id);
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

/** Stores the words of a poll. A new one is a draft, with its result seen after voting. */
export async function savePollText(
  tx: InTransaction,
  id: string,
  { question, options, translations }: PollText,
  now: Date,
): Promise<void> {
  const columns = {
    question,
    options: JSON.stringify(options),
    translations: jsonOrNull(translations),
    updated_at: now.toISOString(),
  };
  await tx
    .insertInto('polls')
    .values({
      id,
      ...columns,
      results_visible: 'after-vote',
      minimum_votes: 0,
      opens_at: null,
      closes_at: null,
      first_vote_at: null,
      is_draft: 1,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...columns,
        document_version: eb('polls.document_version', '+', 1),
      })),
    )
    .execute();
}

/** Whether somebody has voted, here or in an earlier round; votes that do not count (yet) are votes too. */
export async function hasVotes(tx: InTransaction, id: string): Promise<boolean> {
  const vote = await tx.selectFrom('votes').select('id').where('poll', '=', id).executeTakeFirst();
  const round = await tx
    .selectFrom('poll_rounds')
    .select('id')
    .where('poll', '=', id)
    .executeTakeFirst();
  return vote !== undefined || round !== undefined;
}

/** Takes a poll away; false: somebody has voted, and it stays. */
export async function deletePoll(tx: InTransaction, id: string): Promise<boolean> {
  if (await hasVotes(tx, id)) return false;
  await tx.deleteFrom('tallies').where('poll', '=', id).execute();
  await tx.deleteFrom('polls').where('id', '=', id).execute();
  return true;
}
