// Pages of others: frameworks, resets and small letters, by the styles that they really have.
import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import {
  closeAll,
  expectNoOverflow,
  find,
  openWidget,
  place,
  until,
  type Widget,
} from '../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../support/in-page-endpoint.ts';
import { withPlaces } from '../elements/signup-form/support.ts';
import { giveStyle } from './support.ts';

/** Each widget, and what it has once its content is there; in the finder the institution comes last. */
const widgets: readonly [tag: string, attributes: Record<string, string>, ready: string][] = [
  ['gmw-group-finder', { institution: 'welzijn-gooistreek' }, '.sample'],
  ['gmw-signup-form', withPlaces, '.button-primary'],
  ['gmw-definition-poll', {}, '.button-primary'],
  ['gmw-priority-survey', {}, '.pool'],
];

/** The styles of a page; `file` is in `node_modules`. */
const hosts: readonly { name: string; file?: string; css?: string }[] = [
  { name: 'Bootstrap 3', file: 'bootstrap-3/dist/css/bootstrap.css' },
  { name: 'Bootstrap 5', file: 'bootstrap/dist/css/bootstrap.css' },
  {
    name: 'a reset of every element',
    css: `*, *::before, *::after {
      margin: 0; padding: 0; border: 0; outline: 0; box-sizing: content-box; float: none;
      font: inherit; vertical-align: baseline; background: transparent; list-style: none;
      text-decoration: none; text-align: inherit; color: inherit; min-width: 0;
    }`,
  },
  { name: 'letters of 62.5 %', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  { name: 'text that never wraps', css: 'body, body * { white-space: nowrap }' },
  {
    name: 'rules for all buttons, fields, headings, lists and links',
    css: `button, input, select, textarea { all: unset; inline-size: 10px }
      h1, h2, h3, h4, p, li, label, legend, fieldset { font-size: 60px; color: lime; margin: 90px }
      a { color: lime; text-transform: uppercase } ul { columns: 3 } svg { inline-size: 400px }`,
  },
];

/** What a page could change of an element inside a widget. */
const looked = [
  'display',
  'position',
  'color',
  'backgroundColor',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'textAlign',
  'textTransform',
  'textDecorationLine',
  'whiteSpace',
  'listStyleType',
  'marginTop',
  'marginLeft',
  'paddingTop',
  'paddingLeft',
  'borderTopWidth',
  'borderTopColor',
  'boxSizing',
  'minHeight',
] as const;

const lookOf = (widget: Widget): string[] =>
  [...widget.shadowRoot.querySelectorAll('.gmw *')].map((it) => {
    const style = getComputedStyle(it);
    return `${it.localName}.${String(it.getAttribute('class'))}: ${looked.map((name) => style[name]).join('; ')}`;
  });

describe('on a page with', () => {
  let endpoint: InPageEndpoint;
  let takeAway: (() => void) | undefined;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(() => {
    takeAway?.();
    takeAway = undefined;
    closeAll();
  });

  const open = async (
    [tag, attributes, ready]: (typeof widgets)[number],
    size: string,
    width = 900,
  ): Promise<Widget> => {
    // The letters of the page itself, which a widget takes on.
    const box = place(`inline-size: ${width}px; ${size}`);
    const widget = openWidget(tag, {
      endpoint,
      attributes: { 'url-state': 'off', ...attributes },
      parent: box,
    });
    await find(widget, ready);
    // What is told of the institution comes after the rest.
    await until(() => !widget.shadowRoot.querySelector('.skeleton'), 'all content');
    return widget;
  };

  for (const { name, file, css = '' } of hosts)
    describe(name, () => {
      for (const widget of widgets)
        it(`${widget[0]} looks as it does alone`, async () => {
          const own = 'font: 16px / 1.5 sans-serif; color: #222';
          const alone = await open(widget, own);
          const expected = lookOf(alone);
          closeAll();
          const answer = file ? await fetch(`/node_modules/${file}`) : new Response(css);
          expect(answer.ok, file).to.equal(true);
          takeAway = await giveStyle(await answer.text());
          const there = await open(widget, own);
          await until(() => lookOf(there).length === expected.length, 'the same content');
          expect(lookOf(there)).to.deep.equal(expected);
        });
    });

  describe('small letters, 14 px', () => {
    for (const widget of widgets)
      it(`${widget[0]} is as large as the page asks, and no less`, async () => {
        const shown = await open(widget, 'font: 14px / 1.4 sans-serif', 320);
        expectNoOverflow(shown.parentElement!);
        const { fontSize } = getComputedStyle(shown.shadowRoot.querySelector('.gmw')!);
        expect(fontSize).to.equal('14px');
        for (const it of shown.shadowRoot.querySelectorAll<HTMLElement>('.gmw *'))
          if (it.checkVisibility() && it.innerText)
            expect(Number.parseFloat(getComputedStyle(it).fontSize), it.outerHTML).to.be.at.least(
              12,
            );
      });
  });

  describe('Arabic around it, from right to left, in dark colours', () => {
    // A widget that has Arabic turns with the page; Dutch texts read right in the middle of it.
    for (const [lang, direction] of [
      ['ar', 'rtl'],
      ['nl', 'ltr'],
    ] as const)
      for (const [tag, attributes, ready] of widgets)
        it(`${tag} in ${lang} reads from its own side and stays inside the page`, async () => {
          const shown = await open(
            [tag, { ...attributes, lang }, ready],
            'direction: rtl; color-scheme: dark; background: #111; color: #eee',
            320,
          );
          shown.parentElement!.dir = 'rtl';
          expectNoOverflow(shown.parentElement!);
          const style = getComputedStyle(shown.shadowRoot.querySelector('.gmw')!);
          expect(style.direction).to.equal(direction);
          expect(style.backgroundColor).to.equal('rgb(27, 26, 23)');
        });
  });
});
