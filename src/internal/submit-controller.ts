import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/call.ts';
import { EndpointError } from '../client/endpoint-error.ts';
import { Submission } from '../client/submission.ts';
import type { FormPurpose } from '../contract/form-token.ts';
import type { Route } from '../contract/route.ts';

/**
 * Where a submission stands: `idle` → `sending` → `sent`, or `failed` and from there `sending` again
 * with the same key. A `failed` with kind `refused` needs a change by the visitor first.
 */
export type SubmitState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'sending' }
  | { readonly status: 'sent'; readonly answer: T }
  | { readonly status: 'failed'; readonly error: EndpointError };

/** Sends one form, once: a second press while sending does nothing. */
export class SubmitController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #purpose: FormPurpose;
  #submission: Submission;
  #state: SubmitState<T> = { status: 'idle' };

  constructor(host: ReactiveControllerHost, purpose: FormPurpose) {
    this.#host = host;
    this.#purpose = purpose;
    this.#submission = new Submission(purpose);
    host.addController(this);
  }

  get state(): SubmitState<T> {
    return this.#state;
  }

  /** A submission goes on when the element is moved or removed: it may have been counted already. */
  hostDisconnected(): void {}

  /** Call on the first touch of the form: the token has to be a few seconds old when it is used. */
  prepare(connection: Connection): void {
    this.#submission.prepare(connection);
  }

  /** The visitor changed something after a definite refusal. */
  changed(): void {
    if (this.#state.status !== 'failed') return;
    if (!this.#state.error.retryable) this.#submission.renew();
    this.#to({ status: 'idle' });
  }

  /** Back to an empty form with a key and a token of its own. */
  reset(): void {
    this.#submission = new Submission(this.#purpose);
    this.#to({ status: 'idle' });
  }

  /** Sends and gives the answer, or `undefined` when it failed; the state tells why. */
  async send(
    connection: Connection,
    route: Route<string, never, never, T> | Route<string, unknown, unknown, T>,
    body: object,
    params: Readonly<Record<string, string>> = {},
  ): Promise<T | undefined> {
    if (this.#state.status === 'sending') return undefined;
    this.#to({ status: 'sending' });
    try {
      const answer = await this.#submission.send(connection, route, body, { params });
      this.#to({ status: 'sent', answer });
      return answer;
    } catch (cause) {
      const error = cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
      this.#to({ status: 'failed', error });
      return undefined;
    }
  }

  #to(state: SubmitState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
