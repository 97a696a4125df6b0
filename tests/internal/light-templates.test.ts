import { expect } from '@open-wc/testing';
import * as lit from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { ifDefined as lightIfDefined } from '../../src/cdn/light/if-defined.ts';
import { keyed as lightKeyed } from '../../src/cdn/light/keyed.ts';
import { repeat as lightRepeat } from '../../src/cdn/light/repeat.ts';
import * as templates from '../../src/cdn/light/templates.ts';

/** What our templates are made with. */
interface Kind {
  readonly html: typeof lit.html;
  readonly svg: typeof lit.svg;
  readonly nothing: typeof lit.nothing;
  readonly ifDefined: typeof ifDefined;
  readonly keyed: typeof keyed;
  readonly repeat: typeof repeat;
  readonly render: (content: unknown, root: HTMLElement, host: object) => void;
}

const shown = new WeakMap<HTMLElement, templates.Part>();

const kinds = {
  library: {
    html: lit.html,
    svg: lit.svg,
    nothing: lit.nothing,
    ifDefined,
    keyed,
    repeat,
    render: (content, root, host) => void lit.render(content, root, { host }),
  },
  light: {
    ...(templates as unknown as Pick<Kind, 'html' | 'svg' | 'nothing'>),
    ifDefined: lightIfDefined as unknown as typeof ifDefined,
    keyed: lightKeyed,
    repeat: lightRepeat as unknown as typeof repeat,
    render: (content, root, host) => {
      if (!shown.has(root))
        shown.set(root, templates.childPart(root.appendChild(new Comment()), host));
      shown.get(root)!.set(content);
    },
  },
} satisfies Record<string, Kind>;

