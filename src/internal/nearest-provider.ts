import { ContextConsumer, type Context } from '@lit/context';
import type { ReactiveElement } from 'lit';

/**
 * What the nearest provider around an element gives, kept up to date. An element that was moved out of
 * its provider has no value any more: a consumer alone would keep the last one that it got.
 */
export class NearestProvider<T> extends ContextConsumer<Context<unknown, T>, ReactiveElement> {
  constructor(host: ReactiveElement, context: Context<unknown, T>) {
    super(host, { context, subscribe: true });
  }

  override hostConnected(): void {
    // A provider answers before this call ends.
    this.value = undefined;
    super.hostConnected();
    if (this.value === undefined) this.host.requestUpdate();
  }
}
