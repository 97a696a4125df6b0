import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  find,
  findByWords,
  openWidget,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import {
  attributes,
  cards,
  count,
  edition,
  group,
  openGroup,
  openOffer,
  pick,
  tag,
  titles,
} from './support.ts';

const at = (city: string, lat: number, lon: number, extra: object = {}) =>
  edition({ location: { city, lat, lon }, ...extra });

/** What the device says about where it is. */
const withPosition = (ask: (tell: PositionCallback, fail: PositionErrorCallback) => void) => {
  let asked = 0;
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: {
      getCurrentPosition: (tell: PositionCallback, fail: PositionErrorCallback) => {
        asked += 1;
        ask(tell, fail);
      },
    },
  });
  return {
    get asked() {
      return asked;
    },
  };
};
const inHuizen = (tell: PositionCallback) =>
  tell({ coords: { latitude: 52.3021, longitude: 5.2427 } } as GeolocationPosition);

describe(`<${tag}> by distance`, () => {
  let endpoint: InPageEndpoint;
  const address = window.location.href;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  beforeEach(() => window.history.replaceState(null, '', window.location.pathname));
  afterEach(() => {
    closeAll();
    delete (navigator as { geolocation?: unknown }).geolocation;
    window.history.replaceState(null, '', address);
  });
  const open = async (extra: Record<string, string> = {}): Promise<Widget> => {
    const widget = openWidget(tag, { endpoint, attributes: { ...attributes, ...extra } });
    await find(widget, '.card');
    return widget;
  };

  it('from a place of the offer: nearest first, with kilometres', async () => {
    const widget = openOffer([
      group({ id: '1', name: 'Ver', editions: [at('Ver', 52.5, 5.2)] }),
      group({ id: '2', name: 'Hier', editions: [at('Hier', 52.2, 5.2)] }),
      group({ id: '3', name: 'Buur', editions: [at('Buur', 52.25, 5.2)] }),
      group({ id: '4', name: 'Online', editions: [edition({ attendanceMode: 'online' })] }),
    ]);
    await find(widget, '.card');
    expect(widget.shadowRoot.querySelectorAll('#withinKm')).to.have.length(0);
    await pick(widget, 'near', 'hier');
    expect(titles(widget)).to.deep.equal(['Hier', 'Buur', 'Ver', 'Online']);
    expect(wordsOf(cards(widget)[1]!)).to.include('6 km van Hier');
    expect(wordsOf(cards(widget)[3]!)).not.to.include(' km ');
    expect(wordsOf(await find(widget, '#sort'))).to.include('wat het dichtst bij is');
    await pick(widget, 'withinKm', '10');
    await until(() => count(widget) === '2 groepen gevonden', 'two groups');
    expect([...widget.shadowRoot.querySelectorAll('.chip')].map(wordsOf)).to.deep.equal([
      'Verwijder filter: Dicht bij Hier',
      'Verwijder filter: Hoogstens 10 km',
    ]);
    await expectAccessible(widget);
    (await findByWords(widget, 'Dicht bij Hier')).click();
    await until(() => count(widget) === '4 groepen gevonden', 'kilometres go with the place');
  });

  it('shows the nearest start of a group', async () => {
    const widget = openOffer([
      group({
        editions: [
          at('Ver', 52.5, 5.2, { id: 'a', startDate: '2030-01-01' }),
          at('Hier', 52.2, 5.2, { id: 'b', startDate: '2030-03-01' }),
        ],
      }),
    ]);
    await find(widget, '.card');
    await pick(widget, 'near', 'hier');
    expect(wordsOf(cards(widget)[0]!)).to.include('Hier');
    expect(wordsOf(cards(widget)[0]!)).not.to.include('Ver');
  });

  it('never measures what is secret', async () => {
    const widget = openOffer([
      group({ id: '1', name: 'Open', editions: [at('Hier', 52.2, 5.2)] }),
      group({
        id: '2',
        name: 'Geheim',
        editions: [at('Schuilplaats', 52.2, 5.2, { locationDisclosed: false })],
      }),
      group({
        id: '3',
        name: 'Gevoelig',
        sensitive: true,
        editions: [at('Onderduik', 52.2001, 5.2)],
      }),
      group({ id: '4', name: 'Ver', editions: [at('Ver', 52.5, 5.2)] }),
    ]);
    await find(widget, '.card');
    const places = [...(await find<HTMLSelectElement>(widget, '#near')).options];
    expect(places.map((it) => it.value)).to.deep.equal(['', 'hier', 'ver']);
    await pick(widget, 'near', 'hier');
    expect(titles(widget).slice(0, 2)).to.deep.equal(['Open', 'Ver']);
    expect(cards(widget).slice(2).map(wordsOf).join()).not.to.include(' km ');
    await pick(widget, 'withinKm', '5');
    expect(titles(widget)).to.deep.equal(['Open']);
  });

  it('holds in the address for a place of the offer', async () => {
    window.history.replaceState(
      null,
      '',
      `${window.location.pathname}?gmw-near=huizen&gmw-withinKm=5`,
    );
    const widget = await open({ 'url-state': 'gmw' });
    expect((await find<HTMLSelectElement>(widget, '#near')).value).to.equal('huizen');
    expect((await find<HTMLSelectElement>(widget, '#withinKm')).value).to.equal('5');
    for (const card of cards(widget)) expect(wordsOf(card)).to.match(/Huizen|Blaricum/);
  });

  it('shows what is chosen, also after a label was taken away and a step back', async () => {
    const widget = await open({ 'url-state': 'gmw' });
    const near = await find<HTMLSelectElement>(widget, '#near');
    await pick(widget, 'near', 'huizen');
    (await findByWords(widget, 'Dicht bij Huizen')).click();
    await until(() => near.value === '', 'nothing chosen');
    window.history.back();
    await until(() => near.value === 'huizen', 'the place again');
    expect(wordsOf(await find(widget, '.chips'))).to.include('Dicht bij Huizen');
  });

  it('finds as the endpoint does', async () => {
    const widget = openWidget(tag, {
      endpoint,
      attributes: { 'url-state': 'off', 'page-size': '50' },
    });
    await find(widget, '.card');
    await pick(widget, 'near', 'huizen');
    await pick(widget, 'withinKm', '10');
    const answer = await endpoint.fetch(
      `${endpoint.base}/groups?near=52.3021,5.2427&withinKm=10&sort=distance`,
    );
    const { groups } = (await answer.json()) as { groups: { name: string }[] };
    expect(groups.length).to.be.greaterThan(2);
    expect(titles(widget)).to.deep.equal(groups.map((it) => it.name));
  });

  it('asks the device only on request, and tells nobody where it is', async () => {
    const position = withPosition(inHuizen);
    const widget = await open({ 'url-state': 'gmw' });
    expect(position.asked).to.equal(0);
    (await findByWords(widget, 'Gebruik mijn plek')).click();
    await until(() => count(widget).startsWith('20 '), 'all, by distance');
    await announced(widget, '20 groepen gevonden');
    expect(position.asked).to.equal(1);
    await pick(widget, 'withinKm', '10');
    const found = count(widget);
    expect(found).not.to.match(/^20 /);
    expect(wordsOf(await find(widget, '.chips'))).to.include('Dicht bij uw plek');
    expect(window.location.search).to.equal('');
    expect(widget.shadowRoot.innerHTML).not.to.match(/52\.30|5\.24|%40/);
    const [first] = titles(widget);
    await openGroup(widget, first!);
    expect(window.location.search).not.to.match(/near|%40|52/);
    window.history.back();
    await find(widget, '.card');
    expect(count(widget)).to.equal(found);
  });

  for (const [name, set] of [
    ['refused', () => withPosition((_, fail) => fail({ code: 1 } as GeolocationPositionError))],
    [
      'not there',
      () =>
        Object.defineProperty(navigator, 'geolocation', { configurable: true, value: undefined }),
    ],
  ] as const)
    it(`says what to do when the position is ${name}`, async () => {
      set();
      const widget = await open();
      (await findByWords(widget, 'Gebruik mijn plek')).click();
      await announced(widget, 'Wij weten niet waar u bent. Kies een plaats.');
      expect(textOf(widget)).to.include('Wij weten niet waar u bent.');
      expect(count(widget)).to.equal('20 groepen gevonden');
      await pick(widget, 'near', 'huizen');
      await until(() => wordsOf(widget.shadowRoot).includes('Dicht bij Huizen'), 'a place instead');
    });

  it('has no filter where no place can be measured', async () => {
    const widget = openOffer([
      group({ editions: [at('Nergens', Number.NaN, 5)] }),
      group({ id: 'h', editions: [edition({ location: { city: 'Ook nergens' } })] }),
    ]);
    await find(widget, '.card');
    expect(widget.shadowRoot.querySelectorAll('#near')).to.have.length(0);
  });

  it('is not thrown by nonsense in the address', async () => {
    window.history.replaceState(
      null,
      '',
      `${window.location.pathname}?gmw-near=%40&gmw-near=0,0&gmw-withinKm=-3&gmw-sort=omhoog`,
    );
    const widget = await open({ 'url-state': 'gmw' });
    expect(textOf(widget)).not.to.match(/undefined|NaN|@/);
    expect(cards(widget).length).to.be.greaterThan(0);
  });
});
