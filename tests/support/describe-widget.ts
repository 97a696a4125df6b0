import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { GmwProblemEvent } from '../../src/internal/problem-event.ts';
import { engine } from './browser/commands.ts';
import {
  closeAll,
  expectAccessibleInEveryLook,
  expectNoOverflow,
  find,
  findByWords,
  openWidget,
  place,
  recording,
  textOf,
  translatePage,
  until,
  wordsOf,
  type Widget,
} from './browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from './in-page-endpoint.ts';

/** What a widget has to tell for the tests that every widget passes. */
export interface WidgetSuite {
  /** Attributes that it needs to be of use, beside `endpoint`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** A selector that matches once its content is there. */
  readonly ready: string;
  /** Path of the call without which it can show nothing. */
  readonly mainPath: RegExp;
  /** States to bring it in, each looked at by axe in both languages, wide and narrow, in every kind of colours. */
  readonly states?: Readonly<Record<string, (widget: Widget) => Promise<unknown>>>;
}

/** Every event that a widget tells the page. */
const events = [
  'gmw-results',
  'gmw-group-open',
  'gmw-signup-start',
  'gmw-signup-sent',
  'gmw-vote-sent',
  'gmw-survey-sent',
  'gmw-problem',
] as const;

const json = (body: unknown, status = 200): Response => Response.json(body, { status });

