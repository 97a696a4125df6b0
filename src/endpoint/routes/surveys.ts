import { Hono } from 'hono';
import type { ProblemError } from '../../contract/problem.ts';
import { problemTypes } from '../../contract/problem-types.ts';
import { createSurveyResponse } from '../../contract/routes.ts';
import type { Survey, SurveyResponseRequest, SurveyResponseResult } from '../../contract/survey.ts';
import { answerWithEtag } from '../http/etag.ts';
import { ProblemAnswer, invalidInput, notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { Queries } from '../store/store.ts';
import { addResponse, findSurvey } from '../store/surveys.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import { randomId } from '../submission/bytes.ts';
import { submit } from '../submission/submit.ts';
import { ballotState } from './ballot-state.ts';

/** Surveys: the factors with the consensus as far as it may be seen, and responses. */
export function surveys(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/surveys/:id', async (c) => {
    const survey = await knownSurvey(store.db, c.req.param('id'));
    return answerWithEtag(c.req.raw, viewSurvey(survey, clock()));
  });

  app.post('/surveys/:id/responses', async (c) => {
    const id = c.req.param('id');
    const survey = await knownSurvey(store.db, id);
    return submit(c, services, {
      purpose: 'survey-response',
      schema: createSurveyResponse.body!,
      target: () => `survey ${id}`,
      async check(body) {
        const errors = checkRanking(body, survey);
        if (errors.length > 0) throw invalidInput(errors);
      },
      async store(tx, { body, suspect, now }) {
        const current = await knownSurvey(tx, id);
        if (ballotState(current, now) !== 'open') throw surveyClosed();
        const response = randomId();
        await addResponse(tx, {
          id: response,
          survey: id,
          position: 0,
          ranking: JSON.stringify(body.ranking),
          remark: body.remark || null,
          institution: body.institution || null,
          role: body.role || null,
          code: body.code || null,
          publish: body.publish ? 1 : 0,
          approved: 0,
          imported: 0,
          suspect: suspect ? 1 : 0,
          created_at: now.toISOString(),
        });
        const view = viewSurvey(await knownSurvey(tx, id), now, { answered: true });
        const answer: SurveyResponseResult = { response, survey: view };
        return {
          status: 201,
          body: answer,
          location: `/surveys/${encodeURIComponent(id)}/responses/${response}`,
        };
      },
    });
  });

  return app;
}

/** A survey as a visitor may see it; `answered`: this visitor just did. */
function viewSurvey(survey: StoredSurvey, now: Date, { answered = false } = {}): Survey {
  const { consensus, published, ...rest } = survey;
  const state = ballotState(survey, now);
  const visible =
    survey.resultsVisible === 'always' ||
    state === 'closed' ||
    (survey.resultsVisible === 'after-vote' && answered);
  return { ...rest, state, responses: visible ? published : [], ...(visible && { consensus }) };
}

/** Every factor at most once, all of them known, and enough of them. */
function checkRanking({ ranking }: SurveyResponseRequest, survey: StoredSurvey): ProblemError[] {
  const factors = new Set(survey.factors.map((it) => it.id));
  const errors = ranking.flatMap((id, index): ProblemError[] => {
    const pointer = `/ranking/${index}`;
    if (!factors.has(id)) {
      return [
        { pointer, code: 'unknown-value', detail: 'Deze factor hoort niet bij de vragenlijst.' },
      ];
    }
    return ranking.indexOf(id) < index
      ? [{ pointer, code: 'duplicate', detail: 'Deze factor staat er al in.' }]
      : [];
  });
  const fewest = Math.min(survey.minimumRanked, factors.size);
  if (ranking.length < fewest) {
    const detail = `Zet ten minste ${fewest} factoren op volgorde.`;
    errors.push({ pointer: '/ranking', code: 'too-short', detail });
  }
  return errors;
}

async function knownSurvey(db: Queries, id: string): Promise<StoredSurvey> {
  const survey = await findSurvey(db, id);
  if (!survey) throw notFound('Deze vragenlijst bestaat hier niet.');
  return survey;
}

const surveyClosed = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.surveyClosed,
    title: 'U kunt nu niet meedoen',
    detail: 'De vragenlijst is nog niet begonnen of al gesloten.',
  });
