import type { MiddlewareHandler } from 'hono';
import { apiVersion } from '../../contract/api-version.ts';

/**
 * Headers of every answer: the version of the contract, and those that the Dutch API Design Rules
 * require (/core/version-header, /core/transport/security-headers).
 */
export const standardHeaders = {
  'api-version': apiVersion,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export const setStandardHeaders: MiddlewareHandler = async function setStandardHeaders(c, next) {
  await next();
  const { headers } = c.res;
  // An HTML page has its own content security policy.
  const policy = headers.get('content-security-policy');
  for (const [name, value] of Object.entries(standardHeaders)) headers.set(name, value);
  if (policy !== null) headers.set('content-security-policy', policy);
  // The older header knows no list of sites: it would forbid what the policy of a page allows.
  if (policy !== null && !policy.includes("frame-ancestors 'none'"))
    headers.delete('x-frame-options');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
};
