// What a visitor sees of a sentence, and of one with words of danger.
import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { limits } from '../../../src/elements/group-finder/offer/limits.ts';
import { attributes, cards, count, tag, titles } from './support.ts';

const wishes = (widget: Widget) =>
  [...widget.shadowRoot.querySelectorAll('.wish')].map((it) => wordsOf(it));
const sentenceOf = async (widget: Widget) => (await find<HTMLInputElement>(widget, '#q')).value;

describe(`a sentence in <${tag}>`, () => {
  const most = limits.groups;
  const address = window.location.href;
  let endpoint: InPageEndpoint;
  let requests: string[];

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  beforeEach(() => (requests = []));
  afterEach(() => {
    limits.groups = most;
    closeAll();
    window.history.replaceState(null, '', address);
  });

  const open = async (
    extra: Record<string, string> = {},
    parent?: Element,
    caches: (string | undefined)[] = [],
  ): Promise<Widget> => {
    const widget = openWidget(tag, {
      attributes: { ...attributes, ...extra },
      ...(parent ? { parent } : {}),
      endpoint: {
        base: endpoint.base,
        fetch: (input, init) => {
          requests.push(String(input));
          caches.push(init?.cache);
          return endpoint.fetch(input, init);
        },
      },
    });
    await find(widget, '.card');
    return widget;
  };
  const type = async (widget: Widget, text: string): Promise<void> => {
    fill(await find(widget, '#q'), text);
    await widget.updateComplete;
  };

  for (const [where, limit] of [
    ['the page', most],
    ['the endpoint', 1],
  ] as const)
    describe(`that ${where} understands`, () => {
      beforeEach(() => (limits.groups = limit));

      it('shows what was taken from it, and what fits in all first', async () => {
        const widget = await open();
        await type(widget, 'geldcursus hilversum woensdagavond');
        await until(() => count(widget) === '1 groep past helemaal', 'what fits');
        expect(wishes(widget)).to.deep.equal([
          'Verwijder: Onderwerp: Geld en rondkomen',
          'Verwijder: Plaats: Hilversum',
          'Verwijder: Woensdag',
          'Verwijder: Avond',
        ]);
        expect(titles(widget)[0]).to.equal('Uitkomen met inkomen');
        expect(wordsOf(cards(widget)[0]!)).to.include(
          'Past op alles: geld en rondkomen, Hilversum, woensdag en avond',
        );
        // The card shows the edition that fits, not the one in Huizen that starts sooner.
        expect(wordsOf(cards(widget)[0]!)).not.to.include('Huizen');
        await announced(widget, '1 groep past helemaal');
        await expectAccessible(widget);
      });

      it('takes away what is not right, and leaves the sentence', async () => {
        const widget = await open();
        await type(widget, 'geld laren zondag');
        await until(() => wishes(widget).length === 3, 'three wishes');
        expect(count(widget)).to.equal('Niet alles past. Dit komt het dichtst bij');
        expect(wordsOf(cards(widget)[0]!)).to.include('Past niet: Laren en zondag');
        (await findByWords(widget, 'Laren')).click();
        await until(() => wishes(widget).length === 2, 'two wishes');
        expect(await sentenceOf(widget)).to.equal('geld laren zondag');
        expect(focused(widget)?.className).to.include('wish');
        (await findByWords(widget, 'Zondag')).click();
        await until(() => count(widget) === '1 groep past helemaal', 'what fits now');
        (await findByWords(widget, 'Onderwerp')).click();
        await until(() => !wishes(widget).length, 'no wishes');
        await until(() => focused(widget)?.id === 'q', 'focus on the field');
      });

      it('hides nothing: the other groups are one press away', async () => {
        const widget = await open();
        await type(widget, 'geld');
        await until(() => cards(widget).length === 1, 'what fits');
        (await findByWords(widget, 'Toon ook 19 andere groepen')).click();
        await until(() => cards(widget).length === 20, 'all groups');
        await until(() => focused(widget)?.id === 'others', 'focus on their heading');
        await type(widget, 'opvoeden');
        await until(() => cards(widget).length < 20, 'what fits the next sentence');
      });

      it('with words of danger gets help first, and the groups that can help', async () => {
        const caches: (string | undefined)[] = [];
        const widget = await open({ 'url-state': 'gmw' }, undefined, caches);
        const totals: number[] = [];
        widget.addEventListener('gmw-results', (event) => totals.push(event.total));
        requests.length = caches.length = 0;
        await type(widget, 'mijn man slaat me');
        await until(() => textOf(widget).includes('2 groepen die kunnen helpen'), 'the groups');
        expect(wordsOf(await find(widget, '#help'))).to.equal('U kunt nu met iemand praten');
        const calls = [...widget.shadowRoot.querySelectorAll<HTMLAnchorElement>('.help a')];
        expect(calls.map((it) => it.getAttribute('href'))).to.deep.equal([
          'tel:112',
          'tel:08002000',
          'https://veiligthuis.nl/',
          'tel:08000113',
          'https://www.113.nl/',
        ]);
        for (const it of calls) expect(it.getBoundingClientRect().height).to.be.at.least(44);
        expect(titles(widget)).to.have.members(['Van onmacht naar kracht', 'Let op de kleintjes']);
        for (const it of ['.wish', '.chip', '.filters', '#sort', 'form.demand-signal'])
          expect(widget.shadowRoot.querySelector(it), it).to.equal(null);
        await announced(widget, 'U kunt nu met iemand praten');
        expect(window.location.href).not.to.match(/slaat|mijn|gmw-q/);
        expect(requests.join()).not.to.match(/slaat|sentence|q=/);
        if (limit === 1) {
          expect(requests.join()).to.include('theme=domestic-violence');
          expect(caches.slice(0, 1)).to.deep.equal(['no-store']);
        }
        expect(totals).to.deep.equal([]);
        await expectAccessible(widget);
        (await find<HTMLFormElement>(widget, '.search')).requestSubmit();
        await until(() => focused(widget)?.id === 'help', 'focus on the panel');
        (await findByWords(widget, 'Toon ook andere groepen')).click();
        await until(() => cards(widget).length === 20, 'all groups');
      });
    });

  it('of who does harm leads to help and to groups about aggression only', async () => {
    const widget = await open();
    await type(widget, 'ik heb mijn vrouw geslagen');
    await until(() => textOf(widget).includes('Ook als u zelf slaat'), 'the panel');
    await until(() => cards(widget).length === 1, 'the group');
    expect(titles(widget)).to.deep.equal(['Agressieregulatie voor mannen']);
  });

  it('about suicide has 113 first', async () => {
    const widget = await open();
    await type(widget, 'schulden, ik wil dood');
    const first = await find<HTMLAnchorElement>(widget, '.help a');
    expect(first.getAttribute('href')).to.equal('tel:08000113');
    await until(() => titles(widget).join() === 'Uitkomen met inkomen', 'what else was written of');
  });

  it('with words of danger in an address does not stay there', async () => {
    window.history.replaceState(null, '', '?gmw-q=mijn+man+slaat+me&x=1');
    const widget = await open({ 'url-state': 'gmw' });
    await find(widget, '#help');
    expect(window.location.search).to.equal('?x=1');
    expect(requests.join()).not.to.include('slaat');
  });

  it('with words of danger is gone when the page is left, another one comes back', async () => {
    const widget = await open();
    await type(widget, 'mijn man slaat me');
    await find(widget, '#help');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(await sentenceOf(widget)).to.equal('');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => !widget.shadowRoot.querySelector('#help'), 'an empty start');
    expect(await sentenceOf(widget)).to.equal('');
    await type(widget, 'geld');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(await sentenceOf(widget)).to.equal('');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(
      () => widget.shadowRoot.querySelector<HTMLInputElement>('#q')?.value === 'geld',
      'the sentence',
    );
  });

  it('has help in Dutch where no native reader has approved the translation', async () => {
    const widget = await open({ lang: 'en' });
    await findByWords(widget, 'Search');
    await type(widget, 'my husband hits me');
    const panel = await find(widget, '.help');
    expect(panel.lang).to.equal('nl');
    expect(wordsOf(panel)).to.include('U kunt nu met iemand praten');
  });

  for (const [state, text] of [
    ['with what fits', 'geld laren zondag'],
    ['with help', 'mijn man slaat me'],
  ] as const)
    it(`${state} fits in 320 pixels`, async () => {
      const box = place('inline-size: 320px');
      const widget = await open({}, box);
      await type(widget, text);
      await find(widget, '.card');
      expectNoOverflow(box);
    });
});

describe(`an endpoint that does not know sentences`, () => {
  const most = limits.groups;
  afterEach(() => {
    limits.groups = most;
    closeAll();
  });

  it('gets them as search words, and is asked so from then on', async () => {
    limits.groups = 1;
    const endpoint = await inPageEndpoint();
    const asked: string[] = [];
    const widget = openWidget(tag, {
      attributes,
      endpoint: {
        base: endpoint.base,
        fetch: (input, init) => {
          const url = new URL(String(input));
          asked.push(url.search);
          url.searchParams.delete('sentence');
          return endpoint.fetch(url, init);
        },
      },
    });
    await find(widget, '.card');
    fill(await find(widget, '#q'), 'assertief');
    await until(() => count(widget) === '1 groep gevonden', 'what was found');
    expect(wordsOf(await find(widget, '.chip'))).to.equal('Verwijder filter: ‘assertief’');
    expect(asked.filter((it) => it.includes('sentence=')).length).to.be.at.least(1);
    asked.length = 0;
    fill(await find(widget, '#q'), 'schulden');
    await until(() => asked.some((it) => it.includes('q=schulden')), 'the words');
    expect(asked.join()).not.to.include('sentence=');
    await endpoint.close();
  });
});
