import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
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
import { deskEndpoint, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

describe('a sign-up by telephone', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const type = async (desk: Widget, id: string, text: string) =>
    fill(await find<HTMLInputElement>(desk, `#${id}`), text);
  const openForm = async (parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'signups' }, parent);
    await find(desk, '.people, .empty');
    await press(desk, 'Aanmelding per telefoon');
    await find(desk, `#new-edition option[value="${samira.edition}"]`);
    return desk;
  };
  const choose = async (desk: Widget) => {
    const select = await find<HTMLSelectElement>(desk, '#new-edition');
    select.value = samira.edition;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('is written down while somebody talks, and opens as a card', async () => {
    const desk = await openForm();
    await until(() => focused(desk)?.id === 'new-signup', 'the heading to have the focus');
    await choose(desk);
    await until(() => /Er is (geen )?plaats/.test(textOf(desk)), 'what becomes of it');
    await type(desk, 'new-participant-name', 'Noor Bakker');
    await type(desk, 'new-participant-phone', '06 12345678');
    await type(desk, 'new-agreed', 'Belt morgen terug');
    await expectAccessible(desk);
    await press(desk, 'Leg aanmelding vast');
    await find(desk, '.log');
    expect(textOf(desk)).to.contain('Noor Bakker').and.to.contain('Belt morgen terug');
    // Nobody is mailed who did not say so.
    const body = (await (await endpoint.desk('GET', '/signups')).json()) as {
      signups: { participant: { mayMail: boolean } }[];
    };
    expect(body.signups.map((it) => it.participant.mayMail)).to.deep.equal([false]);
  });

  it('stays as it is when it is asked for again, or an announcement comes between', async () => {
    const desk = await openForm();
    await choose(desk);
    await type(desk, 'new-participant-name', 'Noor Bakker');
    const name = async () => (await find<HTMLInputElement>(desk, '#new-participant-name')).value;
    await press(desk, 'Noteer een aankondiging');
    await find(desk, '#announcement-organization');
    await press(desk, 'Aanmelding per telefoon');
    await until(() => !desk.shadowRoot.querySelector('#announcement-organization'), 'the form');
    expect(await name()).to.equal('Noor Bakker');
    await press(desk, 'Aanmelding per telefoon');
    expect(await name()).to.equal('Noor Bakker');
  });

  it('names what is missing, in the order of the form', async () => {
    const desk = await openForm();
    await press(desk, 'Leg aanmelding vast');
    await until(() => focused(desk)?.id === 'new-signup-errors', 'the summary');
    const links = [...desk.shadowRoot.querySelectorAll('.summary a')].map((it) => it.textContent);
    expect(links).to.deep.equal([
      'Kies een start',
      'Vul een naam in',
      'Vul een telefoonnummer of een e-mailadres in',
    ]);
    (await find(desk, '.summary li:nth-child(2) a')).click();
    await until(() => focused(desk)?.id === 'new-participant-name', 'the field');
    await expectAccessible(desk);
    expect(endpoint.requests).not.to.contain('POST /desk/signups');
  });

  it('asks a referrer for what a referrer knows, and fits a phone', async () => {
    const desk = await openForm(place('width: 320px'));
    const referrer = await find<HTMLInputElement>(desk, 'input[value="referrer"]');
    referrer.click();
    await find(desk, '#new-referrer-organization');
    expectNoOverflow(desk);
    await press(desk, 'Leg aanmelding vast');
    await find(desk, '#new-participantKnows-error');
    await expectAccessible(desk);
  });

  it('asks who helps, and keeps what was typed when somebody else turns out to call', async () => {
    const desk = await openForm();
    await choose(desk);
    await type(desk, 'new-participant-name', 'Noor Bakker');
    await type(desk, 'new-participant-phone', '06 12345678');
    await type(desk, 'new-participant-ageBand', '999 jaar');
    await type(desk, 'new-agreed', 'BSN 111222333');
    (await find(desk, 'input[value="child"]')).click();
    await find(desk, '#new-guardian-name');
    (await find(desk, 'input[value="helper"]')).click();
    await type(desk, 'new-helper-name', 'Buurvrouw');
    (await find(desk, '#new-participantKnows')).click();
    (await find(desk, 'input[value="evening"]')).click();
    const phone = await find<HTMLInputElement>(desk, '#new-participant-phone');
    expect(phone.value).to.equal('06 12345678');
    await press(desk, 'Leg aanmelding vast');
    await until(() => focused(desk)?.id === 'new-signup-errors', 'the summary');
    const links = [...desk.shadowRoot.querySelectorAll('.summary a')].map((it) => it.textContent);
    expect(links).to.deep.equal([
      'Vul de leeftijd in hele jaren in, zoals 35',
      'Dit lijkt een burgerservicenummer. Haal het weg',
    ]);
    await expectAccessible(desk);
    await type(desk, 'new-participant-ageBand', '35 jaar');
    await type(desk, 'new-agreed', 'Belt morgen');
    // Another part of the desk, and back.
    await press(desk, /^Te doen/);
    await until(
      () => /wacht/.test(wordsOf(desk.shadowRoot.querySelector('#page')!)),
      'the other part',
    );
    await press(desk, 'Aanmeldingen');
    expect((await find<HTMLInputElement>(desk, '#new-helper-name')).value).to.equal('Buurvrouw');
    const start = await find<HTMLSelectElement>(desk, '#new-edition');
    await until(() => start.value === samira.edition, 'the start that was chosen');
    await press(desk, 'Leg aanmelding vast');
    await find(desk, '.log');
    expect(textOf(desk)).to.match(/35 jaar.*In de avond.*Wie helpt.*Buurvrouw/);
  });

  it('says so when the start takes nobody any more', async () => {
    endpoint.instead = (request) => {
      if (request !== 'POST /desk/signups') return undefined;
      const type = 'urn:gmw:problem:signup-closed';
      const errors = [{ pointer: '/edition', code: 'full', detail: 'x' }];
      const problem = { type, status: 409, title: 'x', detail: 'x', errors };
      return Promise.resolve(Response.json(problem, { status: 409 }));
    };
    const desk = await openForm();
    await choose(desk);
    await type(desk, 'new-participant-name', 'Noor Bakker');
    await type(desk, 'new-participant-phone', '06 12345678');
    await press(desk, 'Leg aanmelding vast');
    await until(() => textOf(desk).includes('Kies een andere start.'), 'the way on');
  });

  it('keeps what was typed when it is refused, and behind a card that is looked at', async () => {
    await endpoint.signUp(samira);
    const desk = await openForm();
    await choose(desk);
    await type(desk, 'new-participant-name', samira.participant.name);
    await type(desk, 'new-participant-phone', samira.participant.phone);
    await press(desk, 'Leg aanmelding vast');
    await until(() => textOf(desk).includes('staat al bij deze start'), 'the refusal');
    await press(desk, samira.participant.name);
    await find(desk, '.log');
    await press(desk, 'Terug naar de lijst');
    const name = await find<HTMLInputElement>(desk, '#new-participant-name');
    expect(name.value).to.equal(samira.participant.name);
  });
});
