import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Services } from '../services.ts';

/** The session; what binds a browser to the mail that it asked for, and to a visit to the provider. */
export type CookieName = 'gmw-desk' | 'gmw-sign-in' | 'gmw-identity';

export function readCookie(c: Context, services: Services, name: CookieName): string | undefined {
  const value = isSecure(c, services) ? getCookie(c, name, 'host') : getCookie(c, name);
  return value === undefined || value === '' ? undefined : value;
}

/** Sets a cookie that only this host gets back, from its own pages, and that no script can read. */
export function writeCookie(
  c: Context,
  services: Services,
  name: CookieName,
  value: string,
  options: Pick<CookieOptions, 'maxAge' | 'sameSite'> = {},
): void {
  const all = { path: '/', httpOnly: true, sameSite: 'Strict', ...options } as const;
  if (isSecure(c, services)) setCookie(c, name, value, { ...all, prefix: 'host', secure: true });
  else setCookie(c, name, value, all);
}

export const removeCookie = (c: Context, services: Services, name: CookieName): void =>
  writeCookie(c, services, name, '', { maxAge: 0 });

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether cookies get the prefix `__Host-` and `Secure`: everywhere but on this machine without TLS,
 * where Safari refuses them. The plain name is not read anywhere else, because another host of the same
 * site could set it.
 */
function isSecure({ req }: Context, { publicUrl }: Services): boolean {
  const { protocol, hostname } = new URL(publicUrl ?? req.url);
  return protocol === 'https:' || !loopback.has(hostname);
}
