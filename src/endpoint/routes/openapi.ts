import { Hono } from 'hono';
import { openApiDocument } from '../../contract/openapi/document.ts';
import { answerWithEtag } from '../http/etag.ts';
import type { Services } from '../services.ts';

/** The OpenAPI document of the contract. */
export function openapi({ basePath }: Services): Hono {
  const app = new Hono();

  app.get('/openapi.json', (c) =>
    answerWithEtag(c.req.raw, openApiDocument(new URL(basePath, c.req.url).href)),
  );

  return app;
}
