import type { PropertyDeclaration, PropertyValues, ReactiveController } from 'lit';
import { childPart } from './templates.ts';

export { html, nothing, svg } from './templates.ts';

/**
 * Lit's `css` for browsers with constructable style sheets, which all of the last two years have. Lit's
 * own falls back on style elements, which a strict policy would refuse anyway.
 */
/* @__NO_SIDE_EFFECTS__ */
export const css = (texts: TemplateStringsArray, ...values: readonly unknown[]): string =>
  String.raw({ raw: texts }, ...values);

const sheets = new Map<string, CSSStyleSheet>();

/** One sheet for all elements with the same styles. */
function sheetOf(styles: string): CSSStyleSheet {
  const sheet = sheets.get(styles) ?? new CSSStyleSheet();
  if (!sheets.has(styles)) sheet.replaceSync(styles);
  sheets.set(styles, sheet);
  return sheet;
}

/**
 * The part of `LitElement` that we use: properties that follow attributes, controllers, and of the life
 * cycle `willUpdate`, `render` and `updated`. No properties that are reflected, no converters.
 */
export class LitElement extends HTMLElement {
  static styles: string | readonly string[] = [];

  /** What a class declares and inherits. */
  static declared: ReadonlyMap<string, PropertyDeclaration> = new Map();

  static get observedAttributes(): string[] {
    // No page has an attribute `false`.
    return [...this.declared.values()].map((it) => String(it.attribute));
  }

  static createProperty(
    name: string,
    { attribute = name.toLowerCase(), type }: PropertyDeclaration = {},
  ): void {
    this.declared = new Map([...this.declared, [name, { attribute, type }]]);
    const values = new WeakMap<LitElement, unknown>();
    Object.defineProperty(this.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: LitElement) {
        return values.get(this);
      },
      set(this: LitElement, value: unknown) {
        const old = values.get(this);
        values.set(this, value);
        if (!Object.is(value, old)) this.requestUpdate(name, old);
      },
    });
  }

  declare renderRoot: ShadowRoot;
  hasUpdated = false;
  readonly #controllers = new Set<ReactiveController>();
  /** What a page gave the tag before it was an element of ours; the class's own values come in between. */
  readonly #given = new Map<string, unknown>();
  #changed = new Map<string, unknown>();
  #pending = false;
  #draw?: (content: unknown) => void;
  #connected!: () => void;
  #done: Promise<unknown> = new Promise<void>((resolve) => (this.#connected = resolve));

  constructor() {
    super();
    for (const name of (this.constructor as typeof LitElement).declared.keys())
      if (Object.hasOwn(this, name)) {
        this.#given.set(name, Reflect.get(this, name));
        Reflect.deleteProperty(this, name);
      }
    this.requestUpdate();
  }

  get updateComplete(): Promise<unknown> {
    return this.#done;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      // As late as Lit: a controller learns by it whether its host has been connected.
      // oxlint-disable-next-line wc/attach-shadow-constructor
      this.renderRoot = this.attachShadow({ mode: 'open' });
      const { styles } = this.constructor as typeof LitElement;
      this.renderRoot.adoptedStyleSheets = [styles].flat().map(sheetOf);
    }
    this.#connected();
    for (const it of this.#controllers) it.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const it of this.#controllers) it.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    for (const [name, it] of (this.constructor as typeof LitElement).declared)
      if (it.attribute === attribute)
        Reflect.set(
          this,
          name,
          it.type === Boolean
            ? value !== null
            : it.type === Number && value !== null
              ? Number(value)
              : value,
        );
  }

  requestUpdate(name?: string, old?: unknown): void {
    if (name !== undefined && !this.#changed.has(name))
      this.#changed.set(name, this.hasUpdated ? old : undefined);
    if (!this.#pending) this.#done = this.#update();
  }

  async #update(): Promise<boolean> {
    this.#pending = true;
    try {
      await this.#done;
    } catch (error) {
      // The failure of another update, which nobody else catches.
      void Promise.reject(error);
    }
    for (const [name, value] of this.#given) Reflect.set(this, name, value);
    this.#given.clear();
    const changed = this.#changed;
    const settle = (): void => {
      this.#changed = new Map();
      this.#pending = false;
    };
    try {
      this.willUpdate(changed);
      for (const it of this.#controllers) it.hostUpdate?.();
      const content = this.render();
      settle();
      this.#draw ??= childPart(this.renderRoot.appendChild(new Comment()), this).set;
      this.#draw(content);
    } catch (error) {
      settle();
      throw error;
    }
    for (const it of this.#controllers) it.hostUpdated?.();
    this.hasUpdated = true;
    this.updated(changed);
    return !this.#pending;
  }

  protected willUpdate(_changed: PropertyValues): void {}

  protected render(): unknown {
    return undefined;
  }

  protected updated(_changed: PropertyValues): void {}
}
