/**
 * Lit's `css` for browsers with constructable style sheets, which all of the last two years have. Lit's
 * own falls back on style elements, which a strict policy would refuse anyway.
 */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

/* @__NO_SIDE_EFFECTS__ */
export function css(texts: TemplateStringsArray, ...values: readonly unknown[]): CSSResult {
  return new CSSResult(String.raw({ raw: texts }, ...values));
}

/* @__NO_SIDE_EFFECTS__ */
export function unsafeCSS(text: unknown): CSSResult {
  return new CSSResult(String(text));
}

export const supportsAdoptingStyleSheets = true;

export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map((it) => it.styleSheet);
};

export const getCompatibleStyle = <T>(style: T): T => style;
