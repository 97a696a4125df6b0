import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import type { DeskInstitution } from '../../../src/contract/desk-documents.ts';
import type { Group } from '../../../src/contract/group.ts';
import {
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  focused,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { coordinator, deskEndpoint } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';

describe('groups and the institution', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint({ ...coordinator, rights: [{ task: 'offer', institution }] });
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const openOffer = async (parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'offer' }, parent);
    await find(desk, '.offer-groups');
    return desk;
  };
  const pressAt = async (desk: Widget, selector: string) => (await find(desk, selector)).click();
  const type = async (desk: Widget, id: string, value: string) =>
    fill(await find<HTMLInputElement>(desk, `#${id}`), value);
  const stored = async <Document>(path: string): Promise<Document & { version: number }> =>
    (await endpoint.desk('GET', path)).json();

  it('a group is made with what visitors, referrers and the institution need', async () => {
    const desk = await openOffer();
    await pressAt(desk, '[data-new-group]');
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the heading');
    await expectAccessible(desk);
    await press(desk, 'Bewaren');
    await until(() => focused(desk)?.matches('.summary a'), 'focus on the summary');
    expect(wordsOf(await find(desk, '.summary'))).to.contain('Naam van de groep: ');
    await type(desk, 'summary', 'U leert zingen met anderen.');
    await until(
      () => wordsOf(desk.shadowRoot.querySelector('.card')!).includes('U leert zingen'),
      'the card',
    );
    await type(desk, 'name', 'Zingen in Bussum');
    await type(desk, 'goals', 'Ademen\nSamen klinken');
    await type(desk, 'themes-own', 'Muziek');
    await type(desk, 'ageMin', '18');
    await type(desk, 'funder', 'Gemeente');
    await type(desk, 'scriptUrl', 'https://welzijn.example/draaiboek');
    await press(desk, 'Op vraag');
    await press(desk, 'Bewaren');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    expect(wordsOf(desk.shadowRoot)).to.contain(
      'Zingen in Bussum: de nieuwe groep staat over 5 minuten in het aanbod.',
    );
    expect((await endpoint.desk('GET', '/groups/zingen-in-bussum')).status).to.equal(404);
    await endpoint.release();
    closeAll();
    const later = await openOffer();
    await find(later, '[data-group="zingen-in-bussum"]');
    expect(await stored<Group>('/groups/zingen-in-bussum')).to.deep.include({
      institution,
      name: 'Zingen in Bussum',
      goals: ['Ademen', 'Samen klinken'],
      themes: [{ value: 'muziek', label: 'Muziek' }],
      provision: 'demand-led',
      funder: 'Gemeente',
      ageMin: 18,
    });
    expect(textOf(later)).to.match(
      /Zingen in Bussum.*Op vraag, betaald door Gemeente.*Geen start gepland/,
    );
  });

  it('a group that two people change asks only for the text that both changed', async () => {
    const path = '/groups/assertiviteitstraining';
    const { version, ...document } = await stored<Group>(path);
    const desk = await openOffer();
    await pressAt(desk, '[data-group="assertiviteitstraining"]');
    await type(desk, 'summary', 'Van mij.');
    const other = { ...document, summary: 'Van de ander.', forWhom: 'Voor iedereen' };
    const headers = { 'if-match': `"${version}"` };
    expect((await endpoint.desk('PUT', path, other, headers)).status).to.equal(200);
    await press(desk, 'Bewaren');
    await until(
      () => textOf(desk).includes('Iemand anders heeft dit ook gewijzigd'),
      'the comparison',
    );
    expect(textOf(desk)).to.match(/Van de ander\..*Van mij\..*Voor iedereen/);
    await expectAccessible(desk);
    await press(desk, 'Bekijk wat dit doet');
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('bewaard.'), 'the words');
    expect(await stored<Group>(path)).to.deep.include({
      summary: 'Van mij.',
      forWhom: 'Voor iedereen',
    });
  });

  it('the institution says what it promises and how long it keeps data', async () => {
    const desk = await openOffer();
    await pressAt(desk, '[data-institution]');
    await find(desk, '#privacyUrl');
    await expectAccessible(desk);
    await type(desk, 'responseWorkingDays', '2');
    await type(desk, 'closingDays', '5-5-2027\nmorgen');
    await press(desk, 'Bewaren');
    await until(() => textOf(desk).includes('zoals 27-04-2027'), 'the fault');
    await type(desk, 'closingDays', '5-5-2027');
    await type(desk, 'waitingDays', '90');
    expect((await find<HTMLInputElement>(desk, '#language-nl')).disabled).to.equal(true);
    await press(desk, /^Türkçe$/);
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('zijn bewaard'), 'the words');
    const saved = await stored<DeskInstitution>(`/institutions/${institution}`);
    expect(saved.responseWorkingDays).to.equal(2);
    expect(saved.languages).to.have.members(['nl', 'en', 'ar', 'pl', 'uk']);
    expect(saved.closingDays).to.deep.equal(['2027-05-05']);
    expect(saved.retention?.waitingDays).to.equal(90);
  });

  it('an institution is added by who may change the offer of all', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'offer' }] };
    const desk = openDesk(endpoint, { view: 'offer' });
    await press(desk, 'Nieuwe instelling');
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the heading');
    expect(wordsOf(focused(desk)!)).to.equal('Nieuwe instelling');
    await expectAccessible(desk);
    await type(desk, 'name', 'Welzijn Bussum');
    await type(desk, 'privacyUrl', 'https://bussum.example.nl/privacy');
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('Welzijn Bussum: toegevoegd.'), 'it');
    const shown = await endpoint.inPage.fetch(`${endpoint.base}/institutions/welzijn-bussum`);
    expect(await shown.json()).to.deep.include({
      name: 'Welzijn Bussum',
      privacyUrl: 'https://bussum.example.nl/privacy',
    });
    await pressAt(desk, '[data-new-group]');
    const choice = await find<HTMLSelectElement>(desk, '#institution');
    expect([...choice.options].map((it) => it.text)).to.include('Welzijn Bussum');
  });

  it('an institution is not added by who has one', async () => {
    const desk = await openOffer();
    expect(desk.shadowRoot.querySelector('[data-institution=""]')).to.equal(null);
  });

  it('says what comes first while there is nothing yet', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'offer' }] };
    endpoint.instead = (request) =>
      request === 'GET /desk/groups'
        ? Promise.resolve(
            Response.json({ groups: [], institutions: [], themes: [], audiences: [] }),
          )
        : undefined;
    const desk = openDesk(endpoint, { view: 'offer' });
    await until(() => textOf(desk).includes('Begin met een instelling.'), 'the words');
    expect((await find(desk, '[data-institution=""]')).className).to.contain('button-primary');
    expect(desk.shadowRoot.querySelector('[data-new-group]')).to.equal(null);
    expect(textOf(desk)).not.to.contain('Lees een CSV in');
    await expectAccessible(desk);
  });

  it('a table is tried first, and read in when the report is right', async () => {
    const desk = await openOffer();
    await pressAt(desk, '[data-import]');
    const input = await find<HTMLInputElement>(desk, '#csv-file');
    const csv =
      'groep;naam;belofte;soort;eerste dag\r\n;Zingen;U leert zingen.;cursus;20-9-2035\r\n;Fout;;cursus;\r\n';
    const files = new DataTransfer();
    files.items.add(new File([csv], 'aanbod.csv', { type: 'text/csv' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => focused(desk)?.id === 'report', 'focus on the report');
    expect(wordsOf(desk.shadowRoot)).to.match(/Dit verandert er.*1 nieuw, 1 klopt niet.*Regel 3\./);
    await expectAccessible(desk);
    expect((await endpoint.desk('GET', '/groups/zingen')).status).to.equal(404);
    await press(desk, /^Lees in$/);
    await until(() => textOf(desk).includes('Dit is veranderd'), 'the report');
    expect((await endpoint.desk('GET', '/groups/zingen')).status).to.equal(200);
    await press(desk, 'Terug naar het aanbod');
    await until(() => textOf(desk).includes('Zingen'), 'the group');
  });

  it('fit a phone of 360 pixels', async () => {
    const box = place('inline-size: 360px');
    const desk = await openOffer(box);
    await pressAt(desk, '[data-group="assertiviteitstraining"]');
    await find(desk, '#summary');
    expectNoOverflow(box);
    await press(desk, 'Terug naar het aanbod');
    await pressAt(desk, '[data-institution]');
    await find(desk, '#privacyUrl');
    expectNoOverflow(box);
    await press(desk, 'Terug naar het aanbod');
    await pressAt(desk, '[data-import]');
    await find(desk, '#csv-file');
    expectNoOverflow(box);
  });
});
