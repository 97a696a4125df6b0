import { Hono } from 'hono';
import type { PollSettings, SurveySettings } from '../../contract/desk.ts';
import { changePoll, changeSurvey } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import type { VersionedDocument } from '../http/precondition.ts';
import { validate } from '../http/validate.ts';
import { knownPoll } from '../routes/known-poll.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import type { Services } from '../services.ts';
import { toUtc } from '../store/instants.ts';
import { lockPoll } from '../store/polls.ts';
import { lockSurvey } from '../store/survey-tallies.ts';
import { answerDocument } from './answer-document.ts';
import { deskPoll } from './desk-poll.ts';
import { deskSurvey } from './desk-survey.ts';
import { checkMoments } from './moments.ts';

interface Period {
  opensAt?: string;
  closesAt?: string;
  isDraft?: boolean;
}

/** Opening, closing and showing results, of polls and surveys. */
export function ballotSettings(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.patch('/desk/polls/:id', async (c) => {
    const id = c.req.param('id');
    const body = validate(changePoll.body!, await readJson(c.req.raw));
    checkMoments(body, ['opensAt', 'closesAt']);
    const now = clock();
    const poll = await store.write(async (tx) => {
      await lockPoll(tx, id);
      const before = await knownPoll(tx, id);
      checkVersionIfAny(c.req.raw, deskPoll(before, now));
      const columns = columnsOf(body, before, now);
      const { minimumVotes, order } = body;
      await tx
        .updateTable('polls')
        .set((eb) => ({
          ...columns,
          document_version: eb('document_version', '+', 1),
          ...(minimumVotes !== undefined && { minimum_votes: minimumVotes }),
          ...(order !== undefined && { option_order: order }),
        }))
        .where('id', '=', id)
        .execute();
      return knownPoll(tx, id);
    });
    return answerDocument(deskPoll(poll, now));
  });

  app.patch('/desk/surveys/:id', async (c) => {
    const id = c.req.param('id');
    const body = validate(changeSurvey.body!, await readJson(c.req.raw));
    checkMoments(body, ['opensAt', 'closesAt']);
    const now = clock();
    const survey = await store.write(async (tx) => {
      await lockSurvey(tx, id);
      const before = await knownSurvey(tx, id);
      checkVersionIfAny(c.req.raw, deskSurvey(services, before, now));
      const columns = columnsOf(body, before, now);
      await tx
        .updateTable('surveys')
        .set((eb) => ({ ...columns, document_version: eb('document_version', '+', 1) }))
        .where('id', '=', id)
        .execute();
      return knownSurvey(tx, id);
    });
    return answerDocument(deskSurvey(services, survey, now));
  });

  return app;
}

/** A program may change a setting without having read; who did read does not overwrite others. */
function checkVersionIfAny(request: Request, current: VersionedDocument): void {
  if (request.headers.has('if-match')) checkPrecondition(request, current);
}

/** The new columns. `state` changes only the moments that contradict it. */
function columnsOf(body: PollSettings | SurveySettings, old: Period, now: Date) {
  const { state, resultsVisible, summary } = body;
  let opensAt = momentOf(body.opensAt, old.opensAt);
  let closesAt = momentOf(body.closesAt, old.closesAt);
  if (state === 'open') {
    if (opensAt !== null && new Date(opensAt) > now) opensAt = now.toISOString();
    if (closesAt !== null && new Date(closesAt) <= now) closesAt = null;
  }
  if (state === 'closed' && (closesAt === null || new Date(closesAt) > now)) {
    closesAt = now.toISOString();
  }
  // Who sets from when it is open means that it will open.
  const isOpened = state !== undefined || typeof body.opensAt === 'string';
  return {
    opens_at: opensAt,
    closes_at: closesAt,
    updated_at: now.toISOString(),
    ...(isOpened && { is_draft: 0 }),
    ...(summary !== undefined && { summary: summary === null ? null : summary.trim() }),
    ...(resultsVisible !== undefined && { results_visible: resultsVisible }),
  };
}

/** Absent keeps the old moment; null removes it. */
const momentOf = (given: string | null | undefined, old: string | undefined): string | null =>
  given === undefined ? (old ?? null) : given === null ? null : toUtc(given);
