import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { HeldChange, SignupDecision } from '../../../contract/desk-changes.ts';
import { holdChange, listHeldChanges, takeChangeBack } from '../../../contract/desk-routes.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';
import { refusalOf } from '../refusal-words.ts';

/** A decision without the person whom it is about. */
export type Decided = Omit<SignupDecision, 'reference'>;

/** A decision that was refused, because another one about the same person waits. */
export interface HeldConflict {
  readonly wanted: Decided;
  readonly held: HeldChange;
}

/**
 * Decisions on sign-ups. Each is held by the endpoint for some minutes, so that it can be taken back by
 * whoever made it, on this screen or after a reload. One never replaces another by itself: what waits and
 * what was wanted are kept beside each other until somebody chooses.
 */
export class ChangeController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  /** Changes that somebody tried to take back when it was too late. */
  readonly #late = new Set<string>();
  /** By the reference of the sign-up. */
  readonly #conflicts = new Map<string, HeldConflict>();

  constructor(element: ReactiveControllerHost, host: DeskHost) {
    this.#element = element;
    this.#host = host;
  }

  /** @throws {EndpointError} When another change waits, `conflictOf` has both from then on. */
  async hold(reference: string, decision: Decided): Promise<HeldChange> {
    this.#conflicts.delete(reference);
    const body = { signup: { reference, ...decision } };
    try {
      return await deskCall(this.#host, holdChange, { body });
    } catch (cause) {
      if (refusalOf(asEndpointError(cause)) === 'change-held')
        await this.#compare(reference, decision);
      throw cause;
    }
  }

  /** What waits for somebody beside what was wanted, as long as nobody chose. */
  conflictOf(reference: string): HeldConflict | undefined {
    return this.#conflicts.get(reference);
  }

  /** What was wanted beside this change; nothing when another one waits by now. */
  conflictFor({ id, reference = '' }: HeldChange): HeldConflict | undefined {
    const conflict = this.conflictOf(reference);
    return conflict?.held.id === id ? conflict : undefined;
  }

  /** Leaves what waits as it is. */
  keep(reference: string): void {
    this.#conflicts.delete(reference);
    this.#element.requestUpdate();
  }

  /**
   * Holds what was wanted instead of what waits.
   * @throws {EndpointError}
   */
  replace(reference: string, { wanted, held }: HeldConflict): Promise<HeldChange> {
    return this.hold(reference, { ...wanted, replaces: held.id });
  }

  /** Takes a change back; the error tells why it did not go. */
  async takeBack({ id, reference = '' }: HeldChange): Promise<EndpointError | undefined> {
    try {
      await deskCall(this.#host, takeChangeBack, { params: { id } });
      this.#conflicts.delete(reference);
      return undefined;
    } catch (cause) {
      const error = asEndpointError(cause);
      if (refusalOf(error) === 'too-late') {
        this.#late.add(id);
        this.#element.requestUpdate();
      }
      return error;
    }
  }

  isLate({ id }: Pick<HeldChange, 'id'>): boolean {
    return this.#late.has(id);
  }

  /** Forgets what was typed with a decision. */
  clear(): void {
    this.#conflicts.clear();
  }

  async #compare(reference: string, wanted: Decided): Promise<void> {
    try {
      const { changes } = await deskCall(this.#host, listHeldChanges);
      const held = changes.find((it) => it.state === 'held' && it.reference === reference);
      if (held) this.#conflicts.set(reference, { wanted, held });
    } catch {
      // The refusal itself tells that something waits.
    }
  }
}

/** Whether a change is no longer as it was shown here: it took effect, or is held no more. */
export const isSettled = (error: EndpointError): boolean =>
  error.status === 404 || error.status === 409;
