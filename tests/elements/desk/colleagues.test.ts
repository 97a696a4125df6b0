import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/desk/define.ts';
import type { DeskPerson, DeskPersonList } from '../../../src/contract/desk-people.ts';
import { deskTasks, type DeskRight } from '../../../src/contract/desk-rights.ts';
import type { DeskSession } from '../../../src/contract/desk-session.ts';
import {
  announced,
  closeAll,
  expectAccessibleInEveryLook,
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
import { coordinator, deskEndpoint, type DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';
const everything: DeskRight[] = deskTasks.map((task) => ({ task }));
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

const sessionWith = (rights: DeskRight[], more: Partial<DeskSession> = {}): DeskSession => ({
  ...coordinator,
  rights,
  endsAt: inAnHour(),
  freshUntil: inAnHour(),
  ...more,
});

/** Of one institution; what is nobody's alone has the test endpoint answer as to who sees everything. */
const manager: DeskRight[] = [
  { task: 'people', institution },
  { task: 'signups', institution },
  { task: 'offer', institution, group: 'assertiviteitstraining' },
  { task: 'ballots' },
];

const problem = (status: number, type: string): Promise<Response> =>
  Promise.resolve(
    Response.json({ type: `urn:gmw:problem:${type}`, status, title: 'x', detail: 'x' }, { status }),
  );

describe('colleagues', () => {
  let endpoint: DeskEndpoint;

  /** Calls a route as who may do everything. */
  const asProgram = async <Answer>(
    method: string,
    path: string,
    body?: object,
    version?: number | 'new',
  ) => {
    const response = await endpoint.inPage.fetch(`${endpoint.base}/desk${path}`, {
      method,
      headers: {
        authorization: 'Bearer a-token-of-the-institution',
        ...(body && { 'content-type': 'application/json' }),
        ...(version === 'new' && { 'if-none-match': '*' }),
        ...(typeof version === 'number' && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.ok, await response.clone().text()).to.equal(true);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  };
  const people = async () => (await asProgram<DeskPersonList>('GET', '/people')).people;
  const named = async (name: string) => (await people()).find((it) => it.name === name);
  const invite = (name: string, rights: DeskRight[]) =>
    asProgram<DeskPerson>('POST', '/people', {
      email: `${name.toLowerCase().replaceAll(' ', '.')}@welzijn.example`,
      name,
      rights,
    });

  beforeEach(async () => {
    endpoint = await deskEndpoint(sessionWith(everything));
    await invite('Anna Beheer', everything);
    await invite('Els Bakker', [
      { task: 'signups', institution, group: 'assertiviteitstraining' },
      { task: 'offer', institution },
    ]);
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const openColleagues = async (attributes: Record<string, string> = {}, width = 1280) => {
    const desk = openDesk(endpoint, attributes, place(`inline-size: ${width}px`));
    await press(desk, attributes['lang'] === 'en' ? 'Colleagues' : 'Collega’s');
    await find(desk, '[data-person]');
    return desk;
  };
  const openInvitation = async (): Promise<Widget> => {
    const desk = await openColleagues();
    await press(desk, 'Nodig een collega uit');
    await find(desk, '#colleague-email');
    return desk;
  };
  const openPerson = async (desk: Widget, name: string): Promise<void> => {
    await press(desk, `Wijzigen: ${name}`);
    await find(desk, '#colleague-name');
  };
  const box = (desk: Widget, selector: string) => find<HTMLInputElement>(desk, selector);
  const tick = async (desk: Widget, selector: string) => (await box(desk, selector)).click();
  /** Presses the box or the circle with these words, in a part of the form. */
  const choose = async (desk: Widget, words: string, inside = 'form') => {
    const label = await until(
      () =>
        [...desk.shadowRoot.querySelectorAll<HTMLElement>(`${inside} label`)].find((it) =>
          wordsOf(it).startsWith(words),
        ),
      `"${words}"`,
    );
    label.querySelector('input')!.click();
  };
  const reads = (desk: Widget, words: string) =>
    until(() => wordsOf(desk.shadowRoot).includes(words), `"${words}"`);
  const signups = `#right-signups-${institution}`;

  it('lists who works here, with what they may do in words', async () => {
    const desk = await openColleagues();
    const row = async (name: string) =>
      wordsOf((await findByWords(desk, `Wijzigen: ${name}`)).closest('li')!);
    expect(await row('Anna Beheer')).to.contain('Mag alles, overal');
    const els = await row('Els Bakker');
    expect(els).to.contain('els.bakker@welzijn.example');
    expect(els).to.contain('Aanmeldingen: Welzijn Gooistreek (voorbeeld): Assertiviteitstraining');
    expect(els).to.contain('Aanbod: heel Welzijn Gooistreek (voorbeeld)');
    expect(els).to.match(/Nog geen passkey, uitgenodigd op \d+ \w+ \d{4}/);
    await reads(desk, '2 mensen kunnen hier inloggen');
    expect((await findByWords(desk, 'Collega’s')).getAttribute('aria-current')).to.equal('page');
    await until(() => focused(desk)?.id === 'page', 'focus on the title');
  });

  it('is not there for who manages nobody', async () => {
    endpoint.session = sessionWith([{ task: 'signups', institution }]);
    const desk = openDesk(endpoint);
    await find(desk, '.tabs');
    expect(textOf(desk)).not.to.contain('Collega’s');
  });

  it('is where somebody begins who manages people and nothing else', async () => {
    endpoint.session = sessionWith([{ task: 'people' }]);
    const desk = openDesk(endpoint);
    await findByWords(desk, 'Nodig een collega uit');
  });

  it('invites for single groups, which is what it begins with', async () => {
    const desk = await openInvitation();
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the title');
    fill(await box(desk, '#colleague-email'), 'noor@welzijn.example');
    fill(await box(desk, '#colleague-name'), 'Noor de Wit');
    await tick(desk, signups);
    await reads(desk, 'Alleen deze groepen');
    const some = desk.shadowRoot.querySelector<HTMLInputElement>('[name$="-which"]');
    expect(some?.checked).to.equal(true);
    await press(desk, 'Verstuur de uitnodiging');
    await find(desk, `${signups}-groups-error`);
    await until(() => focused(desk)?.closest('.summary'), 'focus on the summary');
    await choose(desk, 'Assertiviteitstraining');
    await press(desk, 'Verstuur de uitnodiging');
    await announced(desk, 'Noor de Wit is uitgenodigd.');
    const noor = await named('Noor de Wit');
    expect(noor?.rights).to.deep.equal([
      { task: 'signups', institution, group: 'assertiviteitstraining' },
    ]);
    await until(
      () => focused(desk)?.getAttribute('data-person') === noor?.id,
      'focus on who was invited',
    );
  });

  it('keeps sensitive groups apart, by name, also beside all groups', async () => {
    const desk = await openInvitation();
    fill(await box(desk, '#colleague-email'), 'noor@welzijn.example');
    fill(await box(desk, '#colleague-name'), 'Noor de Wit');
    await tick(desk, signups);
    await choose(desk, 'Alle groepen');
    await reads(desk, 'Dat iemand zich hiervoor aanmeldt, kan al gevaar geven.');
    const sensitive = await box(desk, `${signups}-sensitive-0`);
    expect(sensitive.checked).to.equal(false);
    sensitive.click();
    await choose(desk, 'Collega’s', `[data-place="${institution}"]`);
    await press(desk, 'Verstuur de uitnodiging');
    await announced(desk, 'is uitgenodigd');
    const { rights } = (await named('Noor de Wit'))!;
    expect(rights.filter((it) => it.task === 'signups')).to.have.length(2);
    expect(rights).to.deep.include({ task: 'signups', institution });
    expect(rights).to.deep.include({ task: 'people', institution });
    const [apart] = rights.filter((it) => it.group !== undefined);
    expect(wordsOf(desk.shadowRoot)).to.contain('heel Welzijn Gooistreek (voorbeeld), ook ');
    expect(apart?.task).to.equal('signups');
  });

  it('says at each field what is not right', async () => {
    const desk = await openInvitation();
    await press(desk, 'Verstuur de uitnodiging');
    await find(desk, '#colleague-email-error');
    await find(desk, '#colleague-name-error');
    expect(wordsOf(await find(desk, '#rights-error'))).to.contain('Geef minstens 1 recht');
    await expectAccessibleInEveryLook(desk);
    const link = desk.shadowRoot.querySelectorAll<HTMLElement>('.summary a')[2]!;
    link.click();
    expect(focused(desk)?.id).to.equal('rights');
  });

  for (const { what, answer, email, field, words } of [
    {
      what: 'an address that more people read',
      email: 'info@welzijn.example',
      field: 'colleague-email',
      words: 'Dit adres lezen meer mensen.',
    },
    {
      what: 'somebody who is here already',
      email: 'els.bakker@welzijn.example',
      field: 'colleague-email',
      words: 'kan al inloggen',
    },
    {
      what: 'a right that was taken away meanwhile',
      answer: () => problem(403, 'right-missing'),
      field: 'rights',
      words: 'Hier is een recht bij dat u zelf niet hebt.',
    },
    {
      what: 'a sign-in that is too weak',
      answer: () => problem(403, 'stronger-sign-in-required'),
      field: 'rights',
      words: 'logt u eerst in met een passkey',
    },
  ] as {
    what: string;
    answer?: () => Promise<Response>;
    email?: string;
    field: string;
    words: string;
  }[])
    it(`says at the field when it is refused: ${what}`, async () => {
      const desk = await openInvitation();
      fill(await box(desk, '#colleague-email'), email ?? 'noor@welzijn.example');
      fill(await box(desk, '#colleague-name'), 'Noor de Wit');
      await tick(desk, '#right-signals-');
      if (answer) endpoint.instead = (it) => (it === 'POST /desk/people' ? answer() : undefined);
      await press(desk, 'Verstuur de uitnodiging');
      expect(wordsOf(await find(desk, `#${field}-error`))).to.contain(words);
      await until(() => focused(desk)?.closest('.summary'), 'focus on the summary');
      expect((await box(desk, '#colleague-name')).value).to.equal('Noor de Wit');
      expect(await named('Noor de Wit')).to.equal(undefined);
    });

  it('offers only what the reader may give', async () => {
    endpoint.session = sessionWith(manager);
    const desk = await openInvitation();
    await tick(desk, signups);
    await tick(desk, `#right-offer-${institution}`);
    await reads(desk, 'Alle groepen, ook nieuwe');
    const form = desk.shadowRoot.querySelector('form')!;
    expect(form.querySelector('[id^="right-signals"]')).to.equal(null);
    expect(form.querySelector('[id^="right-ballots"]')).to.equal(null);
    expect(form.querySelector('#right-people-')).to.equal(null);
    expect(form.querySelectorAll(`[name="right-offer-${institution}-which"]`)).to.have.length(0);
    const groups = form.querySelectorAll(`#right-offer-${institution}-groups input`);
    expect(groups).to.have.length(1);
  });

  it('offers a sensitive group to who has it by name, and leaves what somebody has of it', async () => {
    const { institutions } = await asProgram<{
      institutions: { id: string; groups: { id: string; sensitive: boolean }[] }[];
    }>('GET', '/places');
    const { id: group } = institutions
      .find((it) => it.id === institution)!
      .groups.find((it) => it.sensitive)!;
    const secret: DeskRight = { task: 'signups', institution, group };
    await invite('Zed Kok', [{ task: 'signups', institution }, secret]);
    endpoint.session = sessionWith(manager);
    const desk = await openInvitation();
    await tick(desk, signups);
    await reads(desk, 'Alle groepen, ook nieuwe');
    expect(desk.shadowRoot.querySelector(`${signups}-sensitive-0`)).to.equal(null);
    await press(desk, 'Terug naar collega’s');
    await openPerson(desk, 'Zed Kok');
    expect((await box(desk, `${signups}-sensitive-0`)).checked).to.equal(true);
  });

  it('changes name and rights, and keeps what the form does not show', async () => {
    const desk = await openColleagues();
    await openPerson(desk, 'Els Bakker');
    fill(await box(desk, '#colleague-name'), 'Els Visser');
    const offer = await box(desk, `#right-offer-${institution}`);
    expect(offer.checked).to.equal(true);
    offer.click();
    await press(desk, 'Bewaren');
    await announced(desk, 'De wijziging van Els Visser is bewaard.');
    expect((await named('Els Visser'))?.rights).to.deep.equal([
      { task: 'signups', institution, group: 'assertiviteitstraining' },
    ]);
  });

  it('puts the change of somebody else together with one’s own', async () => {
    const desk = await openColleagues();
    await openPerson(desk, 'Els Bakker');
    const els = (await named('Els Bakker'))!;
    await asProgram('PATCH', `/people/${els.id}`, { name: 'Els Visser' }, els.version);
    await tick(desk, `#right-offer-${institution}`);
    await press(desk, 'Bewaren');
    await find(desk, '#merged');
    expect((await box(desk, '#colleague-name')).value).to.equal('Els Visser');
    expect((await box(desk, `#right-offer-${institution}`)).checked).to.equal(false);
    await press(desk, 'Bewaren');
    await announced(desk, 'De wijziging van Els Visser is bewaard.');
    expect((await named('Els Visser'))?.rights).to.have.length(1);
  });

  it('shows a conflict as a comparison, and overwrites nothing', async () => {
    const desk = await openColleagues();
    await openPerson(desk, 'Els Bakker');
    const els = (await named('Els Bakker'))!;
    await asProgram('PATCH', `/people/${els.id}`, { name: 'Els Visser' }, els.version);
    fill(await box(desk, '#colleague-name'), 'Elsbeth Bakker');
    await press(desk, 'Bewaren');
    await find(desk, '.comparison');
    expect(wordsOf(await find(desk, '.comparison'))).to.contain('Els Visser');
    await expectAccessibleInEveryLook(desk);
    expect((await named('Els Visser'))?.id).to.equal(els.id);
    await choose(desk, 'Els Visser', '.comparison');
    await press(desk, 'Bekijk wat dit doet');
    expect((await box(desk, '#colleague-name')).value).to.equal('Els Visser');
  });

  it('keeps what was typed while somebody signs in anew', async () => {
    endpoint.session = sessionWith(everything, { freshUntil: '2026-01-01T08:00:00Z' });
    const desk = await openInvitation();
    fill(await box(desk, '#colleague-email'), 'noor@welzijn.example');
    fill(await box(desk, '#colleague-name'), 'Noor de Wit');
    await tick(desk, '#right-signals-');
    await press(desk, 'Verstuur de uitnodiging');
    await find(desk, '#email');
    await reads(desk, 'Log voor deze stap opnieuw in');
    expect(endpoint.requests).not.to.contain('POST /desk/people');
    endpoint.instead = (it) => {
      if (it !== 'POST /desk/sessions') return undefined;
      endpoint.session = sessionWith(everything);
      return Promise.resolve(Response.json(endpoint.session, { status: 201 }));
    };
    fill(await box(desk, '#email'), 'm.jansen@gooistreek.example');
    await press(desk, 'Stuur mij een mail');
    fill(await box(desk, '#code'), 'ABCD2345');
    await press(desk, 'Verder');
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the form');
    expect((await box(desk, '#colleague-name')).value).to.equal('Noor de Wit');
    await press(desk, 'Verstuur de uitnodiging');
    await announced(desk, 'is uitgenodigd');
  });

  it('ends somebody’s access after a question that says what it does', async () => {
    const desk = await openColleagues();
    await openPerson(desk, 'Els Bakker');
    await press(desk, 'Beëindig de toegang');
    await until(() => focused(desk)?.id === 'colleague-question', 'focus on the question');
    await reads(desk, 'Els Bakker is dan meteen overal uitgelogd');
    await expectAccessibleInEveryLook(desk);
    await press(desk, 'Toch niet');
    await until(() => focused(desk)?.getAttribute('data-act') === 'end', 'focus goes back');
    await press(desk, 'Beëindig de toegang');
    await find(desk, '#colleague-question');
    await press(desk, 'Beëindig de toegang');
    await announced(desk, 'Els Bakker kan niet meer inloggen.');
    expect(await named('Els Bakker')).to.equal(undefined);
    await until(() => focused(desk)?.id === 'page', 'focus on the title');
  });

  it('does not end the access of the last administrator, nor takes the right away', async () => {
    const desk = await openColleagues();
    await openPerson(desk, 'Anna Beheer');
    await reads(desk, 'Dit is de laatste mens die overal rechten beheert.');
    expect(desk.shadowRoot.querySelector('[data-act="end"]')).to.equal(null);
    await tick(desk, '#right-people-');
    await press(desk, 'Bewaren');
    expect(wordsOf(await find(desk, '#rights-error'))).to.contain('laatste mens');
  });

  it('says so when somebody became the last administrator meanwhile', async () => {
    const berta = await invite('Berta Beheer', everything);
    const desk = await openColleagues();
    await openPerson(desk, 'Anna Beheer');
    await asProgram('DELETE', `/people/${berta.id}`);
    await press(desk, 'Beëindig de toegang');
    await find(desk, '#colleague-question');
    await press(desk, 'Beëindig de toegang');
    const alert = await find(desk, '[role="alert"]');
    await until(() => wordsOf(alert).includes('laatste mens'), 'why it was refused');
    expect(await named('Anna Beheer')).not.to.equal(undefined);
  });

  /** A colleague as the endpoint would answer, with what a program cannot make. */
  const withPerson = async (name: string, more: Partial<DeskPerson>) => {
    const person = { ...(await named(name))!, ...more };
    endpoint.instead = (it) =>
      it === `GET /desk/people/${person.id}` ? Promise.resolve(Response.json(person)) : undefined;
    return person;
  };

  it('takes away the passkeys of who lost them', async () => {
    const els = await withPerson('Els Bakker', { passkeys: 2 });
    const desk = await openColleagues();
    await openPerson(desk, 'Els Bakker');
    await reads(desk, 'Els Bakker heeft 2 passkeys.');
    await press(desk, 'Haal de passkeys weg');
    await find(desk, '#colleague-question');
    await press(desk, 'Haal de passkeys weg');
    await announced(desk, 'De passkeys van Els Bakker zijn weg.');
    expect(endpoint.requests).to.contain(`DELETE /desk/people/${els.id}/passkeys`);
  });

  it('leaves to others whom one manages in part', async () => {
    await withPerson('Els Bakker', { hasOtherRights: true });
    const desk = await openColleagues();
    await press(desk, 'Wijzigen: Els Bakker');
    await reads(desk, 'kan alleen wie al die rechten beheert');
    expect(desk.shadowRoot.querySelector('#colleague-name')).to.equal(null);
    expect(desk.shadowRoot.querySelector('[data-act]')).to.equal(null);
  });

  it('says that it is oneself, and signs out who ends their own access', async () => {
    await invite('Berta Beheer', everything);
    await withPerson('Els Bakker', { self: true, passkeys: 1 });
    const desk = await openColleagues();
    await openPerson(desk, 'Els Bakker');
    await reads(desk, 'kunt u uzelf niet teruggeven');
    expect(desk.shadowRoot.querySelector('[data-act="lost"]')).to.equal(null);
    await press(desk, 'Beëindig de toegang');
    await reads(desk, 'Alleen een collega kan u opnieuw uitnodigen.');
    await press(desk, 'Beëindig de toegang');
    await find(desk, '#email');
    await announced(desk, 'Uw toegang is beëindigd.');
    expect(desk.shadowRoot.textContent).not.to.contain('Berta');
  });

  it('gives rights at another institution after that was chosen', async () => {
    const elders = { id: 'elders', name: 'Welzijn Elders', privacyUrl: 'https://elders.example/' };
    await asProgram('PUT', '/institutions/elders', elders, 'new');
    const desk = await openInvitation();
    const select = await find<HTMLSelectElement>(desk, '#add-place');
    select.value = 'elders';
    select.dispatchEvent(new Event('change'));
    await until(
      () => focused(desk)?.getAttribute('data-place') === 'elders',
      'focus on the institution',
    );
    fill(await box(desk, '#colleague-email'), 'noor@welzijn.example');
    fill(await box(desk, '#colleague-name'), 'Noor de Wit');
    await tick(desk, '#right-signals-elders');
    await press(desk, 'Verstuur de uitnodiging');
    await announced(desk, 'is uitgenodigd');
    expect((await named('Noor de Wit'))?.rights).to.deep.equal([
      { task: 'signals', institution: 'elders' },
    ]);
  });

  it('has another try when the list cannot be read', async () => {
    endpoint.instead = (it) => (it === 'GET /desk/people' ? problem(500, 'x') : undefined);
    const desk = openDesk(endpoint, {}, place('inline-size: 360px'));
    await press(desk, 'Collega’s');
    await reads(desk, 'Er gaat iets mis bij ons');
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await findByWords(desk, 'Wijzigen: Els Bakker');
  });

  it('is accessible in every look, as a list and as a form', async () => {
    const desk = await openColleagues();
    await expectAccessibleInEveryLook(desk);
    await openPerson(desk, 'Els Bakker');
    await reads(desk, 'Gevoelige groepen');
    await expectAccessibleInEveryLook(desk);
  });

  it('is done with the keyboard alone', async () => {
    const desk = await openColleagues();
    (await find(desk, '[data-invite]')).focus();
    await sendKeys({ press: 'Enter' });
    await find(desk, '#colleague-email');
    fill(await box(desk, '#colleague-email'), 'noor@welzijn.example');
    fill(await box(desk, '#colleague-name'), 'Noor de Wit');
    (await box(desk, `#right-signals-${institution}`)).focus();
    await sendKeys({ press: ' ' });
    (await box(desk, '#colleague-name')).focus();
    await sendKeys({ press: 'Enter' });
    await announced(desk, 'Noor de Wit is uitgenodigd.');
    await until(() => focused(desk)?.hasAttribute('data-person'), 'focus on who was invited');
  });

  it('is there in English, on a small screen, and leaves for another part', async () => {
    const desk = await openColleagues({ lang: 'en' }, 360);
    await press(desk, 'Change: Els Bakker');
    await reads(desk, 'What may this colleague do?');
    expectNoOverflow(desk.parentElement!);
    await press(desk, 'Signals');
    await until(() => !desk.shadowRoot.querySelector('#rights'), 'the form is gone');
    await press(desk, 'Colleagues');
    await findByWords(desk, 'Change: Els Bakker');
  });
});
