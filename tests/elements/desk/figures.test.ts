import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import { presentOf } from '../../../src/elements/desk/meetings/meeting-draft.ts';
import { deskTexts } from '../../../src/locale/nl/desk.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  findByWords,
  focused,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { coordinator, deskEndpoint } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { offer2008, totals2008 } from '../../support/figures-2008.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';

describe('figures', () => {
  let endpoint: DeskEndpoint;

  /** The groups of 2008 as those of the sample institution. */
  const bring2008 = async () => {
    for (const group of offer2008().groups ?? []) {
      // The offer of today has some of these names, too.
      const id = `2008-${group.id}`;
      const editions = group.editions.map((it) => ({ ...it, id: `2008-${it.id}` }));
      const sent = { ...group, id, institution, editions };
      const response = await endpoint.inPage.fetch(`${endpoint.base}/desk/groups/${id}`, {
        method: 'PUT',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer a-token-of-the-institution',
          'if-none-match': '*',
        },
        body: JSON.stringify(sent),
      });
      expect(response.status, await response.clone().text()).to.equal(200);
    }
  };

  beforeEach(async () => {
    endpoint = await deskEndpoint({ ...coordinator, rights: [{ task: 'signals', institution }] });
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const open = (attributes: Record<string, string> = {}, parent?: Element) =>
    openDesk(endpoint, { view: 'figures', ...attributes }, parent);
  const choose = async (desk: Widget, selector: string, value: string) => {
    const select = await find<HTMLSelectElement>(desk, selector);
    select.value = value;
    expect(select.value).to.equal(value);
    select.dispatchEvent(new Event('change'));
  };
  const open2008 = async (attributes: Record<string, string> = {}, parent?: Element) => {
    await bring2008();
    const desk = open(attributes, parent);
    await choose(desk, '#year', '2008');
    await until(
      () => wordsOf(desk.shadowRoot.querySelector('#page')!).includes('2008'),
      'the year',
    );
    await find(desk, '#per-group');
    return desk;
  };

  it('shows the year 2008 as its source has it', async () => {
    const desk = await open2008();
    expect(wordsOf(await find(desk, '.tiles-boxed'))).to.match(
      new RegExp(
        `${totals2008.groups} ?groepen ?en ${totals2008.groupsOfOthers} betaald door anderen.*` +
          `${totals2008.participants} ?deelnemers.*${totals2008.meetings} ?bijeenkomsten`,
      ),
    );
    expect(wordsOf(await find(desk, '#per-group'))).to.equal(
      'Assertiviteitstraining trok 38 van de 118 deelnemers',
    );
    const rows = [...desk.shadowRoot.querySelectorAll<HTMLElement>('#per-group ~ table tbody tr')];
    expect(wordsOf(rows[0]!)).to.match(/Assertiviteitstraining 5 ?45 ?38/);
    expect(wordsOf(rows.at(-1)!)).to.match(/Samen 17 ?145 ?118/);
    expect(wordsOf(await find(desk, '#funders'))).to.equal(
      'Anderen hebben 7 van de 24 groepen betaald',
    );
    expect(wordsOf(await find(desk, '#provision'))).to.match(/Vast aanbod is 71\s%/);
    await expectAccessible(desk);
  });

  it('says how many people of starts that began are not counted yet', async () => {
    await bring2008();
    const withPlaced = async () => {
      const figures = await endpoint.desk('GET', '/figures?year=2008');
      return Response.json({ ...(await figures.json()), placed: { fewerThan: 5 } });
    };
    endpoint.instead = (request) => (request === 'GET /desk/figures' ? withPlaced() : undefined);
    const desk = open();
    await until(
      () => textOf(desk).includes('staan minder dan 5 mensen nog op “Geplaatst”'),
      'the words',
    );
    await expectAccessible(desk);
  });

  it('can be downloaded and printed, of the year that shows', async () => {
    const desk = await open2008();
    const link = async (words: string) => (await findByWords(desk, words)) as HTMLAnchorElement;
    const [csv, print] = [await link('Download CSV'), await link('Printen')];
    expect(csv.href).to.equal(`${endpoint.base}/desk/figures?year=2008&format=csv`);
    expect(csv.hasAttribute('download')).to.equal(true);
    expect(print.href).to.equal(`${endpoint.base}/desk/figures?year=2008&format=html`);
    const file = await endpoint.desk('GET', '/figures?year=2008&format=csv');
    expect(await file.text()).to.contain('groep;Assertiviteitstraining;5;45;38');
  });

  it('takes one number of people per meeting, without names', async () => {
    const desk = await open2008();
    await press(desk, 'Vul aanwezigen in');
    await until(() => focused(desk)?.id === 'meetings-start', 'focus on the start');
    await choose(desk, '#meetings-start', '2008-sturing-1');
    const first = await find<HTMLInputElement>(desk, '#present-2008-02-04');
    await expectAccessible(desk);
    fill(first, 'zes');
    await press(desk, 'Bewaren');
    expect(wordsOf(await find(desk, '#wrong-2008-02-04'))).to.contain('Vul een heel getal in');
    await until(() => focused(desk) === first, 'focus on what is wrong');
    fill(first, '5');
    const second = (await find(desk, '#present-2008-02-11')).closest('[role=group]')!;
    second.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    await until(() => !second.querySelector('.control-present'), 'no number for what was not');
    endpoint.instead = (request) =>
      request.startsWith('PUT') ? Promise.reject(new TypeError('offline')) : undefined;
    await press(desk, 'Bewaren');
    await find(desk, '.meetings .notice-failed');
    expect(first.value).to.equal('5');
    endpoint.instead = undefined;
    await press(desk, 'Bewaren');
    await announced(desk, 'De bijeenkomsten zijn bewaard');
    await until(() => textOf(desk).includes('144'), 'one meeting less');
    const figures = (await (await endpoint.desk('GET', '/figures?year=2008')).json()) as {
      starts: { edition: string; meetings: { held: boolean; present?: number }[] }[];
    };
    const { meetings } = figures.starts.find((it) => it.edition === '2008-sturing-1')!;
    expect(meetings.slice(0, 2)).to.deep.equal([
      { date: '2008-02-04', held: true, present: 5 },
      { date: '2008-02-11', held: false },
    ]);
  });

  it('says that there is too little to show while nothing has begun', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/figures' ? endpoint.desk('GET', '/figures?year=1999') : undefined;
    const desk = open();
    await until(() => textOf(desk).includes(deskTexts.tooFew), 'the words');
    await expectAccessible(desk);
  });

  it('keeps what is there when another year cannot be read, and tries again', async () => {
    const desk = await open2008();
    endpoint.instead = (request) =>
      request === 'GET /desk/figures' ? Promise.reject(new TypeError('offline')) : undefined;
    await choose(desk, '#year', String(new Date().getFullYear()));
    await find(desk, '.notice-failed');
    expect(textOf(desk)).to.contain('Cijfers over 2008');
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await until(() => !textOf(desk).includes('Cijfers over 2008'), 'the other year');
  });

  it('fits a phone of 360 pixels', async () => {
    const box = place('inline-size: 360px');
    const desk = await open2008({}, box);
    await press(desk, 'Vul aanwezigen in');
    await choose(desk, '#meetings-start', '2008-sturing-1');
    await find(desk, '#present-2008-02-04');
    expectNoOverflow(box);
    await expectAccessible(desk);
  });

  it('is written in English too', async () => {
    const desk = await open2008({ lang: 'en' });
    await until(() => textOf(desk).includes('Others paid 7 of the 24 groups'), 'the words');
  });
});

it('takes whole numbers of people only', () => {
  expect(['', ' 8 ', '0', '999'].map(presentOf)).to.deep.equal([undefined, 8, 0, 999]);
  for (const it of ['1000', '-1', '7,5', 'acht'])
    expect(Number.isNaN(presentOf(it))).to.equal(true);
});
