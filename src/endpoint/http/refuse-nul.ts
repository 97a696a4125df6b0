import type { MiddlewareHandler } from 'hono';
import { toPointer } from './validate.ts';
import { invalidInput, notFound } from './problem.ts';

/** Refuses a NUL character in the address: no id or text has one, and PostgreSQL refuses it. */
export const refuseNul: MiddlewareHandler = async function refuseNul(c, next) {
  const { pathname, searchParams } = new URL(c.req.url);
  if (pathname.includes('%00')) throw notFound();
  const names = [...searchParams].filter(([name, value]) => `${name}${value}`.includes('\0'));
  if (names.length > 0) {
    throw invalidInput(
      names.map(([name]) => ({
        pointer: toPointer([name]),
        code: 'invalid-format',
        detail: 'Dit is niet in de goede vorm geschreven.',
      })),
    );
  }
  await next();
};
