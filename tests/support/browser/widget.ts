// Speaks to a widget as its visitor or its site editor would.
import { expect, waitUntil } from '@open-wc/testing';
import type { InPageEndpoint } from '../in-page-endpoint.ts';
import { engine, setForcedColors } from './commands.ts';

export type Widget = HTMLElement & {
  fetch: typeof fetch | undefined;
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
};

export interface OpenOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  /** Where calls go: the endpoint in the page, or a `fetch` that misbehaves. */
  readonly endpoint?: Pick<InPageEndpoint, 'base' | 'fetch'>;
  readonly parent?: Element;
  /** Fallback content between the tags. */
  readonly children?: string;
}

const opened = new Set<Element>();

/** Puts a widget on the page. Everything opened goes away with `closeAll`. */
export function openWidget(tag: string, options: OpenOptions = {}): Widget {
  const widget = document.createElement(tag) as Widget;
  const { endpoint, attributes = {} } = options;
  if (endpoint) {
    widget.setAttribute('endpoint', endpoint.base);
    widget.fetch = endpoint.fetch;
  }
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  if (options.children) widget.append(options.children);
  (options.parent ?? document.body).append(widget);
  opened.add(widget);
  return widget;
}

/** The runner sends what an assertion compared; an element in it would end the page before any result. */
afterEach(function () {
  const error = this.currentTest?.err as { actual?: unknown; expected?: unknown } | undefined;
  if (!error) return;
  if (error.actual instanceof Node) error.actual = error.actual.nodeName;
  if (error.expected instanceof Node) error.expected = error.expected.nodeName;
});

export function closeAll(): void {
  for (const widget of opened) widget.remove();
  opened.clear();
  // What a widget keeps on a device would be found by the next test.
  localStorage.clear();
  sessionStorage.clear();
}

/** An empty place on the page that goes away with `closeAll`. */
export function place(css: string): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = css;
  document.body.append(box);
  opened.add(box);
  return box;
}

/** Waits for a state; names what was waited for when it does not come. */
export async function until<T>(state: () => T, what: string): Promise<NonNullable<T>> {
  let value: T | undefined;
  await waitUntil(() => Boolean((value = state())), what, { timeout: 20_000, interval: 20 });
  return value as NonNullable<T>;
}

/** The first match in a widget, waited for. */
export const find = <E extends HTMLElement>(widget: Widget, selector: string): Promise<E> =>
  until(() => widget.shadowRoot.querySelector<E>(selector), `${selector} in ${widget.localName}`);

/** The button or link with these words, waited for. */
export const findByWords = (widget: Widget, words: string | RegExp): Promise<HTMLElement> =>
  until(
    () =>
      [...widget.shadowRoot.querySelectorAll<HTMLElement>('button, a, summary, label')].find((it) =>
        typeof words === 'string' ? wordsOf(it).includes(words) : words.test(wordsOf(it)),
      ),
    `${String(words)} in ${widget.localName}`,
  );

/** What is there to read, white space folded. */
export const wordsOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The words of a widget without its live region, which is emptied and filled as it likes. */
export function textOf(widget: Widget): string {
  const copy = widget.shadowRoot.querySelector('.gmw')?.cloneNode(true) as Element | undefined;
  // Nothing is drawn yet.
  if (!copy) return '';
  for (const live of copy.querySelectorAll('[role="status"]')) live.remove();
  return wordsOf(copy);
}

/** What a live region says, waited for. */
export const announced = (widget: Widget, words: string | RegExp): Promise<boolean> =>
  until(
    () =>
      [...widget.shadowRoot.querySelectorAll('[role="status"]')].some((it) => {
        const said = wordsOf(it);
        return typeof words === 'string' ? said.includes(words) : words.test(said);
      }),
    `announcement ${String(words)}`,
  );

/** The focused element inside a widget. */
export const focused = (widget: Widget): Element | null => widget.shadowRoot.activeElement;

/** Types into a field as a whole: typing key by key loses letters in WebKit's driver. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Finishes what moves, in widgets inside too, so that colours are what they will be. */
export function settle(widget: Widget): void {
  for (const animation of widget.shadowRoot.getAnimations()) animation.cancel();
  for (const it of widget.shadowRoot.querySelectorAll<Widget>('*')) if (it.shadowRoot) settle(it);
}

const nothingSkipped = new CSSStyleSheet();
nothingSkipped.replaceSync('* { content-visibility: visible !important }');

/**
 * No rule of WCAG 2.2 A and AA that axe can check is broken. Only in Chromium: axe reads markup and
 * colours, which are the same in every engine, and takes most of the time.
 */
export async function expectAccessible(widget: Widget): Promise<void> {
  if (engine() !== 'chromium') return;
  settle(widget);
  // What is skipped because it is out of view has no background that axe could find.
  const { adoptedStyleSheets: own } = widget.shadowRoot;
  widget.shadowRoot.adoptedStyleSheets = [...own, nothingSkipped];
  try {
    await expect(widget).to.be.accessible();
  } finally {
    widget.shadowRoot.adoptedStyleSheets = own;
  }
}

/** What a widget is looked at in: on a desk and on a small phone, in every kind of colours. */
const looks = [1280, 320].flatMap((width) =>
  (['light', 'dark', 'forced'] as const).map((colors) => ({ width, colors })),
);

/** As `expectAccessible`, wide and narrow, each in light, dark and forced colours; nothing sticks out. */
export async function expectAccessibleInEveryLook(widget: Widget): Promise<void> {
  if (engine() !== 'chromium') return;
  const box = widget.parentElement!;
  const before = box.style.cssText;
  const scheme = { light: 'light', dark: 'dark', forced: 'light' };
  for (const { width, colors } of looks)
    try {
      box.style.cssText = `${before}; inline-size: ${width}px; color-scheme: ${scheme[colors]}; background: Canvas;`;
      await setForcedColors(colors === 'forced');
      expectNoOverflow(box);
      await expectAccessible(widget);
    } catch (error) {
      (error as Error).message = `${width} px, ${colors}: ${(error as Error).message}`;
      throw error;
    } finally {
      box.style.cssText = before;
      await setForcedColors(false);
    }
}

/** Nothing sticks out of a box sideways; WebKit counts a part of a pixel, from rounding, as a whole one. */
export function expectNoOverflow(box: Element): void {
  expect(box.scrollWidth, 'width of the content').to.be.at.most(box.clientWidth + 1);
}

/** Wraps every text in `<font>`, as the translator of a browser does. */
export function translatePage(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.closest('style, textarea, option'))
      texts.push(text);
  }
  for (const text of texts) {
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
  }
}

/** Records the calls that pass, and counts those without an answer yet. */
export function recording(inner: typeof fetch): {
  readonly fetch: typeof fetch;
  readonly urls: string[];
  readonly pending: number;
} {
  const urls: string[] = [];
  let pending = 0;
  return {
    urls,
    get pending() {
      return pending;
    },
    fetch: async (input, init) => {
      urls.push(input instanceof Request ? input.url : String(input));
      pending++;
      try {
        return await inner(input, init);
      } finally {
        pending--;
      }
    },
  };
}
