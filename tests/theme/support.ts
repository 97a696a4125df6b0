// Colours as a browser shows them.
import { contrastOf } from '../../src/builder/contrast.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { place } from '../support/browser/widget.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** What is seen of colours above one another on a page, the lowest first, as `#rrggbb`. */
function seen(page: string, ...colors: readonly string[]): string {
  for (const color of [page, ...colors]) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((it) => it.toString(16).padStart(2, '0')).join('')}`;
}

/** Gives the page a stylesheet. @returns takes it away */
export async function giveStyle(css: string): Promise<() => void> {
  const sheet = await new CSSStyleSheet().replace(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}

/** Reads the colours that widgets get at a place of the page. */
export class Colors {
  readonly #probe = document.createElement('i');
  readonly #page: string;

  /** `tag`: the element that the page's own rules for a widget meet. */
  constructor({ className = '', scheme = 'light', tag = 'gmw-color-probe' } = {}) {
    const host = document.createElement(tag);
    host.className = className;
    host.attachShadow({ mode: 'open' }).append(this.#probe);
    host.shadowRoot!.adoptedStyleSheets = [tokens.styleSheet!];
    place(`color-scheme: ${scheme}`).append(host);
    this.#page = scheme === 'dark' ? '#121212' : '#ffffff';
  }

  /** The value of a role, such as `text`, as the browser computes it. */
  valueOf(role: string): string {
    this.#probe.style.color = '';
    this.#probe.style.color = `var(--_${role})`;
    return getComputedStyle(this.#probe).color;
  }

  /** The contrast of a colour with the ground below it. */
  contrast(color: string, ground: string): number {
    const [above, below] = [this.valueOf(color), this.valueOf(ground)];
    return contrastOf(seen(this.#page, below, above), seen(this.#page, below));
  }
}
