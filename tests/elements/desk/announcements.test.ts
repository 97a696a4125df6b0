// People whom a referrer announced, at the desk: by number, never by name.
import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import type { Announcement, AnnouncementList } from '../../../src/contract/desk-announcements.ts';
import { numberInPairs } from '../../../src/domain/desk/announcement-number.ts';
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
import { coordinator, deskEndpoint, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';
const doctor = 'Huisartsenpraktijk De Brink';

describe('somebody who was announced', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    // Who was announced should have come at once.
    endpoint = await deskEndpoint(coordinator, { arrivalAge: 0 });
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const announce = async (body: object = {}): Promise<Announcement> => {
    const sent = { institution, organization: doctor, ...body };
    const response = await endpoint.desk('POST', '/announcements', sent, {
      'idempotency-key': crypto.randomUUID(),
    });
    expect(response.status).to.equal(201);
    return (await response.json()) as Announcement;
  };
  const read = async (): Promise<AnnouncementList> =>
    (await (await endpoint.desk('GET', '/announcements')).json()) as AnnouncementList;
  const stateOf = async (id: string) =>
    (await read()).announcements.find((it) => it.id === id)?.state;
  const open = (view: string, parent?: Element): Widget => openDesk(endpoint, { view }, parent);
  const hasFocus = (desk: Widget, selector: string) =>
    until(() => focused(desk)?.matches(selector), `focus on ${selector}`);

  for (const width of [1280, 360]) {
    describe(`at ${width} px`, () => {
      let box: HTMLElement;

      beforeEach(() => {
        box = place(`inline-size: ${width}px`);
      });

      it('gets a number to say, and is on the list until somebody mentions it', async () => {
        await announce({ organization: 'Wijkteam Zuid' });
        const desk = open('signups', box);
        await press(desk, 'Noteer een aankondiging');
        await hasFocus(desk, '#new-announcement');
        await find(desk, '#announcement-organization');
        expect(textOf(desk)).to.contain('Geen namen van mensen.');
        const known = desk.shadowRoot.querySelectorAll('datalist option');
        expect([...known].map((it) => it.getAttribute('value'))).to.deep.equal(['Wijkteam Zuid']);
        await expectAccessible(desk);
        expectNoOverflow(box);

        await press(desk, 'Geef een nummer');
        await hasFocus(desk, '#announcement-organization');
        expect(wordsOf(await find(desk, '#announcement-error'))).to.contain(
          'Vul de organisatie in',
        );
        await expectAccessible(desk);
        fill(await find<HTMLInputElement>(desk, '#announcement-organization'), doctor);
        const select = await find<HTMLSelectElement>(desk, '#announcement-place');
        expect(select.selectedOptions[0]?.textContent).to.equal('Maakt niet uit');
        select.selectedIndex = 1;
        await press(desk, 'Geef een nummer');

        const shown = await find(desk, '.announced-number');
        const added = (await read()).announcements.find((it) => it.organization === doctor)!;
        expect(shown.textContent).to.equal(numberInPairs(added.number));
        expect(added.groupName).to.equal(select.options[1]?.textContent);
        await hasFocus(desk, '#given-number');
        await announced(desk, `Zeg dit nummer: ${numberInPairs(added.number)}`);
        await expectAccessible(desk);
        expectNoOverflow(box);
        await press(desk, 'Klaar');
        await hasFocus(desk, '#add-announcement');

        await press(desk, '2 aankondigingen staan open');
        const button = await find(desk, `[data-arrival="${added.id}"]`);
        expect(wordsOf(button)).to.match(/^Is gekomen: Aankondiging \d\d \d\d$/);
        await expectAccessible(desk);
        expectNoOverflow(box);
        button.click();
        await hasFocus(desk, `[data-undo="${added.id}"]`);
        expect(wordsOf(await find(desk, '.result-line'))).to.contain(
          `Aankondiging ${numberInPairs(added.number)}: is gekomen.`,
        );
        expect(await stateOf(added.id)).to.equal('arrived');
        await findByWords(desk, '1 aankondiging staat open');
        await press(desk, 'Ongedaan maken');
        await announced(desk, 'Teruggenomen. De aankondiging staat weer zoals eerst.');
        await hasFocus(desk, `[data-arrival="${added.id}"]`);
        expect(await stateOf(added.id)).to.equal('open');
      });

      it('waits in what is to be done, by number, and both answers can be taken back', async () => {
        const { id, number } = await announce();
        const desk = open('todo', box);
        const rows = '[aria-labelledby="group-announced"] .decisions';
        const row = await find(desk, `${rows} > li`);
        const who = `Aankondiging ${numberInPairs(number)}`;
        expect(wordsOf(row)).to.contain(who).and.to.contain(`${doctor} heeft op`);
        // The offer of the sample may have something to decide of its own.
        const waiting = async () => parseInt(wordsOf(await find(desk, '#page')), 10) || 0;
        const before = await waiting();
        expect(before).to.be.greaterThan(0);
        await expectAccessible(desk);
        await press(desk, 'Leg vast');
        await hasFocus(desk, '.opened');
        expect(textOf(desk)).to.contain(`Vraag het na bij ${doctor}. U noemt alleen het nummer.`);
        await press(desk, 'Vastleggen');
        await find(desk, '#outcome-error');
        await hasFocus(desk, '#outcome-0');
        await expectAccessible(desk);
        expectNoOverflow(box);
        for (const [words, line, state] of [
          ['Niet gekomen', 'niet gekomen.', 'closed'],
          ['Is gekomen', 'is gekomen.', 'arrived'],
        ] as const) {
          await press(desk, words);
          await press(desk, 'Vastleggen');
          expect(wordsOf(await find(desk, '.result-line'))).to.contain(`${who}: ${line}`);
          await hasFocus(desk, '.undo');
          expect(await stateOf(id)).to.equal(state);
          expect(await waiting()).to.equal(before - 1);
          await expectAccessible(desk);
          await press(desk, 'Ongedaan maken');
          await hasFocus(desk, '.verb');
          expect(await stateOf(id)).to.equal('open');
          if (state === 'closed') await press(desk, 'Leg vast');
        }
      });

      it('has come with the card of a person, who is not kept with it', async () => {
        const { reference } = await endpoint.signUp(samira);
        const { id, number } = await announce();
        const desk = open('signups', box);
        await press(desk, 'Samira de Boer');
        const type = async (text: string) => {
          fill(await find<HTMLInputElement>(desk, '#card-announcement'), text);
          await press(desk, 'Leg het nummer vast');
        };
        await type('');
        expect(wordsOf(await find(desk, '#card-announcement-error'))).to.contain(
          'Vul het nummer in dat iemand noemt',
        );
        await type('Jan');
        expect(wordsOf(await find(desk, '#card-announcement-error'))).to.contain(
          'Dit nummer kennen wij niet.',
        );
        await hasFocus(desk, '#card-announcement');
        await expectAccessible(desk);
        expectNoOverflow(box);
        await type(numberInPairs(number));
        await hasFocus(desk, `[data-undo="${id}"]`);
        expect(await stateOf(id)).to.equal('arrived');
        expect(JSON.stringify(await read())).not.to.match(/Samira|Boer/);
        const card = await (await endpoint.desk('GET', `/signups/${reference}`)).text();
        expect(card).not.to.contain(id);
        await press(desk, 'Ongedaan maken');
        await hasFocus(desk, '#card-announcement');
        expect(await stateOf(id)).to.equal('open');
        // Somebody else was first.
        await endpoint.desk('PUT', `/announcements/${id}/arrival`);
        await type(number);
        await until(() => textOf(desk).includes('is al iemand gekomen'), 'the words');
      });
    });
  }

  it('has come with a sign-up by telephone, and a wrong number is an error at its field', async () => {
    const { id, number } = await announce();
    const desk = open('signups');
    await press(desk, 'Aanmelding per telefoon');
    await find(desk, `#new-edition option[value="${samira.edition}"]`);
    const select = await find<HTMLSelectElement>(desk, '#new-edition');
    select.value = samira.edition;
    const type = async (field: string, text: string) =>
      fill(await find<HTMLInputElement>(desk, `#new-${field}`), text);
    await type('participant-name', 'Noor Bakker');
    await type('participant-phone', '06 12345678');
    await type('announcement', number === '9999' ? '9998' : '9999');
    await press(desk, 'Leg aanmelding vast');
    await hasFocus(desk, '#new-signup-errors');
    (await find(desk, '.summary a')).click();
    await hasFocus(desk, '#new-announcement');
    expect(wordsOf(await find(desk, '#new-announcement-error'))).to.contain(
      'Dit nummer kennen wij niet.',
    );
    await expectAccessible(desk);
    await type('announcement', numberInPairs(number));
    await press(desk, 'Leg aanmelding vast');
    await find(desk, '.log');
    expect(await stateOf(id)).to.equal('arrived');
  });

  it('keeps what was typed when it cannot be stored, and tells when the list cannot be read', async () => {
    const fails = (asked: string) => {
      endpoint.instead = (request) =>
        request === asked ? Promise.resolve(new Response(null, { status: 500 })) : undefined;
    };
    fails('GET /desk/announcements');
    const desk = open('signups');
    await press(desk, 'Noteer een aankondiging');
    await until(() => textOf(desk).includes('Er gaat iets mis bij ons'), 'what failed');
    fails('POST /desk/announcements');
    await press(desk, 'Probeer opnieuw');
    fill(await find<HTMLInputElement>(desk, '#announcement-organization'), doctor);
    await press(desk, 'Geef een nummer');
    await find(desk, '[role="alert"] .notice, [role="alert"] *');
    expect((await find<HTMLInputElement>(desk, '#announcement-organization')).value).to.equal(
      doctor,
    );
    await expectAccessible(desk);
    endpoint.instead = undefined;
    await press(desk, 'Geef een nummer');
    await find(desk, '.announced-number');
  });

  it('counts in the signals by organisation, with what can be tried', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'signals', institution }] };
    for (let i = 0; i < 6; i += 1) await announce();
    for (let i = 0; i < 2; i += 1) await announce({ organization: 'Wijkteam Zuid' });
    for (let i = 0; i < 7; i += 1) await announce({ organization: 'Wijkteam Noord' });
    const box = place('inline-size: 360px');
    const desk = open('signals', box);
    const part = await until(
      () => desk.shadowRoot.querySelector<HTMLElement>('#not-arrived')?.closest('section'),
      'who did not come',
    );
    expect(wordsOf(part)).to.match(/Aangekondigd, niet gekomen.*nooit per collega/);
    expect(wordsOf(part)).to.contain('Wijkteam Noord 7 van 7');
    expect(wordsOf(part)).to.match(/Wijkteam Zuid minder dan \d+/);
    expect(wordsOf(part)).to.contain('Praat erover met de organisatie');
    await expectAccessible(desk);
    expectNoOverflow(box);
  });
});
