import { Hono } from 'hono';
import { answerWithEtag } from '../http/etag.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';

/** Who gives the groups: contact, privacy statement and promises. */
export function institutions({ store }: Services): Hono {
  const app = new Hono();

  app.get('/institutions/:id', async (c) => {
    const institution = await findInstitution(store.db, c.req.param('id'));
    if (!institution) throw notFound('Deze instelling bestaat hier niet.');
    return answerWithEtag(c.req.raw, institution);
  });

  return app;
}
