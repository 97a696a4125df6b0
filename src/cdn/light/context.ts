import type { Context, ContextType } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * The part of `@lit/context` that we use. It speaks the same protocol, so that a page may mix it with
 * elements that carry the library itself. A test holds both to the same behaviour.
 */
type Answer = (value: unknown, unsubscribe?: () => void) => void;

interface ContextRequest extends Event {
  readonly context: unknown;
  readonly contextTarget?: Element;
  readonly callback: Answer;
  readonly subscribe?: boolean;
}

const tell = (host: Element, type: string, details: object): boolean =>
  host.dispatchEvent(
    Object.assign(new Event(type, { bubbles: true, composed: true }), {
      contextTarget: host,
      ...details,
    }),
  );

export const createContext = <T>(key: unknown): T => key as T;

/** Asks for a value as soon as its host is connected, and again when a provider turns up later. */
export class ContextConsumer<C extends Context<unknown, unknown>> implements ReactiveController {
  value: ContextType<C> | undefined;
  readonly #host: ReactiveElement;
  readonly #context: C;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveElement, { context }: { context: C }) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    tell(this.#host, 'context-request', {
      context: this.#context,
      callback: this.#take,
      subscribe: true,
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #take: Answer = (value, unsubscribe) => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value as ContextType<C>;
    this.#host.requestUpdate();
  };
}

/** Answers who asks below its host. */
export class ContextProvider<C extends Context<unknown, unknown>> implements ReactiveController {
  #value: ContextType<C>;
  readonly #host: ReactiveElement;
  readonly #context: C;
  readonly #subscribers = new Map<Answer, readonly [Element, () => void]>();

  constructor(
    host: ReactiveElement,
    { context, initialValue }: { context: C; initialValue: ContextType<C> },
  ) {
    this.#host = host;
    this.#context = context;
    this.#value = initialValue;
    host.addEventListener('context-request', this.#answer as EventListener);
    host.addEventListener('context-provider', this.#yield as EventListener);
    host.addController(this);
  }

  /** Who asked before this provider was there asks again. */
  hostConnected(): void {
    tell(this.#host, 'context-provider', { context: this.#context });
  }

  setValue(value: ContextType<C>): void {
    this.#value = value;
    for (const [answer, [, unsubscribe]] of this.#subscribers) answer(value, unsubscribe);
  }

  /** Whether a request or a provider is about this context and comes from below the host. */
  #concerns(event: ContextRequest): Element | undefined {
    const target = event.contextTarget ?? (event.composedPath()[0] as Element);
    if (event.context !== this.#context || target === this.#host) return undefined;
    event.stopPropagation();
    return target;
  }

  readonly #answer = (event: ContextRequest): void => {
    const target = this.#concerns(event);
    if (!target) return;
    const { callback, subscribe } = event;
    if (!subscribe) {
      callback(this.#value);
      return;
    }
    const known = this.#subscribers.get(callback);
    const unsubscribe = known?.[1] ?? (() => void this.#subscribers.delete(callback));
    this.#subscribers.set(callback, [target, unsubscribe]);
    callback(this.#value, unsubscribe);
  };

  /** A provider further down has come: who is below it asks it. */
  readonly #yield = (event: ContextRequest): void => {
    if (!this.#concerns(event)) return;
    // A copy: who asks again elsewhere leaves the list, and who asks here again joins it.
    const asked = [...this.#subscribers];
    for (const [callback, [consumer]] of asked)
      tell(consumer, 'context-request', {
        contextTarget: consumer,
        context: this.#context,
        callback,
        subscribe: true,
      });
  };
}
