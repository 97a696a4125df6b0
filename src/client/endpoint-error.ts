import type { Problem } from '../contract/problem.ts';

/** What went wrong between a widget and its endpoint, in the words of the event `gmw-problem`. */
export type ProblemKind =
  | 'misconfigured'
  | 'unreachable'
  | 'timeout'
  | 'server'
  | 'not-found'
  | 'bad-records'
  | 'refused'
  | 'limited';

/** A failed call. Its message is for developers and is never shown to a visitor. */
export class EndpointError extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly problem: Problem | undefined;
  /** Seconds until a new try makes sense, where the endpoint told. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ProblemKind,
    details: { status?: number; problem?: Problem; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(`${kind} ${details.status ?? ''}`.trim(), { cause: details.cause });
    this.name = 'EndpointError';
    this.kind = kind;
    this.status = details.status ?? 0;
    this.problem = details.problem;
    this.retryAfter = details.retryAfter;
  }

  /** Whether the same call may succeed later without a change by the visitor. */
  get retryable(): boolean {
    return this.kind !== 'refused' && this.kind !== 'not-found' && this.kind !== 'misconfigured';
  }
}
