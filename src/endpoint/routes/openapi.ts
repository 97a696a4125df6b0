import { Hono } from 'hono';
import { openApiDocument } from '../../contract/openapi/document.ts';
import { answerWithEtag } from '../http/etag.ts';
import { routeUrl } from '../page/group-link.ts';
import type { Services } from '../services.ts';

/** The OpenAPI document of the contract. */
export function openapi(services: Services): Hono {
  const app = new Hono();

  app.get('/openapi.json', (c) =>
    answerWithEtag(c.req.raw, openApiDocument(routeUrl(services, '', c.req.raw))),
  );

  return app;
}
