import type { MiddlewareHandler } from 'hono';
import { bearerOf } from '../http/bearer.ts';
import { unauthorized } from '../http/problem.ts';
import { sha256 } from '../submission/bytes.ts';

/**
 * Lets in who has the token of the desk. Hashes are compared, so that the time it takes tells
 * nothing of the token. An endpoint without a token lets nobody in.
 */
export function deskOnly({ deskToken }: { deskToken?: string | undefined }): MiddlewareHandler {
  const expected = deskToken ? sha256(deskToken) : undefined;
  return async function deskOnly(c, next) {
    const token = bearerOf(c.req.raw);
    if (!expected || token === undefined || (await sha256(token)) !== (await expected)) {
      throw unauthorized('Stuur de sleutel van de werkgroep mee, als bearer token.');
    }
    await next();
  };
}
