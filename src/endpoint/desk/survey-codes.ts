import { Hono } from 'hono';
import type { SurveyCodes } from '../../contract/desk.ts';
import type { SurveyCodeList } from '../../contract/desk-ballots.ts';
import { createSurveyCodes } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import type { Services } from '../services.ts';
import { toUtc } from '../store/instants.ts';
import type { InTransaction } from '../store/store.ts';
import {
  findCode,
  listCodes,
  normalizeCode,
  randomCode,
  saveCode,
  withdrawCode,
} from '../store/survey-codes.ts';
import { checkMoments } from './moments.ts';

/** Invitation codes. They are shown once and stored as hashes; an institution may have several. */
export function surveyCodes({ store, keyring, clock }: Services): Hono {
  const app = new Hono();

  app.get('/desk/surveys/:id/codes', async (c) => {
    const { id } = await knownSurvey(store.db, c.req.param('id'));
    const codes = await listCodes(store.db, id, clock());
    c.header('cache-control', 'no-store');
    return c.json({ survey: id, codes } satisfies SurveyCodeList);
  });

  app.post('/desk/surveys/:id/codes', async (c) => {
    const survey = await knownSurvey(store.db, c.req.param('id'));
    const body = validate(createSurveyCodes.body!, await readJson(c.req.raw));
    checkMoments(body, ['expiresAt']);
    const expiresAt = body.expiresAt === undefined ? undefined : toUtc(body.expiresAt);
    const answer = await store.write((tx) => make(tx, survey.id, body.institutions, expiresAt));
    return c.json(answer, 201);
  });

  app.delete('/desk/surveys/:id/codes/:invitation', async (c) => {
    const { id, invitation: code } = c.req.param();
    const now = clock();
    const entry = await store.write(async (tx) => {
      await withdrawCode(tx, { survey: id, id: code }, now);
      return findCode(tx, { survey: id, id: code }, now);
    });
    if (!entry) throw unknown();
    return c.json(entry);
  });

  app.post('/desk/surveys/:id/codes/:invitation/replacement', async (c) => {
    const { id, invitation: code } = c.req.param();
    const now = clock();
    const answer = await store.write(async (tx) => {
      const old = await findCode(tx, { survey: id, id: code }, now);
      if (!old) throw unknown();
      await withdrawCode(tx, { survey: id, id: code }, now);
      // An end that has passed is not that of the new code.
      const expiresAt = old.state === 'expired' ? undefined : old.expiresAt;
      return make(tx, id, [old.institution], expiresAt);
    });
    return c.json(answer, 201);
  });

  return app;

  async function make(
    tx: InTransaction,
    survey: string,
    institutions: readonly string[],
    expiresAt: string | undefined,
  ): Promise<SurveyCodes> {
    const codes = institutions.map((institution) => ({ institution, code: randomCode() }));
    for (const { institution, code } of codes) {
      const hash = await keyring.mac('survey-code', normalizeCode(code));
      await saveCode(tx, { hash, survey, institution, expiresAt }, clock());
    }
    return { survey, ...(expiresAt !== undefined && { expiresAt }), codes };
  }
}

const unknown = () => notFound('Deze code bestaat hier niet.');
