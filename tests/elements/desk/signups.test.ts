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
import { cancelStart, deskEndpoint, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

describe('people who signed up', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const openPeople = async (parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'signups' }, parent);
    await find(desk, '.people, .empty');
    return desk;
  };
  const openCard = async (desk: Widget, name: string): Promise<void> => {
    await press(desk, name);
    await find(desk, '.log');
  };
  const search = async (desk: Widget, q: string): Promise<void> => {
    fill(await find<HTMLInputElement>(desk, '#q'), q);
    await press(desk, 'Zoeken');
  };
  const choose = (select: HTMLSelectElement, value: string): void => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** What becomes of a move, one after another. */
  const effectsOf = (desk: Widget): string =>
    [...desk.shadowRoot.querySelectorAll('.effects > li')].map(wordsOf).join(' ');

  it('are found by what somebody remembers of them, without numbers in the list', async () => {
    await endpoint.signUp(samira);
    await endpoint.signUp({
      ...samira,
      participant: { name: 'Omar', email: 'omar@post.example' },
    });
    const desk = await openPeople();
    await until(() => textOf(desk).includes('Omar') && textOf(desk).includes('Samira'), 'both');
    expect(desk.shadowRoot.textContent).not.to.match(/12 34|post\.example/);
    await expectAccessible(desk);
    await search(desk, '0612345678');
    expect(endpoint.requests.join()).not.to.contain('signup-rows');
    await until(() => !textOf(desk).includes('Omar'), 'one of them');
    expect(focused(desk)).not.to.equal(null);
    expect(textOf(desk)).to.contain('Samira');
    await press(desk, 'Verwijder filter:');
    await until(() => textOf(desk).includes('Omar'), 'both again');
    await search(desk, 'niemand');
    await until(() => wordsOf(desk.shadowRoot).includes('Niemand gevonden'), 'the words');
    await expectAccessible(desk);
    await press(desk, 'Toon iedereen');
    await until(() => textOf(desk).includes('Samira'), 'both again');
  });

  it('lead from a start that was cancelled to another one, or to other help', async () => {
    await endpoint.signUp(samira);
    await cancelStart(endpoint, 'assertiviteitstraining', samira.edition);
    const desk = await openPeople();
    await until(
      () => wordsOf(desk.shadowRoot).includes('Start gaat niet door'),
      'the mark in the list',
    );
    await openCard(desk, 'Samira de Boer');
    expect(wordsOf(await find(desk, '.person-head'))).to.contain('Start gaat niet door');
    const moves = [...desk.shadowRoot.querySelectorAll<HTMLElement>('[data-move]')];
    expect(moves.map((it) => it.dataset['move'])).to.have.members([
      'edition',
      'referred-elsewhere',
      'withdrawn',
      'declined',
    ]);
    await expectAccessible(desk);
    moves[0]!.click();
    await find(desk, '#card-edition');
  });

  it('are narrowed to who waits long, with a way back', async () => {
    await endpoint.signUp(samira);
    const desk = await openPeople();
    choose(await find<HTMLSelectElement>(desk, '#wait'), '2');
    await press(desk, 'Zoeken');
    await until(
      () =>
        wordsOf(desk.shadowRoot).includes('Wacht langer dan 2 weken') &&
        !textOf(desk).includes('Samira'),
      'nobody who waits so long',
    );
    await expectAccessible(desk);
    await press(desk, 'Verwijder filter:');
    await until(() => textOf(desk).includes('Samira'), 'everyone again');
  });

  it('who are on the institution’s own list are told beside the list of a start', async () => {
    const desk = await openPeople();
    await find(desk, `#edition option[value="${samira.edition}"]`);
    choose(await find<HTMLSelectElement>(desk, '#edition'), samira.edition);
    await press(desk, 'Zoeken');
    const words =
      /\d+ mensen met een plaats staan op de eigen lijst van de instelling, niet in dit systeem/;
    await until(() => words.test(textOf(desk)), 'who is not in the list');
    const nobody = 'Bij deze start loopt in dit systeem geen aanmelding.';
    await until(() => wordsOf(desk.shadowRoot).includes(nobody), 'that nobody is in the list');
    await endpoint.signUp(samira);
    await press(desk, 'Zoeken');
    await until(() => textOf(desk).includes('Samira'), 'who is in the list');
    expect(textOf(desk)).to.match(words);
    choose(await find<HTMLSelectElement>(desk, '#status'), 'finished');
    await press(desk, 'Zoeken');
    const nobodyFound = 'Niemand gevonden. Kies een andere stand, start of wachttijd.';
    await until(() => wordsOf(desk.shadowRoot).includes(nobodyFound), 'the words');
  });

  it('of one start stand in the order of its places and its waiting list', async () => {
    const edition = 'assertief-huizen';
    await endpoint.signUp({ ...samira, edition });
    const desk = await openPeople();
    await find(desk, `#edition option[value="${edition}"]`);
    choose(await find<HTMLSelectElement>(desk, '#edition'), edition);
    await press(desk, 'Zoeken');
    await find(desk, '.place-on-list');
    expect(textOf(desk)).to.contain('Eerst wie een plaats heeft, dan de wachtlijst.');
  });

  it('say what to do when there is nobody yet', async () => {
    const desk = await openPeople();
    await until(
      () => wordsOf(desk.shadowRoot).includes('Er is nog niemand aangemeld.'),
      'the words',
    );
  });

  it('have a card with contact, notes and what happened', async () => {
    await endpoint.signUp({ ...samira, note: 'Op maandag kan ik niet.' });
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await until(() => focused(desk)?.id === 'card', 'focus on the name');
    expect(textOf(desk)).to.match(/06 12 34 56 78.*Op maandag kan ik niet/);
    expect(textOf(desk)).not.to.include('Lees vandaag');
    await expectAccessible(desk);
    fill(await find<HTMLTextAreaElement>(desk, '#card-note'), 'Oppas geregeld');
    await press(desk, 'Bewaar notitie');
    await until(() => textOf(desk).includes('Oppas geregeld'), 'the note');
    expect((await find<HTMLTextAreaElement>(desk, '#card-note')).value).to.equal('');
    await press(desk, 'Niet bereikt');
    await until(() => textOf(desk).includes('Gebeld: niet bereikt'), 'the call');
    await press(desk, 'Ongedaan maken');
    await until(() => !textOf(desk).includes('Gebeld: niet bereikt'), 'the call to go');
    await until(() => focused(desk)?.id === 'card', 'focus on the name');
    fill(await find<HTMLTextAreaElement>(desk, '#card-note'), 'Nog niet af');
    await press(desk, 'Terug naar de lijst');
    await until(() => focused(desk)?.matches('.person'), 'focus on the row');
    await openCard(desk, 'Samira de Boer');
    expect((await find<HTMLTextAreaElement>(desk, '#card-note')).value).to.equal('Nog niet af');
  });

  it('have a mark where somebody wrote of danger', async () => {
    await endpoint.signUp({ ...samira, note: 'Mijn man slaat me.' });
    const desk = await openPeople();
    await until(() => wordsOf(desk.shadowRoot).includes('Lees vandaag'), 'the mark in the list');
    expect(textOf(desk)).not.to.include('slaat');
    await openCard(desk, 'Samira de Boer');
    await until(() => textOf(desk).includes('Lees vandaag Bij aanmelding: “Mijn man'), 'the mark');
    await expectAccessible(desk);
  });

  it('tell whom to contact first, what the referrer hears and that nobody was asked about mail', async () => {
    await endpoint.signUp({
      ...samira,
      mode: 'referrer',
      participantKnows: true,
      participant: { ...samira.participant, email: 'samira@post.example' },
      referrer: { name: 'K. de Wit', organization: 'Huisartsen Oost', phone: '0355551234' },
      contactFirst: 'referrer',
      feedback: ['signup', 'start'],
      discussPriority: true,
    });
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    expect(textOf(desk)).to.match(/Eerst contact met de verwijzer.*Niet gevraagd, dus niet mailen/);
    expect(textOf(desk)).to.match(
      /Verwijzer hoort dat de aanmelding binnen is, dat iemand begint\. Zo afgesproken.*Voorrang Wil hierover praten/,
    );
    expect(textOf(desk)).to.contain('door een verwijzer');
    await expectAccessible(desk);
    await press(desk, 'Verberg namen');
    await until(() => !desk.shadowRoot.textContent.includes('K. de Wit'), 'no name');
    expect(desk.shadowRoot.textContent).not.to.contain('Samira de Boer');
    await press(desk, 'Toon namen');
  });

  it('go first on the waiting list of a start, by place, and no longer', async () => {
    const edition = 'assertief-huizen';
    await endpoint.signUp({ ...samira, edition });
    const desk = await openPeople();
    choose(await find<HTMLSelectElement>(desk, '#status'), 'waiting');
    await find(desk, `#edition option[value="${edition}"]`);
    choose(await find<HTMLSelectElement>(desk, '#edition'), edition);
    await press(desk, 'Zoeken');
    await until(() => desk.shadowRoot.querySelector('.place-on-list'), 'the places');
    await press(desk, 'Geef voorrang');
    await until(
      () => wordsOf(desk.shadowRoot).includes('Samira de Boer: heeft voorrang.'),
      'the result',
    );
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await until(() => focused(desk)?.matches('[data-priority]'), 'focus on the button');
    await openCard(desk, 'Samira de Boer');
    await press(desk, /^Geef voorrang$/);
    await until(
      () => wordsOf(desk.shadowRoot).includes('Samira de Boer: heeft voorrang.'),
      'the result',
    );
  });

  it('go first only on a press where a colleague decided something else meanwhile', async () => {
    const edition = 'assertief-huizen';
    const { reference } = await endpoint.signUp({ ...samira, edition });
    const desk = await openPeople();
    await find(desk, `#edition option[value="${edition}"]`);
    choose(await find<HTMLSelectElement>(desk, '#status'), 'waiting');
    choose(await find<HTMLSelectElement>(desk, '#edition'), edition);
    await press(desk, 'Zoeken');
    await find(desk, '.place-on-list');
    await endpoint.desk('POST', '/changes', { signup: { reference, to: 'withdrawn' } });
    await press(desk, 'Geef voorrang');
    await until(() => focused(desk)?.matches('.held-conflict'), 'focus on the comparison');
    expect(wordsOf(await find(desk, '.held-conflict'))).to.match(
      /Dit wacht nu Ziet ervan af U koos Krijgt voorrang/,
    );
    await expectAccessible(desk);
    await press(desk, 'Vervang door “Krijgt voorrang”');
    await until(
      () => wordsOf(desk.shadowRoot).includes('Samira de Boer: heeft voorrang.'),
      'the result',
    );
  });

  it('go to another state, and back', async () => {
    await endpoint.signUp(samira);
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await press(desk, 'Plaatsen');
    const line = await find(desk, '.result-line');
    expect(wordsOf(line)).to.contain('Samira de Boer: Geplaatst.');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    await press(desk, 'Ongedaan maken');
    await until(() => wordsOf(desk.shadowRoot).includes('Teruggenomen'), 'the announcement');
    await until(() => focused(desk)?.id === 'card', 'focus on the name');
    await press(desk, 'Gesprek plannen');
    fill(await find<HTMLInputElement>(desk, '#card-date'), '2035-12-15');
    (await find<HTMLButtonElement>(desk, '.card-form .button-primary')).click();
    const planned = await find(desk, '.result-line');
    expect(wordsOf(planned)).to.contain('Samira de Boer: Gesprek op zaterdag 15 december.');
    // The day of the start is not that of the talk.
    expect(wordsOf(planned)).to.match(/Voor de start: Assertiviteit.*202\d\./);
  });

  it('keep the focus where it is while the card is read after a step was taken back', async () => {
    const { reference } = await endpoint.signUp(samira);
    const signup = { reference, to: 'declined', note: 'Heeft een hond' };
    await endpoint.desk('POST', '/changes', { signup });
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await until(() => wordsOf(desk.shadowRoot).includes('Heeft een hond'), 'the note');
    let answer: (() => void) | undefined;
    endpoint.instead = (request) =>
      request === `GET /desk/signups/${reference}`
        ? new Promise<void>((resolve) => {
            answer = resolve;
          }).then(() => endpoint.desk('GET', `/signups/${reference}`))
        : undefined;
    await press(desk, 'Ongedaan maken');
    const release = await until(() => answer, 'the card to be read');
    await until(() => focused(desk)?.id === 'card', 'focus on the name');
    (await find(desk, '#card-note')).focus();
    release();
    await until(() => !wordsOf(desk.shadowRoot).includes('Heeft een hond'), 'the note to go');
    await desk.updateComplete;
    expect(focused(desk)?.id).to.equal('card-note');
  });

  it('move to another start, with what becomes of both before it is done', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await press(desk, 'Naar een andere start');
    const select = await find<HTMLSelectElement>(desk, '#card-edition');
    choose(select, 'inkomen-huizen');
    await until(() => textOf(desk).includes('komt op de wachtlijst'), 'the effects');
    choose(select, 'zelfsturing-laren');
    await until(() => effectsOf(desk).includes('Daar is plaats'), 'the effects');
    await until(
      () => effectsOf(desk).includes('Hierover gaat geen mail. Bel zelf'),
      'who hears of it',
    );
    // Nobody waits for the place that is left.
    expect(effectsOf(desk)).not.to.contain('Hier komt een plaats vrij');
    await expectAccessible(desk);
    await press(desk, 'Zet over');
    await find(desk, '.result-line');
    const card = await (await endpoint.desk('GET', `/signups/${reference}`)).json();
    expect(card.edition).to.equal('assertief-hilversum');
    expect(card.change.state).to.equal('held');
  });

  it('are shown, before a move, who hears of it by mail and who is called', async () => {
    const child = {
      ...samira,
      mode: 'child',
      participant: { name: 'Noor Bakker' },
      guardian: { name: 'Anna Bakker', email: 'anna@post.example' },
    };
    const throughReferrer = {
      ...samira,
      mode: 'referrer',
      participantKnows: true,
      participant: { name: 'Omar', email: 'omar@post.example' },
      referrer: { name: 'K. de Wit', organization: 'Huisarts', email: 'k@huisarts.example' },
      contactFirst: 'referrer',
      feedback: ['signup'],
    };
    await endpoint.signUp(child);
    const { reference } = await endpoint.signUp(throughReferrer);
    const desk = await openPeople();
    const effectsFor = async (name: string, told: string) => {
      await openCard(desk, name);
      await press(desk, 'Naar een andere start');
      choose(await find<HTMLSelectElement>(desk, '#card-edition'), 'zelfsturing-laren');
      await until(() => effectsOf(desk).includes(told), told);
    };
    await effectsFor('Noor Bakker', 'Hierover gaat een mail.');
    await press(desk, 'Terug naar de lijst');
    const talk = { date: '2035-12-15' };
    await endpoint.desk('POST', `/signups/${reference}/transitions`, { to: 'talk-planned', talk });
    await effectsFor('Omar', 'Hierover gaat geen mail. Bel zelf: dat komt bij Te doen.');
    expect(effectsOf(desk)).to.contain('1 verwijzer krijgt bericht 1 per mail.');
    expect(effectsOf(desk)).to.contain('Het gesprek blijft staan: zaterdag 15 december');
  });

  it('are moved only once it is known who hears of it', async () => {
    const { reference } = await endpoint.signUp(samira);
    let isOffline = true;
    endpoint.instead = (request) =>
      isOffline && request === 'POST /desk/change-effects'
        ? Promise.reject(new TypeError('offline'))
        : undefined;
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await press(desk, 'Naar een andere start');
    choose(await find<HTMLSelectElement>(desk, '#card-edition'), 'zelfsturing-laren');
    await find(desk, '.card-form .notice-failed');
    await press(desk, 'Zet over');
    expect(endpoint.requests).not.to.include('POST /desk/changes');
    isOffline = false;
    await press(desk, 'Probeer opnieuw');
    await until(() => effectsOf(desk).includes('Bel zelf'), 'who hears of it');
    endpoint.instead = (request) =>
      request === 'POST /desk/change-effects'
        ? endpoint.desk('POST', '/changes', {
            signup: { reference, to: 'received', edition: 'unknown' },
          })
        : undefined;
    choose(await find<HTMLSelectElement>(desk, '#card-edition'), 'inkomen-huizen');
    await until(() => textOf(desk).includes('Kies een andere start.'), 'why not');
    await expectAccessible(desk);
  });

  it('are moved as they stand by now, when a colleague decided before the start was chosen', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await press(desk, 'Naar een andere start');
    const select = await find<HTMLSelectElement>(desk, '#card-edition');
    const talk = { date: '2035-12-15' };
    await endpoint.desk('POST', `/signups/${reference}/transitions`, { to: 'talk-planned', talk });
    choose(select, 'zelfsturing-laren');
    await until(() => textOf(desk).includes('Kijk hoe het nu staat'), 'why not');
    await until(() => effectsOf(desk).includes('Bel zelf'), 'the effects of now');
    expect(effectsOf(desk)).to.contain('Het gesprek blijft staan');
    expect(wordsOf(await find(desk, '.person-head'))).to.contain('Gesprek');
    await press(desk, 'Zet over');
    await find(desk, '.result-line');
    const reads = endpoint.requests.filter((it) => it === `GET /desk/signups/${reference}`);
    expect(reads).to.have.length(2);
  });

  it('are moved after signing in again, too', async () => {
    await endpoint.signUp(samira);
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await press(desk, 'Naar een andere start');
    const select = await find<HTMLSelectElement>(desk, '#card-edition');
    endpoint.session = undefined;
    choose(select, 'zelfsturing-laren');
    fill(await find<HTMLInputElement>(desk, '#email'), 'm.jansen@gooistreek.example');
    await press(desk, 'Stuur mij een mail');
    fill(await find<HTMLInputElement>(desk, '#code'), 'ABCD2345');
    await press(desk, 'Verder');
    await until(() => effectsOf(desk).includes('Bel zelf'), 'who hears of it');
    await press(desk, 'Zet over');
    await find(desk, '.result-line');
  });

  it('get a place out of turn only with a reason', async () => {
    const waiting = { ...samira, edition: 'inkomen-huizen' };
    await endpoint.signUp(waiting);
    const desk = await openPeople();
    await openCard(desk, 'Samira de Boer');
    await press(desk, 'Bied de plaats aan');
    const select = await find<HTMLSelectElement>(desk, '#card-reason');
    expect(textOf(desk)).to.contain('met een reden');
    choose(select, 'was-promised');
    await press(desk, 'Toch aanbieden');
    expect(wordsOf(await find(desk, '.result-line'))).to.contain('Plaats aangeboden');
  });

  it('are gone when they were erased, or belong to another institution', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = await openPeople();
    endpoint.instead = (request) =>
      request === `GET /desk/signups/${reference}`
        ? endpoint.desk('GET', '/signups/UNKNOWN')
        : undefined;
    await press(desk, 'Samira de Boer');
    await until(() => textOf(desk).includes('Niet gevonden.'), 'the words');
    await expectAccessible(desk);
  });

  it('come fifty at a time', async () => {
    const person = (index: number) => ({
      reference: `X1-${index}`,
      name: `Mens ${index}`,
      mode: 'self',
      status: 'received',
      institution: 'welzijn-gooistreek',
      priority: false,
      suspect: false,
      possibleDuplicate: false,
      createdAt: '2026-12-01T10:00:00Z',
    });
    const all = Array.from({ length: 60 }, (_, index) => person(index));
    endpoint.instead = (request) =>
      request === 'POST /desk/signup-searches'
        ? Promise.resolve(Response.json({ total: 60, people: all.slice(0, 50), more: true }))
        : undefined;
    const desk = await openPeople();
    await until(() => desk.shadowRoot.querySelectorAll('.people > li').length === 50, 'fifty');
    endpoint.instead = (request) =>
      request === 'POST /desk/signup-searches'
        ? Promise.resolve(Response.json({ total: 60, people: all, more: false }))
        : undefined;
    await press(desk, 'Toon meer');
    await until(() => desk.shadowRoot.querySelectorAll('.people > li').length === 60, 'sixty');
    await until(() => wordsOf(focused(desk)!) === 'Mens 50', 'focus on the first new row');
  });

  it('fit a phone of 360 pixels, where a person is a screen of its own', async () => {
    await endpoint.signUp(samira);
    const box = place('inline-size: 360px');
    const desk = await openPeople(box);
    expectNoOverflow(box);
    await openCard(desk, 'Samira de Boer');
    expectNoOverflow(box);
    await until(() => focused(desk)?.id === 'card', 'focus on the name');
    expect((await find(desk, '.split-list')).checkVisibility()).to.equal(false);
    await press(desk, 'Naar een andere start');
    await find(desk, '#card-edition');
    expectNoOverflow(box);
    await expectAccessible(desk);
  });
});
