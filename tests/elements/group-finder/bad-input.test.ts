import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  closeAll,
  expectNoOverflow,
  fill,
  find,
  openWidget,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { cards, count, edition, group, offerOf, openOffer, pick, tag, titles } from './support.ts';

const nonsense = /undefined|NaN|Invalid|\[object|null/;

/** Every record is odd in one way; none may break the others. */
const odd = [
  group({ id: 'place', name: 'Zonder plaats', editions: [edition()] }),
  group({ id: 'empty', name: 'Lege plaats', editions: [edition({ location: {} })] }),
  group({ id: 'days', name: 'Zonder dagen', editions: [edition({ sessions: [] })] }),
  group({ id: 'none', name: 'Zonder begin' }),
  group({
    id: 'night',
    name: 'Na middernacht',
    editions: [
      edition({ sessions: [{ date: '2030-01-01', startTime: '22:00', endTime: '01:00' }] }),
    ],
  }),
  group({ id: 'same1', name: 'Zelfde naam' }),
  group({ id: 'same2', name: 'Zelfde naam' }),
  group({ id: 'same2', name: 'Dubbele id' }),
  group({ id: 'long', name: 'Lang '.repeat(2000), summary: 'x'.repeat(10_000) }),
  group({ id: 'rtl', name: 'مجموعة الدعم', lang: 'ar' }),
  group({ id: 'override', name: '\u202eomgekeerd' }),
  group({ id: 'theme', name: 'Onbekend onderwerp', themes: [{ value: '∞', label: '∞' }] }),
  group({
    id: 'codes',
    name: 'Onbekende codes',
    kind: 'iets-nieuws',
    approach: 'feet',
    editions: [
      edition({
        attendanceMode: 'telepathie',
        entry: 'soms',
        signupStatus: 'misschien',
        childcare: 'wellicht',
        accessibility: ['trapje'],
      }),
    ],
  }),
  group({
    id: 'equator',
    name: 'Op de evenaar',
    editions: [edition({ location: { city: 'Nul', lat: 0, lon: 0 } })],
  }),
  group({
    id: 'places',
    name: 'Meer vrij dan er zijn',
    editions: [edition({ capacity: { minimum: 9, maximum: 4, available: 7, waiting: 0 } })],
  }),
  group({
    id: 'backwards',
    name: 'Eindigt voor het begin',
    editions: [edition({ startDate: '2031-02-01', endDate: '2030-01-01' })],
  }),
];
/** Outside the earth and the calendar: these show without the place or the day. */
const partlyBroken = [
  group({ id: 'b1', editions: [edition({ location: { city: 'X', lat: 999, lon: 5 } })] }),
  group({ id: 'b2', editions: [edition({ startDate: '2030-02-31' })] }),
];
/** Too little is left of these to show. */
const broken = [{ id: 'b3' }, null];

describe(`<${tag}> with bad input`, () => {
  const address = window.location.href;
  beforeEach(() => window.history.replaceState(null, '', window.location.pathname));
  afterEach(() => {
    closeAll();
    window.history.replaceState(null, '', address);
  });

  it('shows each odd record and its page, and leaves out what is broken', async () => {
    const box = place('inline-size: 320px');
    const widget = openWidget(tag, {
      attributes: { 'url-state': 'off', 'page-size': '100' },
      endpoint: offerOf([...odd, ...partlyBroken, ...broken])!,
      parent: box,
    });
    const shown = odd.length - 1 + partlyBroken.length;
    await until(() => cards(widget).length === shown, 'all but the duplicate and the broken ones');
    expect(textOf(widget)).to.include('Een deel van de gegevens klopt niet');
    expect(textOf(widget)).not.to.match(nonsense);
    expectNoOverflow(box);
    for (let i = 0; i < cards(widget).length; i += 1) {
      const link = widget.shadowRoot.querySelectorAll<HTMLElement>('.card-link')[i]!;
      const name = wordsOf(link);
      link.click();
      await find(widget, '#group');
      expect(textOf(widget), name).not.to.match(nonsense);
      expectNoOverflow(box);
      (await find(widget, '#back')).click();
      await find(widget, '.card');
    }
  });

  it('tells an end past midnight as a time', async () => {
    const widget = openOffer(odd);
    const card = await until(
      () => cards(widget).find((it) => wordsOf(it).includes('Na middernacht')),
      'its card',
    );
    expect(wordsOf(card)).to.include('22.00 – 1.00 uur');
  });

  it('keeps groups of one name apart', async () => {
    const widget = openOffer(odd);
    await find(widget, '.card');
    expect(titles(widget).filter((it) => it === 'Zelfde naam')).to.have.length(2);
    expect(titles(widget)).not.to.include('Dubbele id');
  });

  it('measures from odd places without being thrown', async () => {
    const widget = openOffer(odd);
    await find(widget, '.card');
    await pick(widget, 'near', 'nul');
    expect(textOf(widget)).not.to.match(nonsense);
    expect(titles(widget)[0]).to.equal('Op de evenaar');
  });

  for (const search of [
    '?gmw-q=%F0%9F%99%82&gmw-age=-1&gmw-costMax=veel&gmw-sessionsMax=1e9&gmw-start=9999-99',
    '?gmw-start=gisteren&gmw-near=NaN,NaN&gmw-withinKm=%3Cscript%3E&gmw-daypart=nacht',
    `?gmw-theme=${'x'.repeat(5000)}&gmw-group=%00&gmw-sort=;drop`,
    '?gmw-q=%E0%A4%A&gmw-%E0%A4%A=1&&&=&gmw-=x&gmw-__proto__=1&gmw-constructor=2',
  ])
    it(`is not thrown by the address ${search.slice(0, 60)}`, async () => {
      window.history.replaceState(null, '', window.location.pathname + search);
      const widget = openOffer(odd, { 'url-state': 'gmw' });
      await find(widget, '#count');
      expect(count(widget)).to.match(/groep/i);
      expect(textOf(widget)).not.to.match(/undefined|Invalid|\[object/);
      expect(widget.shadowRoot.querySelectorAll('script')).to.have.length(0);
    });

  it('finds an emoji where it is, and nothing of a script', async () => {
    const widget: Widget = openOffer([
      group({ id: '1', name: 'Samen koken 🍲' }),
      group({ id: '2', name: 'Rouw' }),
    ]);
    await find(widget, '.card');
    fill(await find(widget, '#q'), '🍲');
    await until(() => count(widget) === '1 groep past helemaal', 'the group with it');
    expect(titles(widget)).to.deep.equal(['Samen koken 🍲']);
    fill(await find(widget, '#q'), '<script>alert(1)</script>');
    await until(() => count(widget) === 'Wij zien geen groep die hierbij past', 'nothing');
    expect(widget.shadowRoot.querySelectorAll('script')).to.have.length(0);
    // Nothing is hidden for it.
    expect(cards(widget)).to.have.length(2);
  });
});
