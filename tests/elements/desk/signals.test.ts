import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import '../../../src/elements/desk/define.ts';
import type { SignalReport } from '../../../src/contract/desk-signal-report.ts';
import { barriers } from '../../../src/contract/signup.ts';
import type { StartProposal } from '../../../src/domain/desk/new-start.ts';
import type { DeskView } from '../../../src/elements/desk/desk-view.ts';
import { proposedTalk } from '../../../src/elements/desk/offer/group-proposal.ts';
import { barriersPart } from '../../../src/elements/desk/signals/barriers-part.ts';
import type { RemedyStep } from '../../../src/elements/desk/signals/remedy-step.ts';
import { searchedPart } from '../../../src/elements/desk/signals/searched-part.ts';
import { supplyPart } from '../../../src/elements/desk/signals/supply-part.ts';
import {
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
} from '../../support/browser/widget.ts';
import { coordinator, deskEndpoint } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';

describe('signals', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint({ ...coordinator, rights: [{ task: 'signals', institution }] });
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  /** Tells the endpoint what somebody looked for in vain, as a visitor does. */
  const send = async (body: object, times = 1) => {
    const post = async (path: string, sent: object) => {
      const response = await endpoint.inPage.fetch(endpoint.base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(sent),
      });
      expect(response.ok, await response.clone().text()).to.equal(true);
      return (await response.json()) as Record<string, string>;
    };
    for (let i = 0; i < times; i += 1) {
      const { token } = await post('/form-tokens', { purpose: 'demand-signal' });
      await post('/demand-signals', { institution, ...body, formToken: token });
    }
  };
  const open = (attributes: Record<string, string> = {}, parent?: Element) =>
    openDesk(endpoint, { view: 'signals', ...attributes }, parent);
  const contact = { name: 'Noor Bakker', email: 'noor@example.nl', phone: '06 12345678' };

  it('shows what people look for, without a number that points at somebody', async () => {
    await send({ themes: ['rouw'], dayparts: ['evening'], place: 'Bussum' }, 7);
    await send({ themes: ['boosheid'] }, 2);
    await send({ themes: ['schulden'] }, 3);
    const desk = open();
    const part = await until(
      () => desk.shadowRoot.querySelector<HTMLElement>('#searched')?.closest('section'),
      'what people look for',
    );
    expect(wordsOf(part)).to.match(/Gezocht, niet gevonden: vooral rouw/i);
    expect(wordsOf(part)).to.contain('12 keer is iets gevraagd');
    const rows = [...part.querySelectorAll<HTMLElement>('.signal-row')];
    const row = (words: string) => rows.find((it) => wordsOf(it).toLowerCase().includes(words))!;
    expect(wordsOf(row('rouw'))).to.match(/7/);
    expect(row('rouw').querySelector('.bar')).not.to.equal(null);
    for (const hidden of ['boosheid', 'schulden']) {
      expect(wordsOf(row(hidden))).to.contain('minder dan 5');
      expect(wordsOf(row(hidden))).to.contain('Nog te weinig om op te plannen');
      expect(row(hidden).querySelector('.bar')).to.equal(null);
    }
    expect(wordsOf(part)).to.match(/Avond 7/);
    await expectAccessible(desk);
  });

  it('sets demand beside places and takes neither from the other', async () => {
    await send({ themes: ['rouw'] }, 6);
    const desk = open();
    const table = await find<HTMLTableElement>(desk, '.plot-table');
    expect(wordsOf(table.querySelector('thead')!)).to.equal('Onderwerp Gezocht Aangemeld Plaatsen');
    expect(textOf(desk)).not.to.contain('te weinig plaatsen');
  });

  it('says what can be tried against what keeps people away', async () => {
    await send({ barriers: ['distance', 'time'], place: 'Weesp', dayparts: ['morning'] }, 6);
    const desk = open();
    const part = await until(
      () => desk.shadowRoot.querySelector<HTMLElement>('#barriers')?.closest('section'),
      'what keeps people away',
    );
    expect(wordsOf(part)).to.contain('Geef de groep op meer plaatsen.');
    expect(wordsOf(part)).to.contain('Kies een andere dag of tijd');
    // Nothing can make a start yet, so nothing is offered.
    expect(part.querySelectorAll('button')).to.have.length(0);
  });

  it('starts a remedy by one press where something can make a start', () => {
    const count = (value: string) => [{ value, label: value, count: 6 }];
    const counts = {
      theme: [...count('rouw'), ...count('zeilen')],
      audience: [],
      place: count('Weesp'),
      daypart: count('morning'),
      barrier: barriers.flatMap(count),
    };
    const groups = [
      { id: 'g1', name: 'Verder na verlies', themes: ['rouw'], sensitive: false, hasStart: false },
    ];
    const report = { counts, groups, total: { count: 6 } } as unknown as SignalReport;
    const view = { t: (key: string) => key, heading: () => nothing } as unknown as DeskView;
    const steps: RemedyStep[] = [];
    const begin = (step: RemedyStep) => () => void steps.push(step);
    const box = place('');
    render([searchedPart(report, begin, view), barriersPart(report, begin, view)], box);
    for (const it of box.querySelectorAll('button')) it.click();
    const start = (proposal: StartProposal) => ({ make: 'start', proposal });
    expect(steps).to.deep.equal([
      start({ group: 'g1' }),
      { make: 'group', theme: { value: 'zeilen', label: 'zeilen' } },
      start({ place: 'Weesp' }),
      start({ daypart: 'morning' }),
      start({ sessionCount: 4 }),
      start({ hasChildcare: true }),
      start({ place: 'Weesp' }),
      start({ isFree: true }),
      start({ beginsWhenFull: true }),
      { make: 'change', proposal: proposedTalk },
    ]);
    const rows = box.querySelectorAll('.signal-row');
    expect([...rows].filter((it) => !it.querySelector('button'))).to.deep.equal([]);
  });

  it('opens the form of a new group about what nobody offers', async () => {
    const tasks = ['signals', 'offer'] as const;
    endpoint.session = { ...coordinator, rights: tasks.map((task) => ({ task, institution })) };
    await send({ themes: ['tuinieren'] }, 6);
    const desk = open();
    await press(desk, 'Maak een groep');
    await find(desk, '#name');
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the form');
    expect((await find<HTMLTextAreaElement>(desk, '#themes-own')).value).to.equal('tuinieren');
    await expectAccessible(desk);
  });

  it('opens a start that begins once there are enough people', async () => {
    const tasks = ['signals', 'offer'] as const;
    endpoint.session = { ...coordinator, rights: tasks.map((task) => ({ task, institution })) };
    await send({ barriers: ['waiting-time'] }, 6);
    const desk = open();
    await press(desk, 'Maak een start zodra er genoeg mensen zijn');
    await find(desk, '.offer-groups');
    await press(desk, /^Nieuwe start/);
    const chosen = await find<HTMLInputElement>(desk, '[name="entry"][value="when-full"]');
    expect(chosen.checked).to.equal(true);
  });

  it('opens a start that costs nothing', async () => {
    const tasks = ['signals', 'offer'] as const;
    endpoint.session = { ...coordinator, rights: tasks.map((task) => ({ task, institution })) };
    await send({ barriers: ['cost'] }, 6);
    const desk = open();
    await press(desk, 'Maak een start zonder bijdrage');
    await find(desk, '.offer-groups');
    await press(desk, /^Nieuwe start/);
    expect((await find<HTMLInputElement>(desk, '#amount')).value).to.equal('0');
  });

  it('opens a start with child care', async () => {
    const tasks = ['signals', 'offer'] as const;
    endpoint.session = { ...coordinator, rights: tasks.map((task) => ({ task, institution })) };
    await send({ barriers: ['childcare'] }, 6);
    const desk = open();
    await press(desk, 'Maak een start met oppas');
    await find(desk, '.offer-groups');
    await press(desk, /^Nieuwe start/);
    expect((await find<HTMLSelectElement>(desk, '#childcare')).value).to.equal('yes');
    expect(textOf(desk)).to.contain('de oppas');
  });

  it('opens a group at the talk that it can offer, chosen and not yet saved', async () => {
    const tasks = ['signals', 'offer'] as const;
    endpoint.session = { ...coordinator, rights: tasks.map((task) => ({ task, institution })) };
    await send({ barriers: ['not-ready'] }, 6);
    const desk = open();
    await press(desk, 'Bied bij een groep eerst een gesprek aan');
    expect(wordsOf(await find(desk, '.saved'))).to.contain('Kies “Groep wijzigen”');
    await find(desk, '.offer-groups');
    await press(desk, /^Groep wijzigen: Koffie en gesprek/);
    await until(() => focused(desk)?.id === 'intake', 'focus on the talk');
    expect((focused(desk) as HTMLSelectElement).value).to.equal('optional');
    await expectAccessible(desk);
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('Koffie en gesprek: bewaard'), 'saved');
    expect(endpoint.requests.filter((it) => it.startsWith('PUT'))).to.have.length(1);
    // Another group that is changed later opens at its beginning.
    await press(desk, /^Groep wijzigen/);
    await until(() => focused(desk)?.id === 'edit-title', 'focus on the title');
  });

  it('starts a remedy for each cause that nobody names', async () => {
    const tasks = ['signals', 'offer', 'signups'] as const;
    endpoint.session = { ...coordinator, rights: tasks.map((task) => ({ task, institution })) };
    await send({ themes: ['rouw'], text: 'Liefst overdag' });
    const desk = open();
    const openCause = async (words: string) => {
      const summary = await findByWords(desk, words);
      summary.click();
      await until(() => summary.closest('details')?.open, 'the cause');
      return summary.closest('details')!;
    };
    const fit = await openCause('De groep past niet meer bij de vraag');
    fit.querySelector('button')!.click();
    await until(() => textOf(desk).includes('Liefst overdag'), 'what people wrote');
    const arrival = await openCause('Wie is verwezen, komt niet aan');
    arrival.querySelector('button')!.click();
    await find(desk, '#announcement-organization');
    desk.setAttribute('view', 'signals');
    const publicity = await openCause('Te weinig mensen kennen de groep');
    publicity.querySelector('button')!.click();
    expect(wordsOf(await find(desk, '.saved'))).to.contain('Kies “Affiche”');
    const poster = await find<HTMLAnchorElement>(desk, '.group-head a[href*="/poster?group="]');
    expect(poster.target).to.equal('_blank');
  });

  it('offers no press that leads where somebody may not go', async () => {
    const desk = open();
    const summary = await findByWords(desk, 'Te weinig mensen kennen de groep');
    const causes = summary.closest('.causes')!;
    expect(causes.querySelectorAll('button')).to.have.length(0);
  });

  it('opens the form of a new start, with what people asked for filled in', async () => {
    const tasks = ['signals', 'offer'] as const;
    endpoint.session = { ...coordinator, rights: tasks.map((task) => ({ task, institution })) };
    await send({ barriers: ['time'], dayparts: ['morning'] }, 6);
    const desk = open();
    await press(desk, 'Maak een start in de ochtend');
    expect(wordsOf(await find(desk, '.saved'))).to.contain('Kies bij welke groep');
    await find(desk, '.offer-groups');
    await press(desk, /^Nieuwe start/);
    const time = await find<HTMLInputElement>(desk, '#start-time');
    expect(time.value < '12:00', time.value).to.equal(true);
    await expectAccessible(desk);
  });

  it('names the causes that visitors do not name, closed until they are asked for', async () => {
    const desk = open();
    const summary = await findByWords(desk, 'Verwijzers weten te weinig van de groep');
    expect(desk.shadowRoot.querySelectorAll('.causes details')).to.have.length(7);
    summary.click();
    await until(() => summary.closest('details')?.open, 'the cause');
    expect(wordsOf(summary.closest('details')!)).to.contain('Geef hun het draaiboek');
    await expectAccessible(desk);
  });

  it('reads what people wrote only when somebody asks for it', async () => {
    await send({ themes: ['rouw'], text: 'Liefst overdag', contact });
    const desk = open();
    await findByWords(desk, 'Bekijk wat zij schreven');
    expect(textOf(desk)).to.contain('Dat u dit ziet, leggen wij vast.');
    expect(textOf(desk)).not.to.contain('Noor');
    expect(endpoint.requests).not.to.contain('GET /desk/demand-signals');
    await press(desk, 'Bekijk wat zij schreven');
    await until(() => textOf(desk).includes('Liefst overdag'), 'what was written');
    await until(() => focused(desk)?.id === 'wishes', 'focus on what was opened');
    expect(textOf(desk)).to.contain('Noor Bakker');
    expect(textOf(desk)).not.to.contain(contact.email);
    await expectAccessible(desk);
  });

  it('answers somebody who wants to know, by a mail about a group', async () => {
    await send({ themes: ['rouw'], contact });
    const desk = open();
    await press(desk, 'Bekijk wat zij schreven');
    (await find(desk, '[data-wish]')).click();
    await until(() => focused(desk)?.id === 'answer-group', 'focus on the group');
    expect(textOf(desk)).to.contain(contact.email);
    await expectAccessible(desk);
    await press(desk, 'Stuur de mail');
    expect(wordsOf(await find(desk, '#answer-error'))).to.contain('Kies een groep of schrijf');
    fill(await find<HTMLTextAreaElement>(desk, '#answer-text'), 'Er is nu een groep.');
    endpoint.instead = (request) =>
      request.startsWith('POST') ? Promise.reject(new TypeError('offline')) : undefined;
    await press(desk, 'Stuur de mail');
    await find(desk, '.notice-failed');
    expect((await find<HTMLTextAreaElement>(desk, '#answer-text')).value).to.equal(
      'Er is nu een groep.',
    );
    endpoint.instead = undefined;
    await press(desk, 'Stuur de mail');
    await until(() => wordsOf(desk.shadowRoot).includes('Wordt over 5 minuten verstuurd'), 'held');
    await until(() => focused(desk)?.matches('.undo'), 'the way back');
    await until(() => !textOf(desk).includes(contact.email), 'the details gone');
    const list = (await (await endpoint.desk('GET', '/demand-signals')).json()) as {
      toTell: unknown[];
    };
    expect(list.toTell).to.have.length(1);
  });

  it('says at once that there is something to read today, takes back a call, and keeps what was typed', async () => {
    await send({ themes: ['rouw'], text: 'Graag overdag.' });
    await send({ themes: ['rouw'], text: 'Mijn man slaat mij', contact });
    const desk = open();
    await until(() => wordsOf(desk.shadowRoot).includes('Lees vandaag'), 'the mark');
    await until(() => wordsOf(desk.shadowRoot).includes('Signalen 1'), 'the count on the tab');
    expect(endpoint.requests).not.to.contain('GET /desk/demand-signals');
    await press(desk, 'Bekijk wat zij schreven');
    const rows = () =>
      [...desk.shadowRoot.querySelectorAll('.wishes > li')].map((it) => wordsOf(it));
    await until(() => rows().length === 2, 'the wishes');
    expect(rows()[0]).to.contain('Lees vandaag').and.to.contain('slaat');
    await press(desk, /^Geef antwoord/);
    fill(await find<HTMLTextAreaElement>(desk, '#answer-text'), 'Belt donderdag terug.');
    await press(desk, 'Ik heb gebeld');
    await until(() => focused(desk)?.matches('.undo'), 'the way back');
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await until(() => !desk.shadowRoot.querySelector('.wishes .undo'), 'taken back');
    await press(desk, /^Geef antwoord/);
    expect((await find<HTMLTextAreaElement>(desk, '#answer-text')).value).to.equal(
      'Belt donderdag terug.',
    );
    await press(desk, 'Ik heb dit gelezen');
    await until(() => rows().some((it) => it.includes('Gelezen: bericht')), 'the read one');
  });

  it('says since when it counts while there is too little to show', async () => {
    const desk = open();
    await until(() => desk.shadowRoot.querySelector('.causes'), 'the page');
    expect(textOf(desk)).to.contain('Nog te weinig om te tonen');
    expect(textOf(desk)).to.contain('Wij tellen zodra iemand zoekt');
    await expectAccessible(desk);
  });

  it('counts over another period when it is chosen, and keeps the numbers meanwhile', async () => {
    await send({ themes: ['rouw'] }, 6);
    const desk = open();
    await find(desk, '#searched');
    const select = await find<HTMLSelectElement>(desk, '#period');
    let answer: (() => void) | undefined;
    endpoint.instead = (request) =>
      request === 'GET /desk/signals'
        ? new Promise<Response>((resolve) => {
            answer = () => resolve(new Response('', { status: 500 }));
          })
        : undefined;
    select.value = 'year-before';
    select.dispatchEvent(new Event('change'));
    await until(() => answer, 'the request');
    expect(desk.shadowRoot.querySelector('#searched')).not.to.equal(null);
    answer!();
    await find(desk, '.notice-failed');
    expect(desk.shadowRoot.querySelector('#searched')).not.to.equal(null);
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await until(() => !desk.shadowRoot.querySelector('.notice-failed'), 'the numbers');
  });

  it('tells who waits now only of the period that goes on', () => {
    const view = { t: (key: string) => key, heading: () => nothing } as unknown as DeskView;
    const now = { freePlaces: 3, waiting: { count: 7 }, waitingDays: 12 };
    const tilesOf = (report: object) => {
      const box = place('');
      render(supplyPart(report as SignalReport, view), box);
      return [...box.querySelectorAll('dd')].map((it) => it.textContent);
    };
    expect(tilesOf(now)).to.deep.equal(['freePlaces', 'waitingPeople', 'waitedDays']);
    expect(tilesOf({ ...now, before: '2026-01-01' })).to.deep.equal(['waitedDays']);
    expect(tilesOf({ ...now, before: '2026-01-01', waitingDays: undefined })).to.deep.equal([]);
  });

  it('is not there for who may not see signals', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'signups', institution }] };
    const desk = open();
    await find(desk, '.tabs [aria-current="page"]');
    expect(textOf(desk)).not.to.contain('Signalen');
    expect(endpoint.requests).not.to.contain('GET /desk/signals');
  });

  it('asks to sign in again when the session has ended', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/signals'
        ? Promise.resolve(
            Response.json({ type: 'about:blank', status: 401, title: 'x' }, { status: 401 }),
          )
        : undefined;
    const desk = open();
    await until(() => textOf(desk).includes('U bent uitgelogd'), 'the words');
  });

  it('fits a phone of 360 pixels', async () => {
    await send(
      {
        themes: ['rouw'],
        barriers: ['distance', 'not-ready'],
        place: 'Nederhorst den Berg',
        contact,
      },
      6,
    );
    const box = place('inline-size: 360px');
    const desk = open({}, box);
    await find(desk, '#searched');
    expectNoOverflow(box);
    await press(desk, 'Bekijk wat zij schreven');
    (await find(desk, '[data-wish]')).click();
    await find(desk, '#answer-text');
    expectNoOverflow(box);
    await expectAccessible(desk);
  });

  it('is written in English too', async () => {
    await send({ themes: ['rouw'] }, 6);
    const desk = open({ lang: 'en' });
    await until(() => textOf(desk).includes('Demand and places'), 'the words');
  });

  it('follows the language of the page, with the words of its parts', async () => {
    await send({ themes: ['rouw'] }, 6);
    const desk = open();
    await until(() => textOf(desk).includes('Vraag en plaatsen'), 'Dutch words');
    desk.setAttribute('lang', 'en');
    await until(() => textOf(desk).includes('Demand and places'), 'English words');
    expect(textOf(desk)).not.to.contain('Vraag en plaatsen');
    desk.setAttribute('lang', 'nl');
    await until(() => textOf(desk).includes('Vraag en plaatsen'), 'Dutch words again');
  });
});
