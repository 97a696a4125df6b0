import { LitElement, type PropertyDeclaration } from 'lit';

type Constructor = new () => EmbeddedElement;

/** A fresh element of each class: the values that it has are the defaults of the properties. */
const freshElements = new WeakMap<object, Record<PropertyKey, unknown> | undefined>();

/**
 * What an element has to endure on a page that is not ours:
 * - it is removed and comes back: its updates wait while it is off the page, since rendering starts
 *   requests and tells events;
 * - an attribute is removed, a property is set to `null` or `undefined` or to a value of another type:
 *   it gets its default, or the value as the type that was declared.
 */
export abstract class EmbeddedElement extends LitElement {
  #updateWaits = false;

  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    // What an element keeps for itself may well be `null`.
    if (!descriptor || options.state) return descriptor;
    return {
      ...descriptor,
      set(this: EmbeddedElement, value: unknown) {
        descriptor.set?.call(this, asDeclared(value, options) ?? defaultOf(this, name));
      },
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#updateWaits) return;
    this.#updateWaits = false;
    queueMicrotask(() => void this.scheduleUpdate());
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.isConnected) return super.scheduleUpdate();
    this.#updateWaits = true;
  }
}

function asDeclared(value: unknown, { attribute, type }: PropertyDeclaration): unknown {
  if (value === null || value === undefined) return undefined;
  if (attribute === false) return value;
  if (type === Number) return Number(value);
  return type === undefined || type === String ? String(value) : value;
}

function defaultOf(element: EmbeddedElement, name: PropertyKey): unknown {
  const constructor = element.constructor as Constructor;
  if (!freshElements.has(constructor)) {
    // The fresh element asks for defaults too where a field starts as `undefined`.
    freshElements.set(constructor, undefined);
    freshElements.set(constructor, new constructor() as unknown as Record<PropertyKey, unknown>);
  }
  return freshElements.get(constructor)?.[name];
}
