import { Hono } from 'hono';
import { createSurveyResponse } from '../../contract/routes.ts';
import type { Invitation, SurveyResponseResult } from '../../contract/survey.ts';
import { bearerOf } from '../http/bearer.ts';
import { answerWithEtag } from '../http/etag.ts';
import { invalidInput, unauthorized } from '../http/problem.ts';
import type { Services } from '../services.ts';
import {
  institutionOfCode,
  invitedResponse,
  markCodeUsed,
  normalizeCode,
} from '../store/survey-codes.ts';
import type { Queries } from '../store/store.ts';
import { addResponse } from '../store/survey-responses.ts';
import { randomId } from '../submission/bytes.ts';
import { submit } from '../submission/submit.ts';
import { ballotState } from './ballot-state.ts';
import { checkRanking } from './check-ranking.ts';
import { checkVision } from './check-vision.ts';
import { knownSurvey, unknownSurvey } from './known-survey.ts';
import type { BallotCaches } from './quick-reads.ts';
import { codeRefused, surveyClosed } from './survey-problems.ts';
import { viewSurvey } from './survey-view.ts';

/** Surveys with the result as far as the visitor may see it, and responding. */
export function surveys(services: Services, ballots: BallotCaches): Hono {
  const app = new Hono();
  const { store, clock, keyring, personalData } = services;

  app.get('/surveys/:id', async (c) => {
    const survey = (await ballots.surveys.find(c.req.param('id')))?.stored;
    if (!survey) throw unknownSurvey();
    return answerWithEtag(c.req.raw, viewSurvey(survey, clock()));
  });

  app.get('/surveys/:id/invitation', async (c) => {
    const { id } = await knownSurvey(store.db, c.req.param('id'));
    const institution = await institutionOf(store.db, id, bearerOf(c.req.raw) ?? '');
    if (institution === undefined) throw unauthorized();
    const response = await invitedResponse(store.db, id, institution);
    const answer: Invitation = { institution, ...(response && { response }) };
    c.header('cache-control', 'no-store');
    return c.json(answer);
  });

  app.post('/surveys/:id/responses', async (c) => {
    const id = c.req.param('id');
    const survey = await knownSurvey(store.db, id);
    return submit(c, services, {
      purpose: 'survey-response',
      schema: createSurveyResponse.body!,
      target: () => `survey ${id}`,
      async check(body) {
        const errors = [...checkRanking(body, survey), ...checkVision(body, survey)];
        if (errors.length > 0) throw invalidInput(errors);
      },
      async store(tx, { body, suspect, now }) {
        const current = await knownSurvey(tx, id);
        if (ballotState(current, now) !== 'open') throw surveyClosed();
        const institution = body.code?.trim() ? await institutionOf(tx, id, body.code) : null;
        if (institution === undefined) throw codeRefused();
        if (institution !== null) await markCodeUsed(tx, id, await hashOf(body.code ?? ''), now);
        const response = randomId();
        await addResponse(tx, {
          id: response,
          survey: id,
          position: 0,
          ranking: JSON.stringify(body.ranking),
          remark: body.remark?.trim() || null,
          vision: body.vision?.length ? JSON.stringify(body.vision) : null,
          institution: institution ?? (body.institution?.trim() || null),
          role: body.role?.trim() || null,
          code_institution: institution,
          personal: body.name?.trim() ? await personalData.seal({ name: body.name.trim() }) : null,
          publish: body.publish ? 1 : 0,
          approved: 0,
          imported: 0,
          suspect: suspect ? 1 : 0,
          created_at: now.toISOString(),
        });
        const view = viewSurvey(await knownSurvey(tx, id), now, { answered: true });
        const answer: SurveyResponseResult = {
          response,
          survey: view,
          ...(suspect && { waiting: true }),
        };
        return {
          status: 201,
          body: answer,
          location: `/surveys/${encodeURIComponent(id)}/responses/${response}`,
        };
      },
    });
  });

  return app;

  /** The institution that a code was made for; undefined for an unknown or expired one. */
  async function institutionOf(
    db: Queries,
    survey: string,
    typed: string,
  ): Promise<string | undefined> {
    return institutionOfCode(db, survey, await hashOf(typed), clock());
  }

  function hashOf(typed: string): Promise<string> {
    return keyring.mac('survey-code', normalizeCode(typed));
  }
}