/** The tests that every widget passes: accessibility, languages, life on a page, bad endpoints. */
export function describeWidget(tag: string, suite: WidgetSuite): void {
  describe(`<${tag}> as every widget`, () => {
    let endpoint: InPageEndpoint;
    const { attributes = {} } = suite;

    before(async () => {
      endpoint = await inPageEndpoint();
    });
    after(() => endpoint.close());
    afterEach(closeAll);

    const open = async (extra: Record<string, string> = {}, parent?: Element): Promise<Widget> => {
      const widget = openWidget(tag, {
        endpoint,
        attributes: { ...attributes, ...extra },
        ...(parent ? { parent } : {}),
      });
      await find(widget, suite.ready);
      return widget;
    };

    /** The endpoint, but the call that matters most goes wrong. */
    const broken = (answer: () => Promise<Response>) => ({
      base: endpoint.base,
      fetch: ((input, init) =>
        suite.mainPath.test(String(input))
          ? answer()
          : endpoint.fetch(input, init)) as typeof fetch,
    });

    const openBroken = (answer: () => Promise<Response>): Widget =>
      openWidget(tag, {
        endpoint: broken(answer),
        attributes: { ...attributes, phone: '035 123 45 67' },
      });

    // Where `expectAccessible` looks at all.
    if (engine() === 'chromium')
      for (const lang of ['nl', 'en'])
        describe(`is accessible (${lang})`, () => {
          it('when it has loaded', async () => {
            await expectAccessibleInEveryLook(await open({ lang }));
          });
          for (const [name, bring] of Object.entries(suite.states ?? {}))
            it(name, async () => {
              const widget = await open({ lang });
              await bring(widget);
              await expectAccessibleInEveryLook(widget);
            });
          it('while it loads', async () => {
            const never = openWidget(tag, {
              endpoint: broken(() => new Promise(() => {})),
              attributes: { ...attributes, lang },
            });
            await find(never, '.skeleton');
            await expectAccessibleInEveryLook(never);
          });
          it('when it has failed', async () => {
            const widget = openBroken(() => Promise.resolve(json({}, 500)));
            widget.lang = lang;
            await find(widget, '.notice-failed');
            await expectAccessibleInEveryLook(widget);
          });
        });

    describe('speaks', () => {
      it('Dutch by default, and the language of the nearest lang attribute', async () => {
        const dutch = await open();
        const around = place('');
        around.lang = 'en-GB';
        const english = await open({}, around);
        expect(dutch.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'nl');
        expect(english.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'en');
        expect(textOf(english)).not.to.equal(textOf(dutch));
      });

      it('u or je', async () => {
        const formal = textOf(await open());
        const informal = textOf(await open({ 'form-of-address': 'je' }));
        expect(formal).to.match(/\bu\b|\buw\b/i);
        expect(`${formal}${informal}`).not.to.match(/[{}|]/);
      });

      it('on, after the page was translated: no text goes stale', async () => {
        const widget = await open();
        translatePage(widget.shadowRoot);
        widget.setAttribute('lang', 'en');
        await widget.updateComplete;
        const fresh = await open({ lang: 'en' });
        // What is told of the institution comes after the rest.
        await until(() => textOf(widget) === textOf(fresh), 'no text that stayed in Dutch');
      });
    });

    describe('lives on a page', () => {
      it('asks nothing before it is connected', async () => {
        const calls = recording(endpoint.fetch);
        const widget = document.createElement(tag) as Widget;
        widget.fetch = calls.fetch;
        for (const [name, value] of Object.entries({ ...attributes, endpoint: endpoint.base }))
          widget.setAttribute(name, value);
        await Promise.resolve();
        expect(calls.urls).to.have.length(0);
        place('').append(widget);
        await find(widget, suite.ready);
        expect(calls.urls).not.to.have.length(0);
        for (const url of calls.urls)
          expect(url).to.satisfy((it: string) => it.startsWith(endpoint.base));
      });

      it('survives being moved, and asks nothing again', async () => {
        const calls = recording(endpoint.fetch);
        const widget = openWidget(tag, {
          endpoint: { base: endpoint.base, fetch: calls.fetch },
          attributes,
        });
        await find(widget, suite.ready);
        await until(() => calls.pending === 0, 'all answers');
        await widget.updateComplete;
        const before = textOf(widget);
        const asked = calls.urls.length;
        place('').append(widget);
        await widget.updateComplete;
        await find(widget, suite.ready);
        expect(textOf(widget)).to.equal(before);
        expect(calls.urls.slice(asked)).to.deep.equal([]);
      });

      it('keeps the request that is under way when it is moved', async () => {
        const calls = recording(endpoint.fetch);
        const widget = openWidget(tag, {
          endpoint: { base: endpoint.base, fetch: calls.fetch },
          attributes,
        });
        await widget.updateComplete;
        place('').append(widget);
        await find(widget, suite.ready);
        expect(calls.urls.filter((url) => suite.mainPath.test(url))).to.have.length(
          new Set(calls.urls.filter((url) => suite.mainPath.test(url))).size,
        );
      });

      it('asks nothing and tells nothing while it is off the page', async () => {
        const calls = recording(endpoint.fetch);
        const widget = openWidget(tag, {
          endpoint: { base: endpoint.base, fetch: calls.fetch },
          attributes,
        });
        await widget.updateComplete;
        const told: string[] = [];
        for (const name of events) widget.addEventListener(name, (event) => told.push(event.type));
        widget.remove();
        const asked = calls.urls.length;
        widget.setAttribute('lang', 'en');
        await until(() => calls.pending === 0, 'all requests ended');
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(calls.urls.slice(asked)).to.deep.equal([]);
        expect(told).to.deep.equal([]);
        place('').append(widget);
        await find(widget, suite.ready);
        expect(widget.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'en');
      });

      it('has no settings of a provider that it was taken out of', async () => {
        const provider = document.createElement('gmw-provider') as Widget;
        provider.setAttribute('lang', 'en');
        place('').append(provider);
        const widget = openWidget(tag, { endpoint, attributes, parent: provider });
        await find(widget, suite.ready);
        expect(widget.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'en');
        place('').append(widget);
        await widget.updateComplete;
        expect(widget.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'nl');
      });

      it('takes settings from its provider, and its own attributes win', async () => {
        const provider = document.createElement('gmw-provider') as Widget;
        provider.setAttribute('endpoint', endpoint.base);
        provider.setAttribute('lang', 'en');
        provider.fetch = endpoint.fetch;
        place('').append(provider);
        const widget = openWidget(tag, { attributes, parent: provider });
        await find(widget, suite.ready);
        expect(widget.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'en');
        widget.lang = 'nl';
        await widget.updateComplete;
        expect(widget.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'nl');
      });

      it('takes every property as unset when it is null or undefined, and every attribute away', async () => {
        const fresh = document.createElement(tag) as Widget;
        const widget = await open();
        const { elementProperties } = widget.constructor as typeof LitElement;
        const properties = [...elementProperties].filter(([, { state }]) => !state);
        expect(properties.map(([name]) => name)).to.include.members(['endpoint', 'headingLevel']);
        const values = widget as unknown as Record<PropertyKey, unknown>;
        const defaults = fresh as unknown as Record<PropertyKey, unknown>;
        for (const [name, { attribute }] of properties) {
          // The endpoint comes last: without it there is nothing to go wrong.
          if (name === 'endpoint' || name === 'fetch') continue;
          const wasSet = values[name];
          for (const value of [null, undefined]) {
            values[name] = value;
            expect(values[name], String(name)).to.equal(defaults[name]);
            await widget.updateComplete;
          }
          if (attribute !== false) {
            const attributeName = typeof attribute === 'string' ? attribute : String(name);
            for (const value of ['', 'iets vreemds', '-1']) {
              widget.setAttribute(attributeName, value);
              await widget.updateComplete;
            }
            widget.removeAttribute(attributeName);
            expect(values[name], attributeName).to.equal(defaults[name]);
            await widget.updateComplete;
          }
          values[name] = wasSet;
          await widget.updateComplete;
        }
        await find(widget, suite.ready);
        for (const name of ['endpoint', 'fetch']) {
          values[name] = null;
          expect(values[name], name).to.equal(undefined);
          await widget.updateComplete;
        }
        await find(widget, '.editor-notice');
      });

      it('takes the level of its heading and its prefix from its provider', async () => {
        const provider = document.createElement('gmw-provider') as Widget;
        provider.setAttribute('heading-level', '4');
        provider.setAttribute('url-state', 'links');
        place('').append(provider);
        const widget = openWidget(tag, { endpoint, attributes, parent: provider });
        await find(widget, suite.ready);
        expect(widget.shadowRoot.querySelector('h4')).not.to.equal(null);
        expect(widget.shadowRoot.querySelector('h1, h2, h3')).to.equal(null);
        const { urlPrefix } = widget as unknown as { urlPrefix: string };
        expect(urlPrefix).to.equal(attributes['url-state'] === 'off' ? undefined : 'links');
        provider.removeAttribute('heading-level');
        await provider.updateComplete;
        await widget.updateComplete;
        expect(widget.shadowRoot.querySelector('h2')).not.to.equal(null);
      });

      it('works twice on one page', async () => {
        const [first, second] = [await open(), await open()];
        // What comes from the endpoint later comes to one of them first.
        await until(() => textOf(second) === textOf(first), 'the same twice');
        expect(textOf(second)).not.to.equal('');
      });

      it('has its heading on the level that was asked for, whatever was asked', async () => {
        const widget = await open({ 'heading-level': '4' });
        expect(widget.shadowRoot.querySelector('h4')).not.to.equal(null);
        expect(widget.shadowRoot.querySelector('h1, h2, h3')).to.equal(null);
        widget.setAttribute('heading-level', 'veel');
        await widget.updateComplete;
        expect(widget.shadowRoot.querySelector('h2')).not.to.equal(null);
      });

      it('leaves the page alone', async () => {
        const titleBefore = document.title;
        const headBefore = document.head.innerHTML;
        const storedBefore = localStorage.length + sessionStorage.length;
        await open();
        expect(document.title).to.equal(titleBefore);
        expect(document.head.innerHTML).to.equal(headBefore);
        expect(localStorage.length + sessionStorage.length).to.equal(storedBefore);
        expect(document.cookie).to.equal('');
      });
    });

    describe('fits', () => {
      it('in 320 pixels', async () => {
        const box = place('inline-size: 320px');
        await open({}, box);
        expectNoOverflow(box);
      });

      it('from right to left', async () => {
        const box = place('inline-size: 320px');
        const widget = await open({ lang: 'ar' }, box);
        expect(getComputedStyle(widget.shadowRoot.querySelector('.gmw')!).direction).to.equal(
          'rtl',
        );
        expectNoOverflow(box);
      });

      it('from left to right on a page that goes from right to left', async () => {
        const box = place('inline-size: 320px');
        box.dir = 'rtl';
        const widget = await open({}, box);
        expect(getComputedStyle(widget.shadowRoot.querySelector('.gmw')!).direction).to.equal(
          'ltr',
        );
        expectNoOverflow(box);
      });

      for (const [name, css, inner] of [
        ['a flex row', 'display: flex; inline-size: 600px', ''],
        ['a grid cell', 'display: grid; grid-template-columns: 1fr 1fr; inline-size: 640px', ''],
        ['a float', 'float: inline-start; max-inline-size: 600px', ''],
        ['a table cell', 'display: table; inline-size: 100%', 'display: table-cell'],
      ] as const)
        it(`in ${name}`, async () => {
          const outer = place(css);
          let box = outer;
          if (inner) {
            box = document.createElement('div');
            box.style.cssText = inner;
            outer.append(box);
          }
          const widget = await open({}, box);
          expect(widget.getBoundingClientRect().width).to.be.at.least(200);
          expectNoOverflow(outer);
        });
    });

    it('keeps out what the page does with its letters', async () => {
      const letters = {
        fontStyle: 'italic',
        fontVariantCaps: 'small-caps',
        fontWeight: '700',
        letterSpacing: '5px',
        lineBreak: 'anywhere',
        textAlign: 'center',
        textIndent: '40px',
        textShadow: 'rgb(255, 0, 0) 1px 1px 1px',
        textTransform: 'uppercase',
        whiteSpace: 'pre',
        wordBreak: 'break-all',
        wordSpacing: '20px',
      } as const;
      const plain = await open();
      const hostile = place('');
      Object.assign(hostile.style, letters);
      // A rule for all elements of a page meets the widget itself too.
      const widget = openWidget(tag, { endpoint, attributes, parent: hostile });
      Object.assign(widget.style, letters);
      await find(widget, suite.ready);
      await until(() => textOf(widget) === textOf(plain), 'the same content');
      const styleOf = (it: Widget) =>
        [...it.shadowRoot.querySelectorAll('.gmw *')].map((element) => {
          const style = getComputedStyle(element);
          return Object.keys(letters).map((name) => style[name as keyof typeof letters]);
        });
      expect(styleOf(widget)).to.deep.equal(styleOf(plain));
    });

    describe('stays honest when the endpoint', () => {
      it('is not set: tells the editor, keeps the fallback, tells the page once', async () => {
        const problems: GmwProblemEvent[] = [];
        const box = place('');
        box.addEventListener('gmw-problem', (event) => problems.push(event));
        const widget = openWidget(tag, { parent: box, children: 'Bel 035 123 45 67' });
        await find(widget, '.editor-notice');
        expect(wordsOf(widget.shadowRoot)).to.include('endpoint');
        expect(widget.shadowRoot.querySelector('slot')!.assignedNodes()).to.have.length(1);
        await until(() => problems.length, 'gmw-problem');
        widget.setAttribute('lang', 'en');
        await widget.updateComplete;
        expect(problems.map((it) => [it.kind, it.where, it.attribute, it.value])).to.deep.equal([
          ['misconfigured', tag, 'endpoint', undefined],
        ]);
      });

      for (const [wrong, meant] of [
        ['aanbod.example.nl/v1', 'https://aanbod.example.nl/v1'],
        ['\u201Dhttps://aanbod.example.nl/v1\u201D', 'https://aanbod.example.nl/v1'],
        ['https://aanbod.example.nl', 'https://aanbod.example.nl/v1'],
      ] as const)
        it(`is mistyped as ${wrong}: asks nothing, tells the editor what was meant`, async () => {
          const calls = recording(endpoint.fetch);
          const problems: GmwProblemEvent[] = [];
          const box = place('');
          box.addEventListener('gmw-problem', (event) => problems.push(event));
          const widget = openWidget(tag, {
            parent: box,
            endpoint: { base: wrong, fetch: calls.fetch },
            attributes: { ...attributes, phone: '035 123 45 67' },
            children: 'Wij zoeken graag met u mee.',
          });
          const notice = await find<HTMLDetailsElement>(widget, '.editor-notice');
          expect(notice.open).to.equal(false);
          expect(wordsOf(notice)).to.include('Voor de sitebeheerder');
          expect(wordsOf(notice)).to.include(`endpoint="${meant}"`);
          expect(wordsOf(widget.shadowRoot)).to.include('035 123 45 67');
          expect(wordsOf(widget.shadowRoot)).not.to.include('Misschien is de link oud');
          await until(() => problems.length, 'gmw-problem');
          expect(problems.map((it) => [it.attribute, it.value])).to.deep.equal([
            ['endpoint', wrong],
          ]);
          expect(calls.urls).to.deep.equal([]);
          notice.open = true;
          await expectAccessibleInEveryLook(widget);
        });

      it('is nonsense', async () => {
        const widget = openWidget(tag, { attributes: { ...attributes, endpoint: 'javascript:1' } });
        await find(widget, '.editor-notice');
      });

      for (const [name, answer, kind] of [
        [
          'cannot be reached',
          () => Promise.reject(new TypeError('Failed to fetch')),
          'unreachable',
        ],
        ['answers with a web page', () => Promise.resolve(new Response('<h1>Hoi</h1>')), 'server'],
        ['has an error', () => Promise.resolve(json({ boem: true }, 500)), 'server'],
        ['answers another shape', () => Promise.resolve(json({ hallo: 'wereld' })), 'server'],
        ['answers another type', () => Promise.resolve(json([1, 2])), 'server'],
      ] as const)
        it(`${name}: words, phone, and a retry that works`, async () => {
          let broke = true;
          const problems: string[] = [];
          const ok = endpoint.fetch;
          const fails = broken(answer).fetch;
          const widget = openWidget(tag, {
            endpoint: {
              base: endpoint.base,
              fetch: (input, init) => (broke ? fails : ok)(input, init),
            },
            attributes: { ...attributes, phone: '035 123 45 67' },
          });
          widget.addEventListener('gmw-problem', (event) => problems.push(event.kind));
          await find(widget, '.notice-failed');
          expect(problems).to.deep.equal([kind]);
          const words = textOf(widget);
          expect(words).to.include('035 123 45 67');
          expect(words).not.to.match(/undefined|Invalid input|Unexpected|TypeError|NaN/);
          broke = false;
          (await findByWords(widget, 'Probeer opnieuw')).click();
          await find(widget, suite.ready);
        });

      it('does not answer within 15 seconds', async () => {
        const real = window.setTimeout;
        // The limit is real; only the wait is shortened.
        window.setTimeout = ((run: () => void, ms = 0) =>
          real(run, ms === 15_000 ? 0 : ms)) as typeof window.setTimeout;
        try {
          const widget = openWidget(tag, {
            attributes,
            endpoint: {
              base: endpoint.base,
              fetch: (_input, init) =>
                new Promise((_, reject) =>
                  init?.signal?.addEventListener('abort', () =>
                    reject(new DOMException('Aborted', 'AbortError')),
                  ),
                ),
            },
          });
          await find(widget, '.notice-failed');
          expect(textOf(widget)).to.include('Het duurt te lang');
        } finally {
          window.setTimeout = real;
        }
      });
    });
  });
}
