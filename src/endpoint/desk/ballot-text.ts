import { Hono } from 'hono';
import type { DeskPollList, DeskSurveyList, RemovedBallot } from '../../contract/desk-ballots.ts';
import { putDeskPoll, putDeskSurvey } from '../../contract/desk-ballot-routes.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import { invalidInput } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { knownPoll } from '../routes/known-poll.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import type { Services } from '../services.ts';
import { listBallots } from './list-ballots.ts';
import { deletePoll, findPoll, hasVotes, lockPoll, savePollText } from '../store/polls.ts';
import { lockSurvey } from '../store/survey-tallies.ts';
import { deleteSurvey, findSurvey, saveSurveyText } from '../store/surveys.ts';
import { answerDocument } from './answer-document.ts';
import { deskPoll } from './desk-poll.ts';
import { deskRefusal } from './desk-problems.ts';
import { deskSurvey } from './desk-survey.ts';

/** In bytes: twenty options in many languages. */
const maxBytes = 512 * 1024;

/** What polls and surveys ask: making them, and changing their words. */
export function ballotText(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/polls', async (c) => {
    const polls = await listBallots(store.db, 'polls', clock());
    return c.json({ polls } satisfies DeskPollList);
  });

  app.get('/desk/polls/:id', async (c) =>
    answerDocument(deskPoll(await knownPoll(store.db, c.req.param('id')), clock())),
  );

  app.put('/desk/polls/:id', async (c) => {
    const id = c.req.param('id');
    const body = validate(putDeskPoll.body!, await readJson(c.req.raw, maxBytes));
    checkIds(id, body.options, 'options');
    const now = clock();
    const poll = await store.write(async (tx) => {
      await lockPoll(tx, id);
      const before = await findPoll(tx, id);
      checkPrecondition(c.req.raw, before && deskPoll(before, now));
      if (before && (await hasVotes(tx, id))) checkSameIds(before.options, body.options);
      await savePollText(tx, id, body, now);
      return knownPoll(tx, id);
    });
    return answerDocument(deskPoll(poll, now));
  });

  app.delete('/desk/polls/:id', async (c) => {
    const id = c.req.param('id');
    await store.write(async (tx) => {
      await lockPoll(tx, id);
      const before = await knownPoll(tx, id);
      checkPrecondition(c.req.raw, deskPoll(before, clock()));
      if (!before.isDraft) throw deskRefusal('was-opened');
      if (!(await deletePoll(tx, id))) throw deskRefusal('has-answers');
    });
    return c.json({ id } satisfies RemovedBallot);
  });

  app.get('/desk/surveys', async (c) => {
    const surveys = await listBallots(store.db, 'surveys', clock());
    return c.json({ surveys } satisfies DeskSurveyList);
  });

  app.get('/desk/surveys/:id', async (c) => {
    const survey = await knownSurvey(store.db, c.req.param('id'));
    return answerDocument(deskSurvey(services, survey, clock()));
  });

  app.put('/desk/surveys/:id', async (c) => {
    const id = c.req.param('id');
    const body = validate(putDeskSurvey.body!, await readJson(c.req.raw, maxBytes));
    checkIds(id, body.factors, 'factors');
    const now = clock();
    const survey = await store.write(async (tx) => {
      await lockSurvey(tx, id);
      const before = await findSurvey(tx, id);
      checkPrecondition(c.req.raw, before && deskSurvey(services, before, now));
      if (before && (await hasResponses(before.id))) checkSameIds(before.factors, body.factors);
      await saveSurveyText(tx, id, body, now);
      return knownSurvey(tx, id);

      /** Also those that do not count (yet): their rankings have the same factors. */
      async function hasResponses(survey: string): Promise<boolean> {
        const row = await tx
          .selectFrom('survey_responses')
          .select('id')
          .where('survey', '=', survey)
          .executeTakeFirst();
        return row !== undefined;
      }
    });
    return answerDocument(deskSurvey(services, survey, now));
  });

  app.delete('/desk/surveys/:id', async (c) => {
    const id = c.req.param('id');
    await store.write(async (tx) => {
      await lockSurvey(tx, id);
      const before = await knownSurvey(tx, id);
      checkPrecondition(c.req.raw, deskSurvey(services, before, clock()));
      if (!before.isDraft) throw deskRefusal('was-opened');
      if (!(await deleteSurvey(tx, id))) throw deskRefusal('has-answers');
    });
    return c.json({ id } satisfies RemovedBallot);
  });

  return app;
}

interface Item {
  id: string;
}

/** Throws a 400 for an id that is no part of an address, or that two items have. */
function checkIds(id: string, items: readonly Item[], name: string): void {
  const seen = new Set<string>();
  const errors = items.flatMap((it, index) => {
    const isDouble = seen.has(it.id);
    seen.add(it.id);
    const detail = 'Dit kenmerk is er al.';
    return isDouble ? [{ pointer: `/${name}/${index}/id`, code: 'duplicate-id', detail }] : [];
  });
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) {
    const detail = 'Gebruik kleine letters, cijfers en streepjes.';
    errors.unshift({ pointer: '/id', code: 'invalid-format', detail });
  }
  if (errors.length > 0) throw invalidInput(errors);
}

/** Throws a 409 when something was added or taken away: answers that are there would mean another thing. */
function checkSameIds(before: readonly Item[], after: readonly Item[]): void {
  const ids = new Set(after.map((it) => it.id));
  const isSame = ids.size === before.length && before.every((it) => ids.has(it.id));
  if (!isSame) throw deskRefusal('has-answers');
}
