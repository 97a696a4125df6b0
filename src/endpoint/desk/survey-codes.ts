import { Hono } from 'hono';
import type { SurveyCodes } from '../../contract/desk.ts';
import type { SurveyCodeList } from '../../contract/desk-ballots.ts';
import { mailSurveyCode } from '../../contract/desk-ballot-routes.ts';
import { createSurveyCodes } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { invalidInput, notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import type { Services } from '../services.ts';
import { toUtc } from '../store/instants.ts';
import type { InTransaction } from '../store/store.ts';
import {
  findCode,
  listCodes,
  lockCode,
  normalizeCode,
  randomCode,
  saveCode,
  withdrawCode,
} from '../store/survey-codes.ts';
import { randomId } from '../submission/bytes.ts';
import { deskRefusal } from './desk-problems.ts';
import { mailInvitation } from './mail-invitation.ts';
import { checkMoments } from './moments.ts';

/** Invitation codes. They are shown once and stored as hashes; an institution may have several. */
export function surveyCodes(services: Services): Hono {
  const app = new Hono();
  const { store, keyring, clock, personalData } = services;

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
    checkExpiry(body.expiresAt, clock());
    const addresses = new Map<string, string>();
    for (const [institution, email] of Object.entries(body.addresses ?? {})) {
      addresses.set(institution, await personalData.seal(email));
    }
    const invited = body.institutions.map((it) => ({
      institution: it,
      address: addresses.get(it),
    }));
    const answer = await store.write((tx) => make(tx, survey.id, invited, expiresAt));
    return c.json(answer, 201);
  });

  app.delete('/desk/surveys/:id/codes/:invitation', async (c) => {
    const { id, invitation: code } = c.req.param();
    const now = clock();
    const entry = await store.write(async (tx) => {
      const old = await lockCode(tx, { survey: id, id: code });
      if (old && old.used_at !== null) throw deskRefusal('link-used');
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
      const address = (await lockCode(tx, { survey: id, id: code }))?.address ?? undefined;
      await withdrawCode(tx, { survey: id, id: code }, now);
      // An end that has passed is not that of the new code.
      const expiresAt = old.state === 'expired' ? undefined : old.expiresAt;
      return make(tx, id, [{ institution: old.institution, address }], expiresAt);
    });
    return c.json(answer, 201);
  });

  app.post('/desk/surveys/:id/codes/:invitation/mails', async (c) => {
    const { id, invitation } = c.req.param();
    const body = validate(mailSurveyCode.body!, await readJson(c.req.raw));
    const now = clock();
    const entry = await store.write(async (tx) => {
      const survey = await knownSurvey(tx, id);
      await mailInvitation(tx, services, survey, { id: invitation, ...body }, now);
      return findCode(tx, { survey: id, id: invitation }, now);
    });
    return c.json(entry, 201);
  });

  return app;

  async function make(
    tx: InTransaction,
    survey: string,
    invited: readonly { institution: string; address: string | undefined }[],
    expiresAt: string | undefined,
  ): Promise<SurveyCodes> {
    const codes: SurveyCodes['codes'] = [];
    for (const { institution, address } of invited) {
      const [id, code] = [randomId(), randomCode()];
      const hash = await keyring.mac('survey-code', normalizeCode(code));
      await saveCode(tx, { id, hash, survey, institution, expiresAt, address }, clock());
      codes.push({ id, institution, code });
    }
    return { survey, ...(expiresAt !== undefined && { expiresAt }), codes };
  }
}

/** Throws a 400 for links that would not work for a moment. */
function checkExpiry(expiresAt: string | undefined, now: Date): void {
  if (expiresAt === undefined || new Date(expiresAt) > now) return;
  const detail = 'Deze dag is al geweest: de links zouden niet werken.';
  throw invalidInput([{ pointer: '/expiresAt', code: 'in-the-past', detail }]);
}

const unknown = () => notFound('Deze code bestaat hier niet.');