/** The same numbers each time: a sequence that fails can be looked into. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

for (const [name, kind] of Object.entries<Kind>(kinds))
  describe(`templates of ${name}`, () => {
    const { html, svg, nothing, ifDefined: defined, keyed: withKey, repeat: list } = kind;
    let root: HTMLElement;
    const host = { name: 'host' };
    const draw = (content: unknown): void => kind.render(content, root, host);
    const shape = (): string => root.innerHTML.replaceAll(/<!--.*?-->/gs, '');
    const only = <E extends Element = HTMLElement>(selector: string): E =>
      root.querySelector<E>(selector)!;

    beforeEach(() => document.body.append((root = document.createElement('div'))));
    afterEach(() => root.remove());

    it('shows texts and numbers, and nothing for nothing', () => {
      const view = (value: unknown) => html`<p>${value}</p>`;
      const cases: [value: unknown, text: string][] = [
        ['word', 'word'],
        ['', ''],
        [0, '0'],
        [nothing, ''],
        [false, 'false'],
        [undefined, ''],
        [1.5, '1.5'],
        [null, ''],
        [['a', ['b', [nothing, 'c']], 4], 'abc4'],
        [[], ''],
        [html`<b>bold</b>`, '<b>bold</b>'],
        ['again', 'again'],
      ];
      for (const [value, text] of cases) {
        draw(view(value));
        expect(shape()).to.equal(`<p>${text}</p>`);
      }
      for (const [value, text] of cases) {
        draw(value);
        expect(shape()).to.equal(text);
      }
    });

    it('has holes beside each other, and beside words', () => {
      const view = (a: unknown, b: unknown, c: unknown) =>
        html`${a}${b}<i>in ${b} and ${c}.</i>${c}`;
      draw(view('a', html`<u>b</u>`, nothing));
      expect(shape()).to.equal('a<u>b</u><i>in <u>b</u> and .</i>');
      draw(view(nothing, ['x', 'y'], 'c'));
      expect(shape()).to.equal('xy<i>in xy and c.</i>c');
      const [d, e] = ['d', 'e'];
      draw(view(html`<s></s>`, '', html`${d}${e}`));
      expect(shape()).to.equal('<s></s><i>in  and de.</i>de');
      draw(nothing);
      expect(shape()).to.equal('');
    });

    it('writes to the text that is there, and only when it is another one', () => {
      const view = (text: unknown) => html`<p>${text}</p>`;
      draw(view('one'));
      const text = [...only('p').childNodes].find((it) => it instanceof Text)!;
      draw(view('two'));
      expect([text.data, text.isConnected]).to.deep.equal(['two', true]);
      text.data = 'translated';
      draw(view('two'));
      expect(text.data).to.equal('translated');
      draw(view(3));
      expect([text.data, text.isConnected]).to.deep.equal(['3', true]);
    });

    it('keeps the elements of a template, and makes new ones for another', () => {
      const one = (text: string) => html`<p>${text}</p>`;
      const other = (text: string) => html`<p>${text}</p>`;
      draw(one('a'));
      const first = only('p');
      draw(one('b'));
      expect([only('p') === first, first.textContent]).to.deep.equal([true, 'b']);
      draw(other('c'));
      expect([only('p') === first, shape()]).to.deep.equal([false, '<p>c</p>']);
    });

    it('writes attributes, and takes them away', () => {
      const view = (value: unknown) => html`<a id="x" href=${value} class="y">z</a>`;
      for (const [value, href] of [
        ['#a', '#a'],
        ['', ''],
        [nothing, null],
        [3, '3'],
        [false, 'false'],
        [defined(undefined), null],
        [defined('#b'), '#b'],
        [defined(null), null],
        [undefined, ''],
        ['"><script>', '"><script>'],
        [null, ''],
      ] as const) {
        draw(view(value));
        expect(only('a').getAttribute('href'), String(value)).to.equal(href);
        expect(only('a').getAttributeNames().length).to.equal(href === null ? 2 : 3);
      }
    });

    it('writes an attribute when its value is another one than before', () => {
      const view = (value: unknown, flag: unknown) =>
        html`<a title=${value} ?hidden=${flag} .tabIndex=${flag ? 1 : 2}></a>`;
      draw(view('own', false));
      const element = only('a');
      element.title = 'theirs';
      element.hidden = true;
      element.tabIndex = 5;
      draw(view('own', false));
      expect([element.title, element.hidden, element.tabIndex]).to.deep.equal(['theirs', true, 5]);
      draw(view('new', true));
      draw(view('own', false));
      expect([element.title, element.hidden, element.tabIndex]).to.deep.equal(['own', false, 2]);
    });

    it('has attributes that are there or not', () => {
      const view = (value: unknown) => html`<details ?open=${value}></details>`;
      for (const [value, open] of [
        [undefined, false],
        [true, true],
        [nothing, false],
        ['yes', true],
        ['', false],
        [1, true],
        [null, false],
      ] as const) {
        draw(view(value));
        expect(only('details').hasAttribute('open'), String(value)).to.equal(open);
      }
    });

    it('writes properties, with their own letters; objects each time', () => {
      const written: unknown[] = [];
      const tag = `test-properties-${name}`;
      customElements.define(
        tag,
        class extends HTMLElement {
          set someThing(value: unknown) {
            written.push(value);
          }
        },
      );
      const strings = Object.assign([`<${tag} .someThing=`, `></${tag}>`], { raw: [] });
      const view = (value: unknown) => html(strings, value);
      const object = {};
      const values = [nothing, 'a', 'a', object, object, nothing, undefined, null, ''];
      for (const value of values) draw(view(value));
      expect(written).to.deep.equal(['a', object, object, undefined, undefined, null, '']);
      expect(only(tag).getAttributeNames()).to.deep.equal([]);
    });

    it('never reads a value as HTML', () => {
      const evil = '<img src=x onerror="window.evil=1">';
      const view = (value: unknown) => html`<p title=${value} .title=${value}>${value}</p>`;
      draw([view(evil), evil, html`<b .textContent=${evil}></b>`]);
      expect(root.querySelectorAll('img')).to.have.length(0);
      // An object from JSON that looks like a template is not one.
      for (const forged of [
        { strings: [evil], values: [] },
        { strings: [evil], values: [], _$litType$: 1 },
        { strings: { raw: [evil] }, values: [], _$litType$: 1 },
      ]) {
        try {
          draw(forged);
        } catch {
          // To refuse it is as good.
        }
        expect(root.querySelectorAll('img')).to.have.length(0);
      }
    });

    it('calls listeners with the host as `this`, and the newest only', () => {
      const log: unknown[] = [];
      const view = (listener: unknown) => html`<button @click=${listener}></button>`;
      const tell = (word: string) =>
        function (this: unknown, event: Event): void {
          log.push(word, this === host, event.type);
        };
      draw(view(tell('one')));
      let added = 0;
      const button = only<HTMLButtonElement>('button');
      const add = button.addEventListener.bind(button) as (...given: unknown[]) => void;
      button.addEventListener = (...given: unknown[]) => {
        added += 1;
        add(...given);
      };
      button.click();
      draw(view(tell('two')));
      button.click();
      expect(log.splice(0)).to.deep.equal(['one', true, 'click', 'two', true, 'click']);
      expect(added).to.equal(0);
      for (const none of [nothing, undefined, null]) {
        draw(view(none));
        button.click();
      }
      expect(log).to.deep.equal([]);
      draw(view(tell('three')));
      button.click();
      expect(log).to.deep.equal(['three', true, 'click']);
    });

    it('draws SVG, with the names that it has', () => {
      const dot = (x: number) => svg`<circle cx=${x} r="1"></circle><path d=${`M${x} 0`}></path>`;
      const view = (box: string, dots: unknown) =>
        html`<svg viewBox=${box} aria-hidden="true">${dots}</svg>`;
      draw(view('0 0 1 1', [dot(1), dot(2)]));
      expect(shape()).to.equal(
        '<svg aria-hidden="true" viewBox="0 0 1 1"><circle r="1" cx="1"></circle><path d="M1 0"></path>' +
          '<circle r="1" cx="2"></circle><path d="M2 0"></path></svg>',
      );
      const all = [...root.querySelectorAll('svg, svg *')];
      expect(all.every((it) => it.namespaceURI === 'http://www.w3.org/2000/svg')).to.equal(true);
      draw(view('0 0 2 2', dot(3)));
      expect(shape()).to.equal(
        '<svg aria-hidden="true" viewBox="0 0 2 2"><circle r="1" cx="3"></circle><path d="M3 0"></path></svg>',
      );
      draw(view('0 0 2 2', nothing));
      expect(only('svg').children).to.have.length(0);
    });

    it('has places in tables and lists of choices', () => {
      const options = (words: string[]) =>
        words.map((it) => html`<option .value=${it}>${it}</option>`);
      draw(
        html`<select>
          ${options(['a', 'b'])}
        </select>`,
      );
      expect([...root.querySelectorAll('option')].map((it) => it.value)).to.deep.equal(['a', 'b']);
      const row = (words: string[]) =>
        html`<tr>
          ${words.map((it) => html`<td>${it}</td>`)}
        </tr>`;
      draw(
        html`<table>
          <tbody>
            ${[row(['c']), row(['d', 'e'])]}
          </tbody>
        </table>`,
      );
      expect(shape().replaceAll(/\s+(?=<)/g, '')).to.equal(
        '<table><tbody><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>',
      );
    });

    it('makes new elements for a new key, and only then', () => {
      const view = (key: string, text: string) =>
        html`<p>${withKey(key, html`<b>${text}</b>`)}</p>`;
      draw(view('one', 'a'));
      const first = only('b');
      draw(view('one', 'b'));
      expect([only('b') === first, shape()]).to.deep.equal([true, '<p><b>b</b></p>']);
      draw(view('two', 'b'));
      expect([only('b') === first, shape()]).to.deep.equal([false, '<p><b>b</b></p>']);
    });

    it('keeps the first elements of a list that grows and shrinks', () => {
      const view = (words: string) =>
        html`<ul>
          ${words.split('').map((it) => html`<li>${it}</li>`)}
        </ul>`;
      draw(view('abc'));
      const before = [...root.querySelectorAll('li')];
      for (const words of ['xyzv', 'p', '', 'qr']) {
        const known = [...root.querySelectorAll('li')];
        draw(view(words));
        const now = [...root.querySelectorAll('li')];
        expect(now.map((it) => it.textContent).join('')).to.equal(words);
        const kept = Math.min(known.length, now.length);
        expect(now.slice(0, kept).every((it, index) => it === known[index])).to.equal(true);
      }
      expect(before[0]!.isConnected).to.equal(false);
    });

    it('keeps the element of each key in any order of a list', () => {
      const random = numbers(7);
      const pick = (count: number): number => Math.floor(random.next().value * count);
      // An item is one element, several, or none that stays.
      const item = (key: string, index: number) =>
        [
          html`<i data-key=${key}>${key}${index}</i>`,
          html`${key}${index}<i data-key=${key}></i>${[key]}`,
          html`${index % 2 ? html`<b></b>` : nothing}<i data-key=${key}></i>`,
        ][key.charCodeAt(0) % 3];
      const fresh = document.createElement('div');
      const elements = () => [...root.querySelectorAll<HTMLElement>('i')];
      for (let turn = 0; turn < 300; turn += 1) {
        const keys = 'abcdefghij'.split('').filter(() => pick(3) > 0);
        for (let left = pick(4); left > 0 && keys.length > 0; left -= 1)
          keys.splice(pick(keys.length), 0, ...keys.splice(pick(keys.length), 1));
        const before = new Map(elements().map((it) => [it.dataset.key, it]));
        const items = list(keys, (it) => it, item);
        draw(html`<u></u>${turn % 50 === 49 ? nothing : items}<s></s>`);
        if (turn % 50 === 49) expect(shape()).to.equal('<u></u><s></s>');
        else {
          lit.render(lit.html`<u></u>${keys.map((it, index) => plain(it, index))}<s></s>`, fresh);
          expect(shape()).to.equal(fresh.innerHTML.replaceAll(/<!--.*?-->/gs, ''));
        }
        for (const it of elements()) {
          const old = before.get(it.dataset.key);
          expect(!old || old === it, keys.join('')).to.equal(true);
        }
      }

      function plain(key: string, index: number): unknown {
        return [
          lit.html`<i data-key=${key}>${key}${index}</i>`,
          lit.html`${key}${index}<i data-key=${key}></i>${[key]}`,
          lit.html`${index % 2 ? lit.html`<b></b>` : lit.nothing}<i data-key=${key}></i>`,
        ][key.charCodeAt(0) % 3];
      }
    });

    it('leaves the focus in a list where it is, when others go by', () => {
      const view = (keys: string) =>
        html`${list(
          keys.split(''),
          (it) => it,
          (it) => html`<button id=${it}></button>`,
        )}`;
      draw(view('abcd'));
      only('#b').focus();
      for (const keys of ['bacd', 'bcd', 'xbcd', 'xybc', 'yxbz', 'b']) {
        draw(view(keys));
        expect(document.activeElement?.id).to.equal('b');
      }
    });

    it('goes on after a value that could not be written', () => {
      const tag = `test-broken-${name}`;
      customElements.define(
        tag,
        class extends HTMLElement {
          set word(value: string) {
            if (value === 'bad') throw new Error('broken');
            this.textContent = value;
          }
        },
      );
      const strings = Object.assign([`<${tag} .word=`, `></${tag}>`], { raw: [] });
      const view = (value: string) => html(strings, value);
      expect(() => draw(view('bad'))).to.throw('broken');
      for (const word of ['one', 'two']) {
        draw(view(word));
        expect(shape()).to.equal(`<${tag}>${word}</${tag}>`);
      }
      expect(() => draw(view('bad'))).to.throw('broken');
      draw(view('three'));
      expect(shape()).to.equal(`<${tag}>three</${tag}>`);
    });
  });
