import type { Context, Hono } from 'hono';
import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from './problem.ts';

/**
 * Adds to every path an answer for the methods that it has no route for: `OPTIONS` gets the allowed
 * methods, others get 405. Call it after all routes are added.
 */
export function refuseOtherMethods(app: Hono, basePath: string): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    const known = methods.get(path) ?? new Set(['OPTIONS']);
    known.add(method);
    if (method === 'GET') known.add('HEAD');
    methods.set(path, known);
  }
  for (const [path, known] of methods) {
    const allow = [...known].sort().join(', ');
    app.all(path.slice(basePath.length), (c: Context) => {
      if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
      throw methodNotAllowed(allow);
    });
  }
}

export const methodNotAllowed = (allow: string): ProblemAnswer =>
  new ProblemAnswer({
    status: 405,
    type: problemTypes.methodNotAllowed,
    title: 'Dat kan hier niet',
    detail: `Op dit adres kan alleen: ${allow}.`,
    headers: { allow },
  });
