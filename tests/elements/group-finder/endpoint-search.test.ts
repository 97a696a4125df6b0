// Past the limit the endpoint searches: the same finder, with questions instead of the whole offer.
import { expect } from '@open-wc/testing';
import type { Edition, Group } from '../../../src/contract/group.ts';
import { addDays, weekdayOf } from '../../../src/domain/dates/dates.ts';
import '../../../src/elements/group-finder/define.ts';
import { limits } from '../../../src/elements/group-finder/offer/limits.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { largeOffer } from '../../support/large-offer.ts';
import {
  announced,
  closeAll,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { cards, choice, count, openGroup, pick, tag, titles } from './support.ts';

const size = 260;
const today = new Date().toISOString().slice(0, 10);
const sailing = sailingGroups(addDays(today, 300), addDays(today, 6));
const most = limits.groups;

/** A full group, one like it that one can join, and a meeting, in a place where no others are. */
function sailingGroups(later: string, soon: string): Group[] {
  const common = {
    institution: 'instelling-1',
    summary: 'Samen het water op.',
    kind: 'training',
    themes: [{ value: 'zeilen', label: 'Zeilen' }],
    audiences: [],
  };
  const edition = (id: string, parts: Partial<Edition>): Edition => ({
    id,
    startDate: later,
    entry: 'fixed',
    attendanceMode: 'offline',
    signupStatus: 'open',
    location: { city: 'Urk', lat: 52.662, lon: 5.601 },
    ...parts,
  });
  const full = { maximum: 8, available: 0 };
  return [
    { ...common, id: 'zeilen', name: 'Zeilen', editions: [edition('z1', { capacity: full })] },
    {
      ...common,
      id: 'zeilen-steeds',
      name: 'Zeilen wanneer u wilt',
      editions: [
        edition('z2', {
          startDate: addDays(soon, -70),
          entry: 'rolling',
          schedule: { frequency: 'weekly', byDay: [weekdayOf(soon)!] },
        }),
      ],
    },
    {
      ...common,
      kind: 'information-meeting',
      id: 'zeilen-uitleg',
      name: 'Wat is zeilen?',
      editions: [edition('z3', {})],
    },
  ];
}

describe(`<${tag}> with more groups than a page should hold`, () => {
  const address = window.location.href;
  let endpoint: InPageEndpoint;
  let asked: URL[] = [];
  /** What comes instead of an answer. */
  let trouble: ((url: URL) => Promise<Response> | undefined) | undefined;

  before(async () => {
    const groups = [...largeOffer(size, today), ...sailing];
    const institutions = [...new Set(groups.map((it) => it.institution))];
    endpoint = await inPageEndpoint({
      offer: {
        institutions: institutions.map((id) => ({
          id,
          name: `Welzijn ${id}`,
          privacyUrl: 'https://voorbeeld.example/privacy',
        })),
        groups,
      },
    });
  });
  after(() => endpoint.close());

  beforeEach(() => {
    limits.groups = 200;
    asked = [];
    trouble = undefined;
  });
  afterEach(() => {
    closeAll();
    limits.groups = most;
    window.history.replaceState(null, '', address);
  });

  const open = (attributes: Record<string, string> = {}): Widget =>
    openWidget(tag, {
      attributes,
      endpoint: {
        base: endpoint.base,
        fetch: (input, init) => {
          const url = new URL(String(input));
          asked.push(url);
          return trouble?.(url) ?? endpoint.fetch(input, init);
        },
      },
    });
  /** What the finder shows when it has everything. */
  const whole = async (attributes: Record<string, string> = {}) => {
    limits.groups = most;
    const widget = open({ 'url-state': 'off', ...attributes });
    await until(() => cards(widget).length && !textOf(widget).includes('halen nog'), 'everything');
    return widget;
  };
  const settled = (widget: Widget) =>
    until(() => widget.shadowRoot.querySelector('.results[aria-busy="false"]'), 'the answer');
  const see = (widget: Widget) => [count(widget), ...titles(widget)];
  /** What the finder wrote in the address. */
  const own = () =>
    window.location.search
      .slice(1)
      .split('&')
      .filter((it) => it.startsWith('gmw-'))
      .join('&');
  const questions = () =>
    asked.filter((it) => it.pathname.endsWith('/groups')).map((it) => it.search);

  it('loads one page and shows the same as with everything', async () => {
    const widget = open({ 'url-state': 'off' });
    await until(() => cards(widget).length === 20, 'twenty cards');
    await find(widget, '.results[aria-busy="false"]');
    expect(questions()).to.deep.equal(['?limit=24']);
    expect(see(widget)).to.deep.equal(see(await whole()));
    expect(count(widget)).to.contain(String(size + sailing.length));
  });

  it('searches and filters as with everything, and tells the count once', async () => {
    const widget = open({ 'url-state': 'off' });
    await until(() => cards(widget).length === 20, 'twenty cards');
    const same = await whole();
    const totals: number[] = [];
    widget.addEventListener('gmw-results', (event) =>
      totals.push((event as Event & { total: number }).total),
    );
    const steps: ((it: Widget) => unknown)[] = [
      async (it) => (await choice(it, 'daypart', 'evening')).click(),
      async (it) => (await find(it, 'input[name="place"]')).click(),
      async (it) => fill(await find(it, '#q'), 'verleis'),
      async (it) => fill(await find(it, '#q'), ''),
    ];
    for (const step of steps) {
      const last = asked.length;
      await step(widget);
      await step(same);
      await until(() => asked.length > last, 'a question');
      await settled(widget);
      await same.updateComplete;
      await until(() => see(widget).join() === see(same).join(), see(same).join());
      const counts = (it: Widget) =>
        [...it.shadowRoot.querySelectorAll('.choice')].map((one) => wordsOf(one));
      expect(counts(widget)).to.deep.equal(counts(same));
    }
    expect(totals.length).to.be.at.most(steps.length);
    await announced(widget, count(widget));
  });

  it('asks once for a text that is typed quickly, and keeps what was there meanwhile', async () => {
    const widget = open({ 'url-state': 'off' });
    await until(() => cards(widget).length === 20, 'twenty cards');
    const first = see(widget);
    for (const text of ['g', 'ge', 'gel', 'geld']) fill(await find(widget, '#q'), text);
    await find(widget, '.results[aria-busy="true"]');
    expect(see(widget)).to.deep.equal(first);
    await settled(widget);
    // Whether the theme gives sensitive groups only is asked too, before the sentence is in an address.
    expect(questions().slice(1)).to.deep.equal([
      '?sentence=geld&sort=match&limit=20',
      '?sort=start&theme=money&limit=5',
    ]);
    expect(see(widget)).not.to.deep.equal(first);
  });

  it('drops an answer that came too late', async () => {
    const widget = open({ 'url-state': 'off' });
    await until(() => cards(widget).length === 20, 'twenty cards');
    let late: (() => void) | undefined;
    trouble = (url) =>
      url.search.includes('morning')
        ? new Promise((resolve) => {
            late = () => resolve(endpoint.fetch(url));
          })
        : undefined;
    const morning = await choice(widget, 'daypart', 'morning');
    morning.click();
    await until(() => late, 'the first question');
    trouble = undefined;
    morning.click();
    await settled(widget);
    (await choice(widget, 'daypart', 'evening')).click();
    late!();
    await widget.updateComplete;
    await settled(widget);
    expect(questions().at(-1)).to.contain('daypart=evening');
    const evening = see(widget);
    const same = await whole({ daypart: 'evening' });
    expect(evening).to.deep.equal(see(same));
  });

  it('gets more on a press, goes to the first new card, and no further than there is', async () => {
    const widget = open({ 'url-state': 'off' });
    await until(() => cards(widget).length === 20, 'twenty cards');
    const same = await whole();
    for (const it of [widget, same]) (await choice(it, 'daypart', 'morning')).click();
    await until(() => questions().some((it) => it.includes('daypart=morning')), 'the question');
    await settled(widget);
    for (let shown = 20; widget.shadowRoot.querySelector('.more button'); shown += 20) {
      for (const it of [widget, same])
        it.shadowRoot.querySelector<HTMLElement>('.more button')!.click();
      await until(() => cards(widget).length > shown, 'more cards');
      await until(
        () => focused(widget) === widget.shadowRoot.querySelectorAll('.card-link')[shown],
        'focus on the first new card',
      );
    }
    expect(see(widget)).to.deep.equal(see(same));
    expect(cards(widget).length).to.be.above(20);
    expect(questions().at(-1)).to.contain('cursor=');
  });

  it('keeps what it shows when the endpoint fails, and asks again on a press', async () => {
    const widget = open({ 'url-state': 'off' });
    await until(() => cards(widget).length === 20, 'twenty cards');
    const first = see(widget);
    const problems: string[] = [];
    widget.addEventListener('gmw-problem', (event) =>
      problems.push((event as Event & { kind: string }).kind),
    );
    trouble = () => Promise.resolve(new Response('', { status: 503 }));
    (await choice(widget, 'daypart', 'evening')).click();
    const retry = await findByWords(widget, 'Probeer opnieuw');
    expect(see(widget)).to.deep.equal(first);
    expect(problems).to.deep.equal(['server']);
    trouble = undefined;
    retry.click();
    await until(() => see(widget).join() !== first.join(), 'the answer');
    expect(widget.shadowRoot.querySelectorAll('.notice-failed').length).to.equal(0);
    // The same for what comes after.
    trouble = () => Promise.resolve(new Response('', { status: 503 }));
    (await find(widget, '.more button')).click();
    await findByWords(widget, 'Probeer opnieuw');
    trouble = undefined;
    (await find(widget, '.more button')).click();
    await until(() => cards(widget).length > 20, 'more cards');
  });

  it('opens a group that is on no page, and goes back and forward', async () => {
    const groups = largeOffer(size, today).filter((it) => !it.sensitive);
    const last = groups.at(-1)!;
    window.history.replaceState(null, '', `?gmw-place=huizen&gmw-group=${last.id}`);
    const widget = open();
    expect(wordsOf(await find(widget, '#group'))).to.contain(last.name);
    expect(asked.map((it) => it.pathname)).to.include(`/v1/groups/${last.id}`);
    await until(() => !questions().every((it) => it === '?limit=24'), 'the question');
    (await find(widget, '.back')).click();
    await find(widget, '#count');
    await settled(widget);
    const huizen = see(widget);
    await until(() => window.location.search === '?gmw-place=huizen', 'the whole address');
    (await choice(widget, 'place', 'huizen')).click();
    await until(() => window.location.search === '', 'an address without');
    const all = see(widget);
    expect(all).not.to.deep.equal(huizen);
    window.history.back();
    await until(() => see(widget).join() === huizen.join(), 'what was there');
    await openGroup(widget, titles(widget)[0]!);
    window.history.back();
    await find(widget, '#count');
    window.history.forward();
    await find(widget, '#group');
  });

  it('measures from a place of which no group came along', async () => {
    const widget = open({ 'url-state': 'off' });
    await until(() => cards(widget).length === 20, 'twenty cards');
    const same = await whole();
    for (const it of [widget, same]) {
      await pick(it, 'near', 'urk');
      await pick(it, 'withinKm', '5');
    }
    await until(() => count(same).startsWith('3 '), 'three groups');
    await until(() => see(widget).join() === see(same).join(), see(same).join());
    expect(titles(widget)).to.include('Wat is zeilen?');
  });

  it('shows on a full group what is like it and where one can hear more', async () => {
    window.history.replaceState(null, '', '?gmw-group=zeilen');
    const widget = open();
    await find(widget, '#group');
    await findByWords(widget, 'Zeilen wanneer u wilt');
    await findByWords(widget, 'Wat is zeilen?');
    // What is like it, information meetings, and what comes after it.
    const asks = questions().filter((it) => it.includes('zeilen') || it.includes('meeting'));
    expect(asks.length).to.equal(3);
  });

  it('says so when a group is no more, and only then', async () => {
    window.history.replaceState(null, '', '?gmw-group=weg');
    trouble = (url) =>
      url.pathname.endsWith('/groups/weg')
        ? Promise.resolve(new Response('', { status: 503 }))
        : undefined;
    const widget = open();
    const retry = await findByWords(widget, 'Probeer opnieuw');
    expect(textOf(widget)).not.to.contain('is er niet meer');
    trouble = undefined;
    retry.click();
    await until(() => textOf(widget).includes('is er niet meer'), 'the notice');
    expect(cards(widget).length).to.equal(20);
  });

  it('tells what to leave out when nothing is found', async () => {
    const nothing = { place: 'huizen', kind: 'no-such-kind' };
    const widget = open({ 'url-state': 'off', ...nothing });
    await find(widget, '.relaxation');
    const ways = [...widget.shadowRoot.querySelectorAll('.relaxation')].map((it) => wordsOf(it));
    expect(ways.length).to.equal(1);
    expect(cards(widget).length).to.equal(3);
    const same = await whole(nothing);
    await find(same, '.relaxation');
    expect(ways).to.deep.equal(
      [...same.shadowRoot.querySelectorAll('.relaxation')].map((it) => wordsOf(it)),
    );
  });

  it('writes a question in the address only when its answer tells of no sensitive group', async () => {
    const widget = open();
    await until(() => cards(widget).length === 20, 'twenty cards');
    const secret = largeOffer(size, today).find((it) => it.sensitive)!;
    fill(await find(widget, '#q'), secret.name);
    await until(() => questions().length > 1, 'the question');
    await settled(widget);
    await until(() => titles(widget)[0] === secret.name, 'the group');
    await announced(widget, count(widget));
    expect(own()).to.equal('');
    (await choice(widget, 'daypart', 'evening')).click();
    await until(() => questions().some((it) => it.includes('daypart=evening')), 'the question');
    await settled(widget);
    expect(own()).to.equal('');
    fill(await find(widget, '#q'), '');
    await until(() => own() === 'gmw-daypart=evening', 'the address');
  });

  it('asks with a position that is right to a kilometre, and only on a press', async () => {
    const { geolocation } = navigator;
    let coords = { latitude: 52.223456, longitude: 5.176543 };
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition: (found: (it: object) => void) => found({ coords }),
      },
    });
    try {
      const widget = open();
      await until(() => cards(widget).length === 20, 'twenty cards');
      expect(asked.every((it) => !it.searchParams.has('near'))).to.equal(true);
      (await findByWords(widget, 'Gebruik mijn plek')).click();
      await until(() => asked.some((it) => it.searchParams.has('near')), 'the question');
      await settled(widget);
      expect(asked.find((it) => it.searchParams.has('near'))!.searchParams.get('near')).to.equal(
        '52.22,5.18',
      );
      expect(asked.every((it) => !/3456|6543/.test(it.href))).to.equal(true);
      await pick(widget, 'withinKm', '5');
      await until(() => asked.some((it) => it.searchParams.has('withinKm')), 'the question');
      await settled(widget);
      // What is known to a kilometre gives what that kilometre gives.
      coords = { latitude: 52.22, longitude: 5.18 };
      const same = await whole();
      (await findByWords(same, 'Gebruik mijn plek')).click();
      await pick(same, 'withinKm', '5');
      await until(() => see(widget).join() === see(same).join(), see(same).join());
      expect(own()).to.equal('');
    } finally {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    }
  });
});
