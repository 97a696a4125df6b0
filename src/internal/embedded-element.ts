import { html, LitElement, render, type PropertyDeclaration, type PropertyValues } from 'lit';
import { adoptStylesIn } from './adopt-styles.ts';

type Constructor = new () => EmbeddedElement;

/** A fresh element of each class: the values that it has are the defaults of the properties. */
const freshElements = new WeakMap<object, Record<PropertyKey, unknown> | undefined>();

/**
 * What an element has to endure on a page that is not ours:
 * - it is removed and comes back: its updates wait while it is off the page, since rendering starts
 *   requests and tells events;
 * - an attribute is removed, a property is set to `null` or `undefined` or to a value of another type:
 *   it gets its default, or the value as the type that was declared;
 * - it is moved into another document, such as that of an iframe: it keeps its styles;
 * - something that the page replaced makes it throw while it renders: the children of the tag show.
 */
export abstract class EmbeddedElement extends LitElement {
  #updateWaits = false;
  #hasRendered = false;
  #hasThrown = false;

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

  adoptedCallback(): void {
    if (this.shadowRoot) this.adoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow(this.#class.shadowRootOptions);
    this.adoptStyles(root);
    return root;
  }

  protected override performUpdate(): void {
    this.#hasRendered = false;
    try {
      super.performUpdate();
    } catch (error) {
      if (!this.#hasRendered) this.#showFallback();
      if (this.#hasThrown) return;
      this.#hasThrown = true;
      console.error(`gmw-widgets: <${this.localName}> cannot show its content.`, error);
      this.renderingFailed();
    }
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#hasRendered = true;
  }

  /** Gives the root its styles in the document that it is in. */
  protected adoptStyles(root: ShadowRoot): void {
    adoptStylesIn(root, this.#class.elementStyles);
  }

  /** Called once, when an update threw. */
  protected renderingFailed(): void {}

  /** What shows when the element cannot render: the children of the tag. Must not throw. */
  protected renderFallback(): unknown {
    return html`<slot></slot>`;
  }

  get #class(): typeof LitElement {
    return this.constructor as typeof LitElement;
  }

  #showFallback(): void {
    const root = this.shadowRoot ?? this.attachShadow(this.#class.shadowRootOptions);
    try {
      render(this.renderFallback(), root, this.renderOptions);
    } catch {
      root.replaceChildren(document.createElement('slot'));
    }
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
