import { Hono } from 'hono';
import { answerWithEtag } from '../http/etag.ts';
import { notFound } from '../http/problem.ts';
import { signupPageUrl } from '../page/signup-page.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';

/** Institutions: contact, privacy statement and promises. */
export function institutions(services: Services): Hono {
  const app = new Hono();

  app.get('/institutions/:id', async (c) => {
    const institution = await findInstitution(services.store.db, c.req.param('id'));
    if (!institution) throw notFound('Deze instelling bestaat hier niet.');
    // Status links lead to the institution's own page, else to that of the endpoint.
    const signupPage = institution.signupPage ?? signupPageUrl(services, institution.id, 'nl');
    return answerWithEtag(c.req.raw, { ...institution, ...(signupPage && { signupPage }) });
  });

  return app;
}
