import type { MiddlewareHandler } from 'hono';
import { apiVersion } from '../../contract/api-version.ts';

/**
 * On every answer: the version of the contract, and what the Dutch API rules ask for
 * (/core/version-header, /core/transport/security-headers).
 */
export const standardHeaders: MiddlewareHandler = async function standardHeaders(c, next) {
  await next();
  const { headers } = c.res;
  headers.set('api-version', apiVersion);
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  headers.set('cross-origin-resource-policy', 'cross-origin');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
};
