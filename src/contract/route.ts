import type { DeskTask } from './desk-rights.ts';
import type * as z from './zod.ts';

/** One operation of the contract. `path` is relative to the base URL, with `{name}` parameters. */
export interface Route<
  Path extends string = string,
  Query = unknown,
  Body = unknown,
  Answer = unknown,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: Path;
  /** Status of success. */
  readonly status: number;
  readonly query?: z.ZodMiniType<Query>;
  readonly body?: z.ZodMiniType<Body>;
  readonly answer: z.ZodMiniType<Answer>;
  /** Needs `Idempotency-Key`. */
  readonly idempotent?: boolean;
  /** The answer has the version of the document as `ETag`; a change needs it as `If-Match`. */
  readonly versioned?: boolean;
  /**
   * The bearer token of the request: the secret of a sign-up, vote or invitation (required, or
   * optional to see more), or a desk token.
   */
  readonly bearer?: 'secret' | 'secret-if-any' | 'desk';
  /**
   * Of a route of the desk: the tasks of which one must be somebody's; `signed-in`: whatever the tasks;
   * `open`: nobody need be signed in.
   */
  readonly access?: readonly DeskTask[] | 'signed-in' | 'open';
  /** The right must hold for all institutions. */
  readonly everywhere?: boolean;
  /** A session must have begun within the last minutes (`freshUntil`). */
  readonly fresh?: boolean;
}

/** Returns its argument; it exists so that TypeScript infers the literal types of a route. */
/* @__NO_SIDE_EFFECTS__ */
export function route<
  const Path extends string,
  Query = undefined,
  Body = undefined,
  Answer = undefined,
>(it: Route<Path, Query, Body, Answer>): Route<Path, Query, Body, Answer> {
  return it;
}

/** A route of the desk, which must tell who may use it. */
/* @__NO_SIDE_EFFECTS__ */
export function deskRoute<
  const Path extends string,
  Query = undefined,
  Body = undefined,
  Answer = undefined,
>(
  it: Route<Path, Query, Body, Answer> & Required<Pick<Route, 'access'>>,
): Route<Path, Query, Body, Answer> {
  return it.access === 'open' ? it : { ...it, bearer: 'desk' };
}
