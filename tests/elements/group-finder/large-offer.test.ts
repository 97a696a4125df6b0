import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  closeAll,
  fill,
  find,
  findByWords,
  focused,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { cards, choice, count, edition, group, openOffer, tag } from './support.ts';

const cities = ['Hilversum', 'Huizen', 'Bussum', 'Laren', 'Weesp', 'Muiden', 'Eemnes', 'Naarden'];
const label = (kind: string, i: number) => ({ value: `${kind}-${i}`, label: `${kind} ${i}` });

/** As many groups as a country has, each with all that a card can show. */
const offer = (size: number) =>
  Array.from({ length: size }, (_, i) =>
    group({
      id: `g${i}`,
      name: `Groep ${i}`,
      themes: [label('Onderwerp', i % 40), label('Onderwerp', (i * 7) % 40)],
      audiences: [label('Mensen', i % 25)],
      editions: [0, 1].map((it) =>
        edition({
          id: `e${i}-${it}`,
          startDate: `2031-0${1 + (i % 9)}-15`,
          sessions: [{ date: `2031-0${1 + (i % 9)}-15`, startTime: '19:30', endTime: '21:30' }],
          location: { name: 'Huis', street: 'Plein 1', city: cities[i % 8], lat: 52.2, lon: 5.1 },
          capacity: { minimum: 4, maximum: 20, available: 1 + (i % 19), waiting: 0 },
          costs: [{ amount: 10 + (i % 4) }],
        }),
      ),
    }),
  );
/** After two frames all that is in view has been laid out. */
const nextFrames = async () => {
  for (let i = 0; i < 2; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const elements = (widget: Widget) => widget.shadowRoot.querySelectorAll('*').length;

describe(`<${tag}> with a large offer`, () => {
  afterEach(closeAll);

  for (const size of [20, 2000])
    it(`of ${size} groups holds at most 1,500 elements at first`, async () => {
      const widget = openOffer(offer(size));
      await until(() => cards(widget).length === 20, 'twenty cards');
      expect(elements(widget)).to.be.at.most(1500);
    });

  it('comes back from a group to the same place in the window', async () => {
    const widget = openOffer(offer(2000));
    await until(() => cards(widget).length === 20, 'twenty cards');
    for (const index of [14, 3]) {
      const link = () => widget.shadowRoot.querySelectorAll<HTMLElement>('.card-link')[index]!;
      link().scrollIntoView({ block: 'center', behavior: 'instant' });
      await nextFrames();
      const before = link().getBoundingClientRect().top;
      link().click();
      (await find(widget, '#back')).click();
      await until(() => cards(widget).length === 20 && focused(widget) === link(), 'the card');
      await nextFrames();
      expect(link().getBoundingClientRect().top).to.be.closeTo(before, 2);
    }
  });

  it('lays out the cards in view only, with the focus ring inside of a card', async () => {
    const widget = openOffer(offer(2000));
    await until(() => cards(widget).length === 20, 'twenty cards');
    const items = [...widget.shadowRoot.querySelectorAll<HTMLElement>('.cards > li')];
    // Engines that do not know the property lay out all of them.
    if (!CSS.supports('content-visibility', 'auto')) return;
    expect(items.map((it) => getComputedStyle(it).contentVisibility)).to.eql(
      items.map(() => 'auto'),
    );
    // The ring around a card is inside of it: what is outside is not drawn. It is read from the style sheet,
    // since a page in the background shows no focus.
    const rules = widget.shadowRoot.adoptedStyleSheets.flatMap((it) => [...it.cssRules]);
    const ring = rules.find(
      (it): it is CSSStyleRule =>
        it instanceof CSSStyleRule && it.selectorText === '.card-link:focus-visible::after',
    )!;
    const width = /^([\d.]+)em solid/.exec(ring.style.outline)![1]!;
    expect(Number(width) + parseFloat(ring.style.outlineOffset)).to.be.at.most(0.06);
  });

  it('adds at most a page of cards with each press, and goes to the first new one', async () => {
    const widget = openOffer(offer(2000));
    await until(() => cards(widget).length === 20, 'twenty cards');
    for (const shown of [40, 60]) {
      const before = elements(widget);
      (await findByWords(widget, 'Toon nog 20 groepen')).click();
      await until(() => cards(widget).length === shown, `${shown} cards`);
      expect(elements(widget) - before).to.be.at.most(20 * 60);
      await until(
        () => focused(widget) === widget.shadowRoot.querySelectorAll('.card-link')[shown - 20],
        'focus on the first new card',
      );
    }
    fill(await find(widget, '#q'), 'Groep 7');
    await until(() => cards(widget).length === 20, 'the first page again');
  });

  it('tells the count once per change', async () => {
    const widget = openOffer(offer(200));
    await until(() => cards(widget).length === 20, 'twenty cards');
    const said: string[] = [];
    const live = widget.shadowRoot.querySelector('[role="status"]')!;
    const watch = new MutationObserver(() => {
      const words = wordsOf(live);
      if (words && words !== said.at(-1)) said.push(words);
    });
    watch.observe(live, { childList: true, characterData: true, subtree: true });
    (await choice(widget, 'theme', 'Onderwerp-1')).click();
    await until(() => said.length, 'the first count');
    const first = count(widget);
    (await choice(widget, 'place', 'huizen')).click();
    await until(() => said.length > 1, 'the second count');
    watch.disconnect();
    expect(said).to.deep.equal([first, count(widget)]);
  });

  it('prints everything that was found', async () => {
    const widget = openOffer(offer(130));
    await until(() => cards(widget).length === 20, 'twenty cards');
    window.dispatchEvent(new Event('beforeprint'));
    await until(() => cards(widget).length === 130, 'all cards');
    window.dispatchEvent(new Event('afterprint'));
    await until(() => cards(widget).length === 20, 'as before');
  });

  it('leaves on paper what only a screen can use', async () => {
    const widget = openOffer(offer(30));
    await find(widget, '.more');
    const hidden = widget.shadowRoot.adoptedStyleSheets
      .flatMap((it) => [...it.cssRules])
      .filter((it): it is CSSMediaRule => it instanceof CSSMediaRule)
      .filter((it) => it.conditionText.includes('print'))
      .flatMap((it) => [...it.cssRules] as CSSStyleRule[])
      .filter((it) => it.style.display === 'none');
    const gone = (selector: string) =>
      hidden.some((it) => widget.shadowRoot.querySelector(selector)!.matches(it.selectorText));
    for (const selector of ['.search', '.filters', '.more']) expect(gone(selector)).to.equal(true);
    for (const selector of ['#count', '.card']) expect(gone(selector)).to.equal(false);
  });
});
