import type { FormPurpose } from '../contract/form-token.ts';
import type { Route } from '../contract/route.ts';
import { createFormToken } from '../contract/routes.ts';
import { call, type CallOptions, type Connection } from './call.ts';
import { EndpointError } from './endpoint-error.ts';

/** Problem types of the endpoint that the client settles by itself. */
const expiredToken = 'urn:gmw:problem:token-expired';

/** Tries after a lost connection, and after answers that ask to come back. */
const maxTries = 3;

/** A key under which one submission is stored once, however often it is sent. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const pause = (seconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/**
 * One filled form on its way to the endpoint. It holds one idempotency key over all its tries, so that
 * a retry after a lost connection never counts twice, and a form token that it fetches early, while
 * the visitor is still filling in.
 */
export class Submission {
  readonly #purpose: FormPurpose;
  #key = newKey();
  #token: Promise<string> | undefined;

  constructor(purpose: FormPurpose) {
    this.#purpose = purpose;
  }

  /** Fetches the form token ahead of sending; a failure here is met again, and told, on sending. */
  prepare(connection: Connection): void {
    this.#token ??= this.#fetchToken(connection);
    this.#token.catch(() => (this.#token = undefined));
  }

  /** A changed form is a new submission: a definite refusal does not block what was corrected. */
  renew(): void {
    this.#key = newKey();
  }

  /**
   * Sends. Waits and resends when the token is too young, fetches a new one when it has expired, and
   * tries again when the connection is lost, always with the same key.
   * @throws {EndpointError}
   */
  async send<Answer>(
    connection: Connection,
    route: Route<string, never, never, Answer> | Route<string, unknown, unknown, Answer>,
    body: object,
    options: Omit<CallOptions, 'body' | 'idempotencyKey'> = {},
  ): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        this.prepare(connection);
        const formToken = await (this.#token ?? this.#fetchToken(connection));
        options.signal?.throwIfAborted();
        return await call(connection, route, {
          ...options,
          body: { ...body, formToken },
          idempotencyKey: this.#key,
        });
      } catch (error) {
        if (!(error instanceof EndpointError) || tries >= maxTries) throw error;
        const wait = this.#waitBefore(error, tries);
        if (wait === undefined) throw error;
        await pause(wait, options.signal);
      }
    }
  }

  /** Seconds to wait before a new try; `undefined` when another try cannot help. */
  #waitBefore(error: EndpointError, tries: number): number | undefined {
    if (error.status === 425) return Math.min(error.retryAfter ?? 3, 10);
    if (error.status === 409 && error.retryAfter !== undefined)
      return Math.min(error.retryAfter, 5);
    if (error.problem?.type === expiredToken) {
      this.#token = undefined;
      return 0;
    }
    return error.kind === 'unreachable' ? tries * 0.5 : undefined;
  }

  async #fetchToken(connection: Connection): Promise<string> {
    const { token } = await call(connection, createFormToken, { body: { purpose: this.#purpose } });
    return token;
  }
}
