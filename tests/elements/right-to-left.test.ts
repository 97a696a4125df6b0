// A page in Arabic about groups that are described in Dutch: each text reads in its own direction, and
// stands where the page begins.
import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import {
  closeAll,
  expectNoOverflow,
  fill,
  find,
  openWidget,
  place,
  until,
  wordsOf,
  type Widget,
} from '../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../support/in-page-endpoint.ts';
import { attributes, openGroup } from './group-finder/support.ts';
import { signUp, toReach, withPlaces } from './signup-form/support.ts';

/** Where the letters of an element are, without the empty rest of its line. */
function letters(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('an Arabic page with Dutch groups', () => {
  let endpoint: InPageEndpoint;

  beforeEach(async () => {
    endpoint = await inPageEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.close();
  });

  const open = (tag: string, width = 960, extra: Record<string, string> = {}) => {
    const box = place(`inline-size: ${width}px`);
    box.lang = 'ar';
    box.dir = 'rtl';
    const widget = openWidget(tag, {
      endpoint,
      attributes: { ...attributes, ...extra },
      parent: box,
    });
    return { box, widget };
  };

  it('has the title and the promise of a card at its right side', async () => {
    const { widget } = open('gmw-group-finder');
    const card = await find(widget, '.card:has([lang="nl"])');
    const kindLine = card.querySelector('.card-kind')!;
    await until(() => letters(kindLine).width > 0, 'the line above the title');
    const kind = letters(kindLine).right;
    for (const selector of ['.card-link', '.card-promise']) {
      const it = card.querySelector(selector)!;
      expect(getComputedStyle(it).direction, selector).to.equal('ltr');
      expect(letters(it).right, selector).to.be.closeTo(kind, 2);
    }
  });

  it('has what a Dutch group gives beside its heading, not across the page', async () => {
    const { box, widget } = open('gmw-group-finder');
    await find(widget, '.card');
    await openGroup(widget, 'Assertiviteitstraining');
    const marks = await find(widget, '.marks');
    expect(getComputedStyle(marks).direction).to.equal('ltr');
    const heading = marks.closest('section')!.querySelector('.heading')!;
    expect(marks.getBoundingClientRect().right).to.be.closeTo(
      heading.getBoundingClientRect().right,
      2,
    );
    expect(marks.getBoundingClientRect().width).to.be.lessThan(600);
    expectNoOverflow(box);
  });

  it('has arrows that point where one goes, and clocks as they are', async () => {
    const { widget } = open('gmw-group-finder');
    await find(widget, '.card');
    await openGroup(widget, 'Assertiviteitstraining');
    const back = await find(widget, '#back .icon');
    expect(getComputedStyle(back).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    const facts = [...widget.shadowRoot.querySelectorAll('.facts .icon')];
    expect(facts.map((it) => getComputedStyle(it).transform)).not.to.include(
      'matrix(-1, 0, 0, 1, 0, 0)',
    );
  });

  it('has one gap in a recognised wish, whatever languages are in it', async () => {
    const { widget } = open('gmw-group-finder');
    fill(await find<HTMLInputElement>(widget, '#q'), 'حزن مساء الاثنين');
    const wish = await find(widget, '.wish');
    const words = [...wish.querySelectorAll(':scope > span:not(.visually-hidden)')];
    expect(words).to.have.length(1);
    const not = await until(() => widget.shadowRoot.querySelector('.match-not'), 'what fits not');
    // The word for "and" is a part of the next word.
    expect(wordsOf(not)).to.include('مساءً والاثنين');
  });

  it('has the title of the form at its right side, in the order in which it is read', async () => {
    const { widget } = open('gmw-signup-form', 360, withPlaces);
    const title = await find(widget, '#title');
    const name = title.querySelector('[lang="nl"]')!;
    expect(wordsOf(name)).to.equal('Assertiviteitstraining');
    const words = letters(title.querySelector('span:not([lang])')!);
    expect(words.right).to.be.closeTo(title.getBoundingClientRect().right, 2);
    expect(letters(name).right).to.be.lessThan(words.left + 8);
    // A question above its choices stands there too.
    await toReach(widget);
    for (const it of widget.shadowRoot.querySelectorAll('legend:not([dir="ltr"] *)'))
      expect(letters(it).right).to.be.closeTo(it.getBoundingClientRect().right, 2);
  });

  it('marks what the institution says in Dutch, in the form and after it', async () => {
    const { widget } = open('gmw-signup-form', 360, withPlaces);
    const dutch = (widget: Widget, words: RegExp) =>
      until(
        () =>
          [...widget.shadowRoot.querySelectorAll('[lang="nl"]')].find((it) =>
            words.test(wordsOf(it)),
          ),
        `${String(words)} in Dutch`,
      );
    const hours = await dutch(widget, /^op werkdagen van 9\.00 tot 17\.00 uur$/);
    expect(getComputedStyle(hours).direction).to.equal('ltr');
    await signUp(widget);
    const step = await dutch(widget, /Wij bellen u voor een kort kennismakingsgesprek/);
    expect(getComputedStyle(step).direction).to.equal('ltr');
    expect(wordsOf(step)).not.to.match(/\p{Script=Arabic}/u);
    const byPhone = open('gmw-signup-form', 360, { group: 'van-onmacht-naar-kracht' }).widget;
    await dutch(byPhone, /op werkdagen/i);
  });
});
