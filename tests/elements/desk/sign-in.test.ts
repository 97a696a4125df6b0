import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import {
  closeAll,
  expectAccessibleInEveryLook,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  textOf,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import { coordinator, deskEndpoint, refused, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, tag } from './support.ts';

describe('signing in to the desk', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
    endpoint.session = undefined;
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const askForMail = async (address = 'm.jansen@gooistreek.example') => {
    const desk = openDesk(endpoint);
    fill(await find<HTMLInputElement>(desk, '#email'), address);
    (await findByWords(desk, 'Stuur mij een mail')).click();
    return desk;
  };

  it('asks for a mail address, then for the code of the mail, and opens on what is to do', async () => {
    const desk = await askForMail();
    fill(await find<HTMLInputElement>(desk, '#code'), 'ABCD2345');
    expect(textOf(desk)).to.contain('m…@gooistreek.example');
    expect(textOf(desk)).not.to.contain('m.jansen');
    (await findByWords(desk, 'Verder')).click();
    await find(desk, '.tabs');
    await until(() => focused(desk)?.id === 'page', 'focus on the page');
    expect(textOf(desk)).to.contain('M. Jansen');
  });

  it('tells at the field what is not right, and keeps what was typed', async () => {
    const desk = await askForMail('m.jansen');
    expect(wordsOf(await find(desk, '#email-error'))).to.contain('naam@voorbeeld.nl');
    await until(() => focused(desk)?.id === 'email', 'focus on the field');
    expect((await find<HTMLInputElement>(desk, '#email')).value).to.equal('m.jansen');
    expect(endpoint.requests).not.to.contain('POST /desk/sign-in');
  });

  it('sends nobody to the telephone of their own institution', async () => {
    const desk = openDesk(endpoint, { institution: 'welzijn-gooistreek', phone: '035 000 00 00' });
    await find(desk, '#email');
    await until(
      () => endpoint.requests.some((it) => it.startsWith('GET /institutions/')),
      'what is known of the institution',
    );
    const help = wordsOf(await find(desk, '.sign-in-help'));
    expect(help).to.contain('Vraag het een collega die rechten beheert');
    expect(help).not.to.match(/Bel ons|Bereikbaar/);
    endpoint.instead = () => Promise.reject(new TypeError('offline'));
    fill(await find<HTMLInputElement>(desk, '#email'), 'm.jansen@gooistreek.example');
    (await findByWords(desk, 'Stuur mij een mail')).click();
    expect(wordsOf(await find(desk, '[part="problem"]'))).to.contain('geen verbinding');
    expect(wordsOf(desk.shadowRoot)).not.to.contain('Bel ons');
    await expectAccessibleInEveryLook(desk);
  });

  it('says that a code is wrong', async () => {
    endpoint.refusal = refused('sign-in-refused');
    const desk = await askForMail();
    fill(await find<HTMLInputElement>(desk, '#code'), 'WRONG');
    (await findByWords(desk, 'Verder')).click();
    expect(wordsOf(await find(desk, '#code-error'))).to.contain('Deze code werkt niet');
    await until(() => focused(desk)?.id === 'code', 'focus on the field');
    expect((await find<HTMLInputElement>(desk, '#code')).value).to.equal('WRONG');
    await expectAccessibleInEveryLook(desk);
  });

  it('uses a mailed link only when somebody presses, and takes it out of the address', async () => {
    history.replaceState(null, '', '#gmw-sign-in=a-secret');
    const desk = openDesk(endpoint);
    await find(desk, '#sign-in');
    expect(location.hash).to.equal('');
    await until(() => textOf(desk).includes('m…@gooistreek.example'), 'whom the link is for');
    expect(textOf(desk)).not.to.contain('m.jansen');
    expect(endpoint.requests).not.to.contain('POST /desk/sessions');
    await expectAccessibleInEveryLook(desk);
    (await findByWords(desk, 'Inloggen')).click();
    await find(desk, '.tabs');
    expect(endpoint.requests).to.contain('POST /desk/sessions');
  });

  it('asks for a new mail when the link has ended, also between reading and pressing', async () => {
    history.replaceState(null, '', '#gmw-sign-in=a-secret');
    const late = openDesk(endpoint);
    await until(() => textOf(late).includes('m…@gooistreek.example'), 'whom the link is for');
    endpoint.refusal = refused('sign-in-refused');
    (await findByWords(late, 'Inloggen')).click();
    await until(() => textOf(late).includes('Deze link werkt niet meer'), 'the words');
    closeAll();
    history.replaceState(null, '', '#gmw-sign-in=a-secret');
    const desk = openDesk(endpoint);
    await until(() => textOf(desk).includes('Deze link werkt niet meer'), 'the words');
    await find(desk, '#email');
  });

  it('tells to type the code where the mail was asked for', async () => {
    endpoint.refusal = refused('other-browser');
    history.replaceState(null, '', '#gmw-sign-in=a-secret');
    const desk = openDesk(endpoint);
    await until(() => textOf(desk).includes('Typ de code in de andere browser'), 'the words');
    await expectAccessibleInEveryLook(desk);
  });

  it('signs out, and leaves nothing of anyone', async () => {
    endpoint.session = coordinator;
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await find(desk, '.decisions');
    expect(textOf(desk)).to.contain('Samira');
    (await findByWords(desk, 'Uitloggen')).click();
    await find(desk, '#email');
    expect(desk.shadowRoot.textContent).not.to.contain('Samira');
    await until(() => focused(desk)?.id === 'sign-in', 'focus on the title');
  });

  it('keeps what was typed when the session ends during the work', async () => {
    endpoint.session = coordinator;
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    (await findByWords(desk, 'Bel en leg vast')).click();
    fill(await find<HTMLTextAreaElement>(desk, '#note'), 'Belt zelf terug');
    (await findByWords(desk, 'Niet bereikt')).click();
    endpoint.session = undefined;
    (await findByWords(desk, 'Vastleggen')).click();
    await find(desk, '#email');
    expect(textOf(desk)).to.contain('U bent uitgelogd');
    (await findByWords(desk, 'Stuur mij een mail')).click();
    fill(await find<HTMLInputElement>(desk, '#code'), 'ABCD2345');
    (await findByWords(desk, 'Verder')).click();
    await until(() => !desk.shadowRoot.querySelector('#email, #code'), 'the work');
    await until(() => focused(desk)?.closest('.opened') !== null, 'focus on the work');
    expect(textOf(desk)).not.to.contain('U bent uitgelogd');
    expect((await find<HTMLTextAreaElement>(desk, '#note')).value).to.equal('Belt zelf terug');
    (await findByWords(desk, 'Vastleggen')).click();
    await find(desk, '.result-line');
  });

  it('shows nothing of the work to somebody else who signs in', async () => {
    endpoint.session = { ...coordinator, person: { id: 'p2', name: 'A. Ander' } };
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    (await findByWords(desk, 'Bel en leg vast')).click();
    fill(await find<HTMLTextAreaElement>(desk, '#note'), 'Van een ander');
    (await findByWords(desk, 'Niet bereikt')).click();
    endpoint.session = undefined;
    (await findByWords(desk, 'Vastleggen')).click();
    fill(await find<HTMLInputElement>(desk, '#email'), 'm.jansen@gooistreek.example');
    (await findByWords(desk, 'Stuur mij een mail')).click();
    fill(await find<HTMLInputElement>(desk, '#code'), 'ABCD2345');
    (await findByWords(desk, 'Verder')).click();
    await until(() => textOf(desk).includes('M. Jansen'), 'her name in the frame');
    expect(desk.shadowRoot.querySelector('#note')).to.equal(null);
  });

  it('shows only the parts that somebody has a right to', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'ballots' }] };
    const ballots = openDesk(endpoint);
    await find(ballots, '.tabs');
    expect(wordsOf(await find(ballots, '.tabs'))).not.to.contain('Aanmeldingen');
    expect(textOf(ballots)).to.contain('Landelijke werkgroep');
    closeAll();
    endpoint.session = { ...coordinator, rights: [], withheld: coordinator.rights };
    const nothing = openDesk(endpoint);
    await find(nothing, '#page');
    expect(textOf(nothing)).to.contain('Hier is nog niets voor u');
    expect(textOf(nothing)).to.contain('passkey');
    await expectAccessibleInEveryLook(nothing);
  });

  it('goes to the identity provider where there is one, and says when that refused', async () => {
    history.replaceState(null, '', '#gmw-sign-in-problem=refused');
    endpoint.instead = (request) => {
      if (request === 'GET /desk/sign-in')
        return Promise.resolve(Response.json({ identityProvider: { name: 'Gooistreek' } }));
      return request === 'POST /desk/sign-in/identities'
        ? Promise.resolve(new Response('', { status: 503 }))
        : undefined;
    };
    const desk = openDesk(endpoint);
    await until(
      () => textOf(desk).includes('Met dit account kunt u hier niet inloggen'),
      'the words',
    );
    expect(location.hash).to.equal('');
    (await findByWords(desk, 'Inloggen via Gooistreek')).click();
    await find(desk, '.notice-failed');
    await expectAccessibleInEveryLook(desk);
  });

  it('is a link to the page of the endpoint on any other site', async () => {
    const desk = openWidget(tag, { attributes: { endpoint: endpoint.base } });
    const link = await find<HTMLAnchorElement>(desk, 'a');
    expect(link.href).to.equal(`${endpoint.base}/desk`);
    expect(wordsOf(link)).to.equal('Naar de werkplek');
  });

  it('can be tried again when the endpoint does not answer', async () => {
    endpoint.instead = () => Promise.reject(new TypeError('Failed to fetch'));
    const desk = openDesk(endpoint);
    await find(desk, '.notice-failed');
    await expectAccessibleInEveryLook(desk);
    endpoint.instead = undefined;
    (await findByWords(desk, 'Probeer opnieuw')).click();
    await find(desk, '#email');
  });
});
