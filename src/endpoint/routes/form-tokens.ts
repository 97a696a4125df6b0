import { Hono } from 'hono';
import { createFormToken as route } from '../../contract/routes.ts';
import { readJson } from '../http/json-body.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { createFormToken } from '../submission/form-token.ts';

/** Form tokens: signed, and stored only when they are used. */
export function formTokens({ keyring, clock }: Services): Hono {
  const app = new Hono();

  app.post('/form-tokens', async (c) => {
    const { purpose } = validate(route.body!, await readJson(c.req.raw));
    return c.json({ token: await createFormToken(keyring, purpose, clock()) }, 201);
  });

  return app;
}
