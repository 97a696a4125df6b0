import type { MiddlewareHandler } from 'hono';
import { problemTypes } from '../../contract/problem-types.ts';
import type { Origins } from './origins.ts';
import { ProblemAnswer } from './problem.ts';

const allowHeaders = 'authorization, content-type, idempotency-key, if-match, if-none-match';
const exposeHeaders = 'etag, api-version, retry-after, location';

/** CORS headers of the answer to a read, which every site may use. */
export const readHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposeHeaders,
};

/** Seconds that a browser may cache the answer to a preflight request. */
const maxAge = '7200';

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * CORS: every site may read; only the sites in `origins` and the endpoint's own pages may write.
 * Others get a 403 that their pages cannot read. A request without `Origin` comes from no other site's
 * page and is let through.
 */
export function cors(origins: Origins): MiddlewareHandler {
  const mayWrite = (origin: string, host: string): boolean =>
    origins === '*' || origins.includes(origin) || hostOf(origin) === host;

  return async function cors(c, next) {
    const origin = c.req.header('origin');
    const requested = c.req.header('access-control-request-method');
    const preflight = c.req.method === 'OPTIONS' && requested !== undefined;
    const method = preflight ? requested.toUpperCase() : c.req.method;
    const write = !isRead(method) && method !== 'OPTIONS';

    if (write && origin !== undefined && !mayWrite(origin, new URL(c.req.url).host)) {
      c.res = refused().toResponse();
      c.res.headers.set('vary', 'origin');
      return;
    }
    if (preflight) {
      c.res = new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
          'access-control-allow-headers': allowHeaders,
          'access-control-max-age': maxAge,
        },
      });
    } else {
      await next();
    }
    c.res.headers.set('access-control-allow-origin', write ? (origin ?? '*') : '*');
    c.res.headers.set('access-control-expose-headers', exposeHeaders);
    c.res.headers.append('vary', 'origin');
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

const refused = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 403,
    type: problemTypes.originNotAllowed,
    title: 'Deze website mag hier niets sturen',
    detail: 'De beheerder kan het adres van deze website toestaan.',
  });
