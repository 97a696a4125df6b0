import type { ProblemKind } from '../client/endpoint-error.ts';

/** Something went wrong and the visitor was told. Carries no answer and no text of a person. */
export class GmwProblemEvent extends Event {
  /** What kind of trouble. */
  readonly kind: ProblemKind;
  /** The tag in which it happened. */
  readonly where: string;
  /** Whether trying again may help. */
  readonly retryable: boolean;

  constructor(kind: ProblemKind, where: string, retryable: boolean) {
    super('gmw-problem', { bubbles: true, composed: true });
    this.kind = kind;
    this.where = where;
    this.retryable = retryable;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gmw-problem': GmwProblemEvent;
  }
}
