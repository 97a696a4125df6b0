import type { MiddlewareHandler } from 'hono';
import { unauthorized } from '../http/problem.ts';
import { deskScope } from './scope.ts';

/** Admits only the token of the working group. An endpoint without tokens admits nobody. */
export function deskOnly(services: { deskToken?: string | undefined }): MiddlewareHandler {
  return async function deskOnly(c, next) {
    const { institution } = await deskScope(services, c.req.raw);
    if (institution !== undefined) {
      throw unauthorized('Stuur de sleutel van de werkgroep mee, als bearer token.');
    }
    await next();
  };
}
