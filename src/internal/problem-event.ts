import type { ProblemKind } from '../client/endpoint-error.ts';

/** Something went wrong and the visitor was told. Carries no answer and no text of a person. */
export class GmwProblemEvent extends Event {
  /** What kind of trouble. */
  readonly kind: ProblemKind;
  /** The tag in which it happened. */
  readonly where: string;
  /** Whether trying again may help. */
  readonly retryable: boolean;
  /** Of a misconfiguration: the attribute that is wrong or missing. */
  readonly attribute: string | undefined;
  /** Of a misconfiguration: what the attribute has. */
  readonly value: string | undefined;

  constructor(
    kind: ProblemKind,
    where: string,
    retryable: boolean,
    setting: { attribute?: string | undefined; value?: string | undefined } = {},
  ) {
    super('gmw-problem', { bubbles: true, composed: true });
    this.kind = kind;
    this.where = where;
    this.retryable = retryable;
    this.attribute = setting.attribute;
    this.value = setting.value;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gmw-problem': GmwProblemEvent;
  }
}
