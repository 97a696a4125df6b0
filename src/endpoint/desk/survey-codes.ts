import { Hono } from 'hono';
import type { SurveyCodes } from '../../contract/desk.ts';
import { createSurveyCodes } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { validate } from '../http/validate.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import type { Services } from '../services.ts';
import { toUtc } from '../store/instants.ts';
import { normalizeCode, randomCode, saveCode } from '../store/survey-codes.ts';
import { checkMoments } from './moments.ts';

/** Making invitation codes. They are shown once and stored as hashes; an institution may have several. */
export function surveyCodes({ store, keyring, clock }: Services): Hono {
  const app = new Hono();

  app.post('/desk/surveys/:id/codes', async (c) => {
    const survey = await knownSurvey(store.db, c.req.param('id'));
    const body = validate(createSurveyCodes.body!, await readJson(c.req.raw));
    checkMoments(body, ['expiresAt']);
    const codes = body.institutions.map((institution) => ({ institution, code: randomCode() }));
    await store.write(async (tx) => {
      for (const { institution, code } of codes) {
        const hash = await keyring.mac('survey-code', normalizeCode(code));
        const { expiresAt } = body;
        await saveCode(tx, { hash, survey: survey.id, institution, expiresAt }, clock());
      }
    });
    const answer: SurveyCodes = {
      survey: survey.id,
      ...(body.expiresAt !== undefined && { expiresAt: toUtc(body.expiresAt) }),
      codes,
    };
    return c.json(answer, 201);
  });

  return app;
}
