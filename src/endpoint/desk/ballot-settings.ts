import { Hono } from 'hono';
import type { PollSettings, SurveySettings } from '../../contract/desk.ts';
import { changePoll, changeSurvey } from '../../contract/desk-routes.ts';
import { unsupportedClaims, type SummaryFacts } from '../../domain/poll/summary-check.ts';
import { pollFacts } from '../../domain/poll/summary-facts.ts';
import { surveyFacts } from '../../domain/survey/summary-facts.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import type { VersionedDocument } from '../http/precondition.ts';
import { invalidInput } from '../http/problem.ts';
import type { ProblemError } from '../../contract/problem.ts';
import { validate } from '../http/validate.ts';
import { ballotState, type BallotPeriod } from '../routes/ballot-state.ts';
import { knownPoll } from '../routes/known-poll.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import { keptFacts } from '../routes/shown-summary.ts';
import type { Services } from '../services.ts';
import { toUtc } from '../store/instants.ts';
import { lockPoll } from '../store/polls.ts';
import { lockSurvey } from '../store/survey-tallies.ts';
import { answerDocument } from './answer-document.ts';
import { deskPoll } from './desk-poll.ts';
import { deskSurvey } from './desk-survey.ts';
import { checkMoments } from './moments.ts';

interface Before extends BallotPeriod {
  facts: SummaryFacts;
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
      const current = deskPoll(before, now);
      checkVersionIfAny(c.req.raw, current);
      const facts = pollFacts(current);
      checkSettings(body, before, facts, now);
      const columns = columnsOf(body, { ...before, facts }, now);
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
      const current = deskSurvey(services, before, now);
      checkVersionIfAny(c.req.raw, current);
      const facts = surveyFacts(current);
      checkSettings(body, before, facts, now);
      const columns = columnsOf(body, { ...before, facts }, now);
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

/** Throws a 400 for moments that cannot be meant, and for a summary that the count does not bear out. */
function checkSettings(
  { state, summary, ...moments }: PollSettings | SurveySettings,
  before: BallotPeriod,
  facts: SummaryFacts,
  now: Date,
): void {
  const errors: ProblemError[] = [];
  const names = ['opensAt', 'closesAt'] as const;
  for (const name of names) {
    const given = moments[name];
    // What was open before may have begun long ago; a draft begins now or later.
    if (state || !before.isDraft || typeof given !== 'string' || new Date(given) > now) continue;
    errors.push({ pointer: `/${name}`, code: 'in-the-past', detail: 'Dit moment is al geweest.' });
  }
  const [opensAt, closesAt] = names.map((name) => momentOf(moments[name], before[name]));
  const isChanged = names.some((name) => typeof moments[name] === 'string');
  if (isChanged && opensAt && closesAt && new Date(closesAt) <= new Date(opensAt)) {
    const detail = 'Sluiten kan alleen na het openen.';
    errors.push({ pointer: '/closesAt', code: 'before-start', detail });
  }
  if (typeof summary === 'string') {
    for (const claim of unsupportedClaims(summary, facts)) {
      const detail = `“${claim}” staat niet in de telling.`;
      errors.push({ pointer: '/summary', code: 'not-in-count', detail });
    }
  }
  if (errors.length > 0) throw invalidInput(errors);
}

/** The new columns. `state` changes only the moments that contradict it. */
function columnsOf(body: PollSettings | SurveySettings, old: Before, now: Date) {
  const { state, resultsVisible, summary } = body;
  let opensAt = momentOf(body.opensAt, old.opensAt);
  let closesAt = momentOf(body.closesAt, old.closesAt);
  if (state === 'open') {
    if (old.isDraft || (opensAt !== null && new Date(opensAt) > now)) opensAt = now.toISOString();
    if (closesAt !== null && new Date(closesAt) <= now) closesAt = null;
  }
  if (state === 'closed' && (closesAt === null || new Date(closesAt) > now)) {
    closesAt = now.toISOString();
  }
  // Who sets from when it is open means that it will open; who clears that day means that it will not.
  const isOpened = state !== undefined || typeof body.opensAt === 'string';
  const isWithheld =
    body.opensAt === null && old.facts.total === 0 && ballotState(old, now) === 'not-yet-open';
  return {
    opens_at: opensAt,
    closes_at: closesAt,
    updated_at: now.toISOString(),
    ...(isOpened ? { is_draft: 0 } : isWithheld && { is_draft: 1 }),
    ...(summary !== undefined && {
      summary: summary === null ? null : summary.trim(),
      summary_at: summary === null ? null : now.toISOString(),
      summary_answers: summary === null ? null : old.facts.total,
      summary_facts: summary === null ? null : keptFacts(old.facts),
    }),
    ...(resultsVisible !== undefined && { results_visible: resultsVisible }),
  };
}

/** Absent keeps the old moment; null removes it. */
const momentOf = (given: string | null | undefined, old: string | undefined): string | null =>
  given === undefined ? (old ?? null) : given === null ? null : toUtc(given);
