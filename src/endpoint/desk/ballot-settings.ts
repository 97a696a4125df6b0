import { Hono } from 'hono';
import type { PollSettings, SurveySettings } from '../../contract/desk.ts';
import { changePoll, changeSurvey } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { validate } from '../http/validate.ts';
import { knownPoll } from '../routes/known-poll.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import { viewPoll } from '../routes/poll-view.ts';
import { viewSurvey } from '../routes/survey-view.ts';
import type { Services } from '../services.ts';
import { toUtc } from '../store/instants.ts';
import { lockPoll } from '../store/polls.ts';
import { lockSurvey } from '../store/survey-tallies.ts';
import { checkMoments } from './moments.ts';

interface Period {
  opensAt?: string;
  closesAt?: string;
}

/** Opening, closing and showing results, of polls and surveys. */
export function ballotSettings({ store, clock }: Services): Hono {
  const app = new Hono();

  app.patch('/desk/polls/:id', async (c) => {
    const id = c.req.param('id');
    const body = validate(changePoll.body!, await readJson(c.req.raw));
    checkMoments(body, ['opensAt', 'closesAt']);
    const now = clock();
    const poll = await store.write(async (tx) => {
      await lockPoll(tx, id);
      const columns = columnsOf(body, await knownPoll(tx, id), now);
      const { minimumVotes, order } = body;
      await tx
        .updateTable('polls')
        .set({
          ...columns,
          ...(minimumVotes !== undefined && { minimum_votes: minimumVotes }),
          ...(order !== undefined && { option_order: order }),
        })
        .where('id', '=', id)
        .execute();
      return knownPoll(tx, id);
    });
    return c.json(viewPoll(poll, now, { desk: true }));
  });

  app.patch('/desk/surveys/:id', async (c) => {
    const id = c.req.param('id');
    const body = validate(changeSurvey.body!, await readJson(c.req.raw));
    checkMoments(body, ['opensAt', 'closesAt']);
    const now = clock();
    const survey = await store.write(async (tx) => {
      await lockSurvey(tx, id);
      const columns = columnsOf(body, await knownSurvey(tx, id), now);
      await tx.updateTable('surveys').set(columns).where('id', '=', id).execute();
      return knownSurvey(tx, id);
    });
    return c.json(viewSurvey(survey, now, { desk: true }));
  });

  return app;
}

/** The new columns. `state` changes only the moments that contradict it. */
function columnsOf(body: PollSettings | SurveySettings, old: Period, now: Date) {
  const { state, resultsVisible } = body;
  let opensAt = momentOf(body.opensAt, old.opensAt);
  let closesAt = momentOf(body.closesAt, old.closesAt);
  if (state === 'open') {
    if (opensAt !== null && new Date(opensAt) > now) opensAt = now.toISOString();
    if (closesAt !== null && new Date(closesAt) <= now) closesAt = null;
  }
  if (state === 'closed' && (closesAt === null || new Date(closesAt) > now)) {
    closesAt = now.toISOString();
  }
  return {
    opens_at: opensAt,
    closes_at: closesAt,
    updated_at: now.toISOString(),
    ...(resultsVisible !== undefined && { results_visible: resultsVisible }),
  };
}

/** Absent keeps the old moment; null removes it. */
const momentOf = (given: string | null | undefined, old: string | undefined): string | null =>
  given === undefined ? (old ?? null) : given === null ? null : toUtc(given);
