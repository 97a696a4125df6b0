import type { ApprovalResult } from '../../contract/desk.ts';
import { lockPoll } from './polls.ts';
import type { InTransaction, Queries } from './store.ts';
import { countResponse } from './survey-responses.ts';
import { lockSurvey } from './survey-tallies.ts';
import type { TextTarget } from './text-decisions.ts';
import { countVote, touchPoll } from './votes.ts';

/**
 * The poll or survey of a text, and how the text stands now. `votes` is the size of a batch; `waits`: no
 * decision on it was carried out.
 */
export interface TextStanding {
  ballot: string;
  text: string | null;
  waits: boolean;
  votes: number | null;
  counted: boolean;
  shown: boolean;
}

/** Undefined: there is no such text to decide on (any more). */
export async function ballotOf(
  db: Queries,
  { kind, target }: TextTarget,
): Promise<TextStanding | undefined> {
  if (kind === 'response') {
    const row = await db
      .selectFrom('survey_responses')
      .select(['survey', 'remark', 'approved', 'publish', 'suspect', 'reviewed_at', 'replaced_at'])
      .where('id', '=', target)
      .where('imported', '=', 0)
      .executeTakeFirst();
    if (!row) return undefined;
    const counted = row.suspect === 0 && row.replaced_at === null;
    const shown = counted && row.approved === 1 && row.publish === 1;
    const waits = row.reviewed_at === null;
    return { ballot: row.survey, text: row.remark, waits, votes: null, counted, shown };
  }
  if (kind === 'batch') {
    const row = await db
      .selectFrom('votes')
      .select((eb) => [eb.fn.min('poll').as('poll'), eb.fn.countAll().as('votes')])
      .where('batch', '=', target)
      .executeTakeFirst();
    const votes = Number(row?.votes ?? 0);
    return row && votes > 0
      ? { ballot: row.poll, text: null, waits: true, votes, counted: false, shown: false }
      : undefined;
  }
  const row = await db
    .selectFrom('votes')
    .select(['poll', 'approved', 'suspect', 'other_text', 'reviewed_at'])
    .where('id', '=', target)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const shown = row.approved === 1 && row.other_text !== null;
  const { poll: ballot, other_text: text } = row;
  const waits = row.reviewed_at === null;
  return { ballot, text, waits, votes: null, counted: row.suspect === 0, shown };
}

/** The same, locked until the end of the transaction: nobody changes the text or decides on it meanwhile. */
export async function lockText(
  tx: InTransaction,
  text: TextTarget,
): Promise<TextStanding | undefined> {
  const found = await ballotOf(tx, text);
  if (!found) return undefined;
  await (text.kind === 'response' ? lockSurvey : lockPoll)(tx, found.ballot);
  return ballotOf(tx, text);
}

/**
 * Approves or rejects the text of a vote. An approved suspect vote counts from now on; a vote that
 * counts already keeps counting when its text is rejected.
 */
export async function decideVote(
  tx: InTransaction,
  id: string,
  approved: boolean,
  now: Date,
): Promise<ApprovalResult | undefined> {
  const found = await tx.selectFrom('votes').select('poll').where('id', '=', id).executeTakeFirst();
  if (!found || !(await lockPoll(tx, found.poll))) return undefined;
  const vote = await tx.selectFrom('votes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!vote || vote.withdrawn_at !== null) return undefined;
  const cleared = vote.suspect === 1 && approved;
  const columns = {
    approved: approved ? 1 : 0,
    reviewed_at: now.toISOString(),
    suspect: cleared ? 0 : vote.suspect,
  };
  await tx.updateTable('votes').set(columns).where('id', '=', id).execute();
  if (cleared) {
    await countVote(tx, vote.poll, vote.option_id, 1);
    await tx
      .updateTable('polls')
      .set((eb) => ({ first_vote_at: eb.fn.coalesce('first_vote_at', eb.val(vote.created_at)) }))
      .where('id', '=', vote.poll)
      .execute();
  }
  await touchPoll(tx, vote.poll, now);
  return { id, counted: columns.suspect === 0, shown: approved && vote.other_text !== null };
}

/** The same for a survey response; it is shown only with the permission of its sender. */
export async function decideResponse(
  tx: InTransaction,
  id: string,
  approved: boolean,
  now: Date,
): Promise<ApprovalResult | undefined> {
  const found = await tx
    .selectFrom('survey_responses')
    .select('survey')
    .where('id', '=', id)
    .where('imported', '=', 0)
    .executeTakeFirst();
  const survey = found && (await lockSurvey(tx, found.survey));
  if (!survey) return undefined;
  const moment = now.toISOString();
  const response = await tx
    .updateTable('survey_responses')
    .set({ approved: approved ? 1 : 0, reviewed_at: moment })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const cleared = response.suspect === 1 && approved;
  if (cleared) {
    await tx.updateTable('survey_responses').set({ suspect: 0 }).where('id', '=', id).execute();
    await countResponse(tx, survey, response, moment);
  }
  await tx.updateTable('surveys').set({ updated_at: moment }).where('id', '=', survey.id).execute();
  const counted = (response.suspect === 0 || cleared) && response.replaced_at === null;
  return { id, counted, shown: counted && approved && response.publish === 1 };
}
