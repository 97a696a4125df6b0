import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { HeldChange, SignupDecision } from '../../../contract/desk-changes.ts';
import { holdChange, takeChangeBack } from '../../../contract/desk-routes.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';

/**
 * Decisions on sign-ups. Each is held by the endpoint for some minutes, so that it can be taken back by
 * whoever made it, on this screen or after a reload.
 */
export class ChangeController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  /** Changes that somebody tried to take back when it was too late. */
  readonly #late = new Set<string>();

  constructor(element: ReactiveControllerHost, host: DeskHost) {
    this.#element = element;
    this.#host = host;
  }

  /** @throws {EndpointError} */
  hold(reference: string, decision: Omit<SignupDecision, 'reference'>): Promise<HeldChange> {
    const body = { signup: { reference, ...decision } };
    return deskCall(this.#host, holdChange, { body });
  }

  /** Takes a change back; the error tells why it did not go. */
  async takeBack({ id }: HeldChange): Promise<EndpointError | undefined> {
    try {
      await deskCall(this.#host, takeChangeBack, { params: { id } });
      return undefined;
    } catch (cause) {
      const error = asEndpointError(cause);
      if (error.status === 409 || error.status === 404) {
        this.#late.add(id);
        this.#element.requestUpdate();
      }
      return error;
    }
  }

  isLate({ id }: Pick<HeldChange, 'id'>): boolean {
    return this.#late.has(id);
  }
}
