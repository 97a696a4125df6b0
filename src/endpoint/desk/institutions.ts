import { Hono } from 'hono';
import type { DeskInstitution } from '../../contract/desk-documents.ts';
import { putDeskInstitution } from '../../contract/desk-routes.ts';
import { covers, reaches } from '../../domain/desk/scope.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { lockInstitution, readInstitution, saveInstitution } from '../store/institutions.ts';
import { answerDocument } from './answer-document.ts';
import { checkDocument } from './check-document.ts';
import { checkTexts } from './check-offer.ts';
import { deskScope } from './scope.ts';

/** Reading and changing an institution, for its coordinator; the working group may add one. */
export function deskInstitutions(services: Services): Hono {
  const app = new Hono();
  const { store } = services;

  app.get('/desk/institutions/:id', async (c) => {
    const scope = await deskScope(services, c, 'signups', 'offer');
    if (!reaches(scope, c.req.param('id'))) throw unknown();
    const stored = await readInstitution(store.db, c.req.param('id'));
    if (!stored) throw unknown();
    return answerDocument<DeskInstitution>({ ...stored.institution, version: stored.version });
  });

  app.put('/desk/institutions/:id', async (c) => {
    const id = c.req.param('id');
    const scope = await deskScope(services, c, 'offer');
    if (!covers(scope, { institution: id })) throw unknown();
    const institution = validate(putDeskInstitution.body!, await readJson(c.req.raw));
    checkDocument(institution, id);
    const stored = await store.write(async (tx) => {
      const before = await lockInstitution(tx, id);
      checkPrecondition(c.req.raw, before && { ...before.institution, version: before.version });
      checkTexts(institution, before?.institution);
      await saveInstitution(tx, institution);
      return readInstitution(tx, id);
    });
    if (!stored) throw unknown();
    return answerDocument<DeskInstitution>({ ...stored.institution, version: stored.version });
  });

  return app;
}

const unknown = () => notFound('Deze instelling bestaat hier niet.');
