import type { Context, Hono } from 'hono';
import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from './problem.ts';

/**
 * Answers the other methods of every path that is there: `OPTIONS` with what is allowed, the rest
 * with 405. To be called when all routes are known.
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

const methodNotAllowed = (allow: string): ProblemAnswer =>
  new ProblemAnswer({
    status: 405,
    type: problemTypes.methodNotAllowed,
    title: 'Dat kan hier niet',
    detail: `Op dit adres kan alleen: ${allow}.`,
    headers: { allow },
  });
