import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import type { Edition, Group } from '../../../src/contract/group.ts';
import { addDays, todayIn } from '../../../src/domain/dates/dates.ts';
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
const withOffer = {
  ...coordinator,
  rights: [{ task: 'signups', institution } as const, { task: 'offer', institution } as const],
};

describe('the offer', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint(withOffer);
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const group = 'assertiviteitstraining';
  const start = 'assertief-hilversum';
  const stored = async (): Promise<Group & { version: number }> =>
    (await endpoint.desk('GET', `/groups/${group}`)).json();
  const storedStart = async (): Promise<Edition> =>
    (await stored()).editions.find((it) => it.id === start)!;
  const openOffer = async (parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'offer' }, parent);
    await find(desk, '.offer-groups, .empty');
    return desk;
  };
  const pressAt = async (desk: Widget, selector: string) => (await find(desk, selector)).click();
  const type = async (desk: Widget, id: string, value: string) =>
    fill(await find<HTMLInputElement>(desk, `#${id}`), value);
  const openStart = async (desk: Widget) => {
    await pressAt(desk, `[data-start="${start}"]`);
    await find(desk, '#maximum');
  };
  /** Somebody else changes the start in another session. */
  const meanwhile = async (change: Partial<Edition>): Promise<void> => {
    const { version, ...document } = await stored();
    const editions = document.editions.map((it) => (it.id === start ? { ...it, ...change } : it));
    const answer = await endpoint.desk(
      'PUT',
      `/groups/${group}`,
      { ...document, editions },
      { 'if-match': `"${version}"` },
    );
    expect(answer.status).to.equal(200);
  };

  it('lists groups with their starts, by name and by whether there is a start', async () => {
    const desk = await openOffer();
    expect(textOf(desk)).to.match(/Assertiviteitstraining.*Hilversum/);
    await expectAccessible(desk);
    await type(desk, 'offer-search', 'assertief hilv');
    const count = () => desk.shadowRoot.querySelectorAll('.offer-groups > li').length;
    await until(() => count() < 2, 'fewer groups');
    await type(desk, 'offer-search', 'niets van dit al');
    await until(() => wordsOf(desk.shadowRoot).includes('Geen groep gevonden'), 'the words');
    await type(desk, 'offer-search', '');
    await press(desk, 'Zonder start');
    await until(
      () => desk.shadowRoot.querySelector('[aria-pressed="true"]')?.textContent?.includes('Zonder'),
      'the filter',
    );
    await press(desk, 'Alle (');
    await press(desk, 'Hilversum,');
    await until(
      () => desk.shadowRoot.querySelector('[aria-current="page"]')?.textContent?.includes('Aanm'),
      'the people of the start',
    );
  });

  it('leads to the people of a sensitive group only who has a right that names it', async () => {
    const rowOf = (desk: Widget) =>
      find(desk, '.offer-groups > li:has(#group-let-op-de-kleintjes) .start-name');
    expect((await rowOf(await openOffer())).querySelector('button')).to.equal(null);
    closeAll();
    const named = { task: 'signups', institution, group: 'let-op-de-kleintjes' } as const;
    endpoint.session = { ...withOffer, rights: [...withOffer.rights, named] };
    expect((await rowOf(await openOffer())).querySelector('button')).not.to.equal(null);
  });

  it('says whose sign-ups somebody does not see, and which start that is about', async () => {
    endpoint.instead = (request) => {
      if (request === 'GET /desk/editions')
        return Promise.resolve(Response.json({ editions: [], more: false }));
      return request === 'POST /desk/signup-searches'
        ? Promise.resolve(Response.json({ total: 0, people: [], more: false }))
        : undefined;
    };
    const desk = await openOffer();
    await press(desk, 'Hilversum,');
    const words = 'U ziet deze aanmeldingen niet. Vraag wie rechten beheert.';
    await until(() => wordsOf(desk.shadowRoot).includes(words), 'the words');
    expect(wordsOf(await find(desk, '.chips'))).to.contain('Een start die u niet ziet');
    expect(
      (await find<HTMLSelectElement>(desk, '#edition')).selectedOptions[0]?.textContent,
    ).to.equal('Een start die u niet ziet');
    await expectAccessible(desk);
  });

  it('has no words about reading a file in for who has single groups', async () => {
    endpoint.session = { ...withOffer, rights: [{ task: 'offer', institution, group }] };
    const listed = (await (await endpoint.desk('GET', '/groups')).json()) as object;
    endpoint.instead = (request) =>
      request === 'GET /desk/groups'
        ? Promise.resolve(Response.json({ ...listed, institutions: [] }))
        : undefined;
    const desk = await openOffer();
    expect(textOf(desk)).to.contain('Aanbod als bestand');
    expect(textOf(desk)).not.to.match(/lees het in|Veel tegelijk/);
  });

  it('counts the starts of the coming months, also two of one group', async () => {
    const row = {
      id: 'g',
      name: 'Groep',
      institution,
      kind: 'training',
      editions: [10, 20].map((days) => ({
        id: `g-${days}`,
        group: 'g',
        groupName: 'Groep',
        institution,
        startDate: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
        entry: 'fixed',
        signupStatus: 'open',
        held: 0,
        heldElsewhere: 0,
        offered: 0,
        waiting: 0,
        waitingElsewhere: 0,
        unseen: 0,
        calls: 0,
        nextSteps: [],
      })),
    };
    endpoint.instead = (request) =>
      request === 'GET /desk/groups'
        ? Promise.resolve(
            Response.json({ groups: [row], institutions: [], themes: [], audiences: [] }),
          )
        : undefined;
    expect(textOf(await openOffer())).to.contain('1 groep, 2 starts de komende 3 maanden.');
  });

  it('gets a new start, with holidays left out and the card as visitors see it', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-new-start="${group}"]`);
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the heading');
    await type(desk, 'first-day', '2035-04-24');
    await type(desk, 'session-count', '3');
    await type(desk, 'start-time', '19:30');
    await type(desk, 'end-time', '21:30');
    await type(desk, 'city', 'Bussum');
    await type(desk, 'maximum', '14');
    await until(() => textOf(desk).includes('1 mei'), 'the days');
    expect(textOf(desk)).to.match(/Elke week op dinsdag.*24 april.*1 mei.*8 mei/);
    expect(wordsOf(await find(desk, '.card'))).to.match(
      /Assertiviteitstraining.*Bussum.*14 plaatsen/,
    );
    await expectAccessible(desk);
    await type(desk, 'first-day', '2027-04-20');
    await until(() => textOf(desk).includes('Koningsdag'), 'the holiday');
    await press(desk, 'Een dag wijzigen of overslaan');
    await until(() => focused(desk)?.matches('.day-list input'), 'focus in the list');
    await expectAccessible(desk);
    await press(desk, /Toch doen: dinsdag 27 april/);
    await until(() => !textOf(desk).includes('Koningsdag'), 'the day');
    await press(desk, 'Zet in het aanbod');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    expect(wordsOf(desk.shadowRoot)).to.contain(
      'de nieuwe start staat over 5 minuten in het aanbod',
    );
    expect((await stored()).editions.some((it) => it.id.endsWith('2027-04-20'))).to.equal(false);
    await endpoint.release();
    const made = (await stored()).editions.find((it) => it.id === `${group}-2027-04-20`)!;
    expect(made.sessions?.map((it) => it.date)).to.deep.equal([
      '2027-04-20',
      '2027-04-27',
      '2027-05-11',
    ]);
    expect(made).to.deep.include({ signupStatus: 'open', startDate: '2027-04-20' });
    expect(made.location?.city).to.equal('Bussum');
  });

  it('says what is not right before a start is made, and loses nothing', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-new-start="${group}"]`);
    await type(desk, 'session-count', 'veel');
    await type(desk, 'minimum', '20');
    await press(desk, 'Zet in het aanbod');
    await until(() => focused(desk)?.matches('.summary a'), 'focus on the summary');
    await expectAccessible(desk);
    await type(desk, 'session-count', '4');
    await type(desk, 'minimum', '4');
    await until(() => !desk.shadowRoot.querySelector('.summary'), 'no faults');
    endpoint.instead = (request) =>
      request === 'POST /desk/changes' ? Promise.reject(new TypeError('offline')) : undefined;
    await press(desk, 'Zet in het aanbod');
    await until(() => textOf(desk).includes('Wat u invulde, staat er nog.'), 'the words');
    expect((await find<HTMLInputElement>(desk, '#minimum')).value).to.equal('4');
    endpoint.instead = undefined;
    await press(desk, 'Zet in het aanbod');
    await until(
      () => wordsOf(desk.shadowRoot).includes('staat over 5 minuten in het'),
      'the words',
    );
  });

  it('is taken back before anybody sees it', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-new-start="${group}"]`);
    await type(desk, 'first-day', '2035-04-24');
    await press(desk, 'Zet in het aanbod');
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    await endpoint.release();
    expect((await stored()).editions.some((it) => it.id.endsWith('2035-04-24'))).to.equal(false);
  });

  it('takes no day that has been, no end before the begin and no text without end', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-new-start="${group}"]`);
    await type(desk, 'first-day', '2020-01-01');
    await type(desk, 'start-time', '21:00');
    await type(desk, 'end-time', '19:00');
    await type(desk, 'city', 'Hilversum'.repeat(40));
    await press(desk, 'Zet in het aanbod');
    await until(() => focused(desk)?.matches('.summary a'), 'focus on the summary');
    const links = [...desk.shadowRoot.querySelectorAll('.summary a')].map((it) => it.textContent);
    expect(links).to.deep.equal([
      'Eerste bijeenkomst: Deze dag is al geweest. Kies vandaag of een dag erna.',
      'Tot: De eindtijd is niet later dan de begintijd',
      'Plaats: Maak dit korter: er is plaats voor 120 tekens',
    ]);
    expect(endpoint.requests).not.to.include('POST /desk/changes');
    await press(desk, 'Niet doen');
    await openStart(desk);
    await type(desk, 'first-day', '2020-01-01');
    await until(() => textOf(desk).includes('Deze dag is al geweest'), 'the fault');
    expect((await find<HTMLInputElement>(desk, '#first-day')).value).to.equal('2020-01-01');
  });

  it('goes on, begins with enough people or is online, as often as somebody chooses', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-new-start="${group}"]`);
    await type(desk, 'first-day', '2035-04-24');
    await press(desk, /^Doorlopend/);
    await press(desk, /^Online$/);
    const rhythm = await find<HTMLSelectElement>(desk, '#rhythm');
    rhythm.value = 'week-3';
    rhythm.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => !desk.shadowRoot.querySelector('#city, #session-count'), 'fewer fields');
    await until(() => textOf(desk).includes('Elke 3 weken'), 'the card');
    await expectAccessible(desk);
    await press(desk, 'Zet in het aanbod');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    await endpoint.release();
    const made = (await stored()).editions.find((it) => it.id.endsWith('2035-04-24'))!;
    expect(made).to.deep.include({ entry: 'rolling', attendanceMode: 'online' });
    expect(made.schedule).to.deep.include({ frequency: 'weekly', interval: 3, byDay: ['TU'] });
    expect(made).not.to.have.any.keys('sessions', 'sessionCount', 'location');
  });

  it('makes a new start also when somebody else changed the group meanwhile', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-new-start="${group}"]`);
    await type(desk, 'first-day', '2035-04-24');
    await meanwhile({ accessibility: ['lift'] });
    await press(desk, 'Zet in het aanbod');
    await until(
      () => wordsOf(desk.shadowRoot).includes('staat over 5 minuten in het'),
      'the words',
    );
    await endpoint.release();
    const { editions } = await stored();
    expect(editions.some((it) => it.id === `${group}-2035-04-24`)).to.equal(true);
    expect((await storedStart()).accessibility).to.deep.equal(['lift']);
  });

  it('shows what a change does before it is saved, holds it, and takes it back', async () => {
    await endpoint.signUp(samira);
    const { capacity, sessions } = await storedStart();
    const desk = await openOffer();
    await openStart(desk);
    expect(textOf(desk)).to.contain('U hebt nog niets gewijzigd.');
    await type(desk, 'start-time', '13:30');
    await until(() => textOf(desk).includes('Was: '), 'what it was');
    await until(() => textOf(desk).includes('met een plaats krijgt bericht'), 'who is told');
    expect(textOf(desk)).to.contain('1 mens belt u zelf');
    await type(desk, 'maximum', '1');
    await type(desk, 'minimum', '1');
    await until(() => textOf(desk).includes('meer dan plaatsen'), 'too many');
    expect(textOf(desk)).to.contain('Niemand valt eruit');
    await expectAccessible(desk);
    await press(desk, 'Bewaren en bericht sturen');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    expect(wordsOf(await find(desk, '.result-line'))).to.match(/gaat over 5 minuten in.*1/);
    expect(desk.shadowRoot.querySelector(`[data-start="${start}"]`)).to.equal(null);
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    await find(desk, `[data-start="${start}"]`);
    const after = await storedStart();
    expect(after.capacity?.maximum).to.equal(capacity?.maximum);
    expect(after.sessions).to.deep.equal(sessions);
  });

  it('says what is wrong in place of whom a change reaches', async () => {
    const desk = await openOffer();
    await openStart(desk);
    await type(desk, 'minimum', '6');
    await type(desk, 'maximum', '3');
    const panel = await find(desk, '.effects-panel');
    await until(() => wordsOf(panel).includes('Het minimum is hoger'), 'the fault');
    expect(wordsOf(panel)).to.contain('Minimum: ');
    await until(() => desk.shadowRoot.querySelector('#minimum-error'), 'the fault at the field');
    await expectAccessible(desk);
  });

  it('keeps the focus on the button of a day that is left out', async () => {
    const desk = await openOffer();
    await openStart(desk);
    await press(desk, 'Een dag wijzigen of overslaan');
    await until(() => focused(desk)?.matches('.day-list input'), 'focus in the list');
    // As a browser does that gives a pressed button no focus.
    (await find(desk, '.day-list > li > button')).click();
    await until(() => focused(desk)?.matches('.day-list .day-skipped > button'), 'the focus');
  });

  it('is saved at once where nobody has to be told', async () => {
    const desk = await openOffer();
    await openStart(desk);
    await type(desk, 'amount', '12,50');
    await until(() => textOf(desk).includes('Niemand krijgt hier bericht van.'), 'the effects');
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('bewaard.'), 'the words');
    expect((await storedStart()).costs?.[0]?.amount).to.equal(12.5);
    await until(() => focused(desk)?.matches(`[data-start="${start}"]`), 'focus on the start');
  });

  it('puts two changes together, and asks only for what both changed', async () => {
    const desk = await openOffer();
    await openStart(desk);
    await type(desk, 'maximum', '20');
    await type(desk, 'building', 'Zaal 1');
    const { location, capacity } = await storedStart();
    await meanwhile({
      location: { ...location, name: 'Zaal 4' },
      capacity: { ...capacity, minimum: 2 },
    });
    await find(desk, '#maximum');
    await press(desk, 'Bewaren');
    await until(
      () => textOf(desk).includes('Iemand anders heeft dit ook gewijzigd'),
      'the comparison',
    );
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the heading');
    expect(desk.shadowRoot.querySelectorAll('.comparison input')).to.have.length(2);
    expect(textOf(desk)).to.match(/Zaal 4.*Zaal 1/);
    await expectAccessible(desk);
    await press(desk, 'Zaal 4');
    await press(desk, 'Bekijk wat dit doet');
    await find(desk, '#building');
    expect((await find<HTMLInputElement>(desk, '#building')).value).to.equal('Zaal 4');
    expect((await find<HTMLInputElement>(desk, '#minimum')).value).to.equal('2');
    expect((await find<HTMLInputElement>(desk, '#maximum')).value).to.equal('20');
    await until(() => textOf(desk).includes('Niemand krijgt hier bericht van.'), 'the effects');
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('bewaard.'), 'the words');
    const saved = await storedStart();
    expect(saved.location?.name).to.equal('Zaal 4');
    expect(saved.capacity).to.deep.include({ minimum: 2, maximum: 20 });
  });

  it('merges what two people changed in different fields, and says so', async () => {
    const desk = await openOffer();
    await openStart(desk);
    await type(desk, 'maximum', '20');
    await meanwhile({ costs: [{ amount: 99 }] });
    await press(desk, 'Bewaren');
    await until(() => focused(desk)?.id === 'merged', 'focus on the notice');
    expect((await find<HTMLInputElement>(desk, '#amount')).value).to.equal('99');
    await until(() => textOf(desk).includes('Niemand krijgt hier bericht van.'), 'the effects');
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('bewaard.'), 'the words');
    const saved = await storedStart();
    expect(saved.costs?.[0]?.amount).to.equal(99);
    expect(saved.capacity?.maximum).to.equal(20);
  });

  it('opens the start that has too few people from what is to be done', async () => {
    const soon = addDays(todayIn('Europe/Amsterdam', new Date()), 5);
    await meanwhile({
      startDate: soon,
      endDate: soon,
      sessions: [{ date: soon, startTime: '19:30' }],
      capacity: { minimum: 50, maximum: 60 },
    });
    const desk = openDesk(endpoint);
    await press(desk, 'Wijzig de start of gelast af');
    expect((await find<HTMLInputElement>(desk, '#minimum')).value).to.equal('50');
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the title');
    await findByWords(desk, 'Start afgelasten');
    await press(desk, 'Terug naar het aanbod');
    await until(
      () => focused(desk)?.getAttribute('data-start') === start,
      'focus on the start in the list',
    );
  });

  it('says whom to ask when the start with too few people is not theirs to change', async () => {
    const soon = addDays(todayIn('Europe/Amsterdam', new Date()), 5);
    await meanwhile({
      startDate: soon,
      endDate: soon,
      sessions: [{ date: soon, startTime: '19:30' }],
      capacity: { minimum: 50, maximum: 60 },
    });
    endpoint.instead = (request) =>
      request === 'GET /desk/groups'
        ? Promise.resolve(
            Response.json({ groups: [], institutions: [], themes: [], audiences: [] }),
          )
        : undefined;
    const desk = openDesk(endpoint);
    await press(desk, 'Wijzig de start of gelast af');
    expect(wordsOf(await find(desk, '.saved'))).to.contain('kan alleen wie het aanbod beheert');
  });

  it('is cancelled with everybody told in the same act', async () => {
    await endpoint.signUp(samira);
    const desk = await openOffer();
    await openStart(desk);
    await press(desk, 'Start afgelasten');
    await until(() => textOf(desk).includes('met een plaats krijgt bericht'), 'who is told');
    expect(textOf(desk)).to.contain('bijeenkomsten vervallen');
    await expectAccessible(desk);
    await press(desk, /^Afgelasten/);
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    expect((await storedStart()).signupStatus).not.to.equal('cancelled');
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    expect((await storedStart()).signupStatus).not.to.equal('cancelled');
  });

  it('tells of people on the list of the institution, whom nobody tells', async () => {
    const { capacity } = await storedStart();
    const elsewhere = capacity!.maximum! - capacity!.available!;
    const desk = await openOffer();
    await openStart(desk);
    await press(desk, 'Start afgelasten');
    const told = `${elsewhere} mensen op uw eigen lijst horen niets van ons`;
    await until(() => textOf(desk).includes(told), 'who is not told');
    await press(desk, /^Afgelasten/);
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    expect(wordsOf(await find(desk, '.result-line'))).to.match(
      new RegExp(`de start wordt over 5 minuten afgelast\\..*${told}`),
    );
    await endpoint.release();
    expect((await storedStart()).signupStatus).to.equal('cancelled');
  });

  it('keeps what was typed while somebody signs in again', async () => {
    const desk = await openOffer();
    await openStart(desk);
    await type(desk, 'building', 'Zaal 9');
    await until(() => textOf(desk).includes('horen niets van ons'), 'the effects');
    endpoint.session = undefined;
    await press(desk, 'Bewaren');
    await until(() => textOf(desk).includes('U bent uitgelogd'), 'the sign-in');
    expect((await find<HTMLInputElement>(desk, '#building')).value).to.equal('Zaal 9');
  });

  it('says so when the start is gone, cannot be read, or is not theirs', async () => {
    const desk = await openOffer();
    const answer = (status: number) => () =>
      Promise.resolve(Response.json({ type: 'x', status, title: 'x', detail: 'x' }, { status }));
    endpoint.instead = (request) =>
      request === `GET /desk/groups/${group}` ? answer(404)() : undefined;
    await pressAt(desk, `[data-start="${start}"]`);
    await until(() => textOf(desk).includes('Niet gevonden.'), 'the words');
    await press(desk, 'Terug naar het aanbod');
    endpoint.instead = (request) =>
      request === `GET /desk/groups/${group}` ? answer(500)() : undefined;
    await pressAt(desk, `[data-start="${start}"]`);
    await find(desk, '.notice-failed');
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await find(desk, '#maximum');
    endpoint.instead = (request) =>
      request === 'POST /desk/change-effects' ? answer(403)() : undefined;
    await type(desk, 'maximum', '20');
    await until(() => textOf(desk).includes('Dit mag u hier niet doen'), 'the words');
    await expectAccessible(desk);
  });

  it('shows nothing and fails in words when the list cannot be read', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/groups'
        ? Promise.resolve(
            Response.json({ groups: [], institutions: [], themes: [], audiences: [] }),
          )
        : undefined;
    const empty = await openOffer();
    expect(wordsOf(empty.shadowRoot)).to.contain('Er zijn nog geen groepen.');
    closeAll();
    endpoint.instead = (request) =>
      request === 'GET /desk/groups' ? Promise.reject(new TypeError('offline')) : undefined;
    const failed = openDesk(endpoint, { view: 'offer' });
    await find(failed, '.notice-failed');
    await until(() => textOf(failed).includes('Wij krijgen geen verbinding'), 'the words');
  });

  it('fits a phone of 360 pixels', async () => {
    await endpoint.signUp(samira);
    const box = place('inline-size: 360px');
    const desk = await openOffer(box);
    expectNoOverflow(box);
    await pressAt(desk, `[data-new-start="${group}"]`);
    await press(desk, 'Een dag wijzigen of overslaan');
    expectNoOverflow(box);
    await press(desk, 'Niet doen');
    await openStart(desk);
    await type(desk, 'start-time', '13:30');
    await until(() => textOf(desk).includes('krijgt bericht'), 'the effects');
    expectNoOverflow(box);
    await expectAccessible(desk);
  });
});
