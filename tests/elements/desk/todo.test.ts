import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
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
import { cancelStart, coordinator, deskEndpoint, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

describe('what is to be done', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  /** The row of somebody, waited for. */
  const rowOf = (desk: Widget, name: string): Promise<HTMLElement> =>
    until(
      () =>
        [...desk.shadowRoot.querySelectorAll<HTMLElement>('.decisions > li')].find((it) =>
          wordsOf(it).includes(name),
        ),
      `the row of ${name}`,
    );

  it('says how to call somebody before the number is seen, and who looks is logged', async () => {
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    const row = await rowOf(desk, 'Samira de Boer');
    expect(wordsOf(row)).to.match(/In de avond.*Geen bericht inspreken.*Zeg niet wie u bent/);
    expect(desk.shadowRoot.textContent).not.to.contain('12 34 56');
    await expectAccessible(desk);
    await press(desk, 'Bel en leg vast');
    const number = await find<HTMLAnchorElement>(desk, '.number-to-call');
    expect(number.href).to.equal('tel:0612345678');
    await until(() => focused(desk) === number, 'focus on the number');
    expect(textOf(desk)).to.contain('Dat u dit ziet, leggen wij vast.');
    await expectAccessible(desk);
    await press(desk, 'Sluiten');
    await until(() => focused(desk)?.matches('.verb'), 'focus on the verb');
  });

  it('says who of the people on a start is on the institution’s own list', async () => {
    const decision = {
      id: 'below-minimum:e1',
      kind: 'below-minimum',
      since: '2027-01-07T00:00:00.000Z',
      groupName: 'Uitkomen met inkomen',
      edition: 'e1',
      startDate: '2035-01-21',
      minimum: 6,
      held: 5,
      heldElsewhere: 4,
    };
    endpoint.instead = (request) =>
      request === 'GET /desk/tasks'
        ? Promise.resolve(
            Response.json({ decisions: [decision], changes: [], calm: { offered: 0, talks: 0 } }),
          )
        : undefined;
    const desk = openDesk(endpoint);
    expect(wordsOf(await rowOf(desk, 'Uitkomen met inkomen'))).to.contain(
      '5 aanmeldingen, het minimum is 6. Daarvan staan er 4 op de eigen lijst van de instelling, niet in dit systeem. Afgelasten gaat nooit vanzelf.',
    );
  });

  it('leads to the list of a start that began, and says until when a place can be answered', async () => {
    const about = { groupName: 'Assertiviteit', edition: samira.edition };
    const since = '2027-01-07T00:00:00.000Z';
    const decisions = [
      { ...about, id: 'start', kind: 'start-participation', since, placed: 2 },
      {
        ...about,
        id: 'phone',
        kind: 'phone',
        since,
        name: 'Saar',
        reference: 'A1-10001',
        tell: ['Er is een plaats vrij.'],
        answerBefore: '2026-12-10T18:30:00.000Z',
      },
    ];
    endpoint.instead = (request) =>
      request === 'GET /desk/tasks'
        ? Promise.resolve(Response.json({ decisions, changes: [], calm: { offered: 0, talks: 0 } }))
        : undefined;
    const desk = openDesk(endpoint);
    expect(wordsOf(await rowOf(desk, 'Saar'))).to.contain(
      'Er is een plaats vrij. Antwoorden kan tot donderdag 10 december 2026 om 19.30 uur.',
    );
    const row = await rowOf(desk, '2 mensen staan nog op “Geplaatst”.');
    await expectAccessible(desk);
    row.querySelector<HTMLElement>('.verb')!.click();
    const chosen = await find<HTMLSelectElement>(desk, '#edition');
    await until(() => chosen.value === samira.edition, 'the start');
  });

  it('marks what has words of danger, and shows what was written once it is opened', async () => {
    await endpoint.signUp({ ...samira, note: 'Mijn man slaat me.' });
    const desk = openDesk(endpoint);
    const row = await rowOf(desk, 'Samira');
    expect(wordsOf(row)).to.contain('Lees vandaag');
    expect(wordsOf(row)).not.to.contain('slaat');
    await press(desk, 'Bel en leg vast');
    await until(() => wordsOf(row).includes('Bij aanmelding: “Mijn man slaat me.”'), 'the remark');
    await expectAccessible(desk);
  });

  it('plans a talk, tells what happens, and takes it back', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Gesproken, wij plannen een gesprek');
    await press(desk, 'Vastleggen');
    expect(wordsOf(await find(desk, '#talk-error'))).to.contain('Kies de dag');
    await until(() => focused(desk)?.id === 'talk-date', 'focus on the day');
    fill(await find<HTMLInputElement>(desk, '#talk-date'), '2035-12-15');
    fill(await find<HTMLInputElement>(desk, '#talk-time'), '10:00');
    fill(await find<HTMLTextAreaElement>(desk, '#note'), 'Heeft oppas');
    await press(desk, 'Vastleggen');
    const line = await find(desk, '.result-line');
    expect(line).to.have.attribute('role', 'status');
    expect(wordsOf(line)).to.contain(
      'Samira de Boer: Gesprek op zaterdag 15 december 2035 om 10.00 uur.',
    );
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    const card = await (await endpoint.desk('GET', `/signups/${reference}`)).json();
    expect(card).to.deep.include({ status: 'received' });
    expect(card.change).to.include({ state: 'held', to: 'talk-planned' });
    expect(card.deskNotes[0].text).to.equal('Heeft oppas');
    await expectAccessible(desk);

    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    await until(() => focused(desk)?.matches('.verb'), 'focus on the verb');
    // The call and its note are taken back with the step: it is one act.
    const after = await (await endpoint.desk('GET', `/signups/${reference}`)).json();
    expect(after.deskNotes ?? []).to.deep.equal([]);
    expect(after.history).to.have.length(1);
    const { changes } = (await (await endpoint.desk('GET', '/changes')).json()) as {
      changes: unknown[];
    };
    expect(changes).to.deep.equal([]);
  });

  it('takes a decision back on the card, with its call and its note', async () => {
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Gesproken, wij plannen een gesprek');
    fill(await find<HTMLInputElement>(desk, '#talk-date'), '2035-12-15');
    fill(await find<HTMLTextAreaElement>(desk, '#note'), 'Heeft een hond');
    await press(desk, 'Vastleggen');
    await find(desk, '.result-line');
    await press(desk, 'Aanmeldingen');
    await press(desk, /^Samira de Boer/);
    const card = await find(desk, '.card-panel');
    await until(() => wordsOf(card).includes('Heeft een hond'), 'the note');
    expect(wordsOf(card)).to.contain('Gebeld: ');
    await press(desk, 'Ongedaan maken');
    await until(() => !wordsOf(card).includes('Heeft een hond'), 'the note to go');
    expect(wordsOf(card)).not.to.contain('Gebeld: ');
  });

  it('shows what can be taken back after a reload too, until it is too late', async () => {
    const { reference } = await endpoint.signUp(samira);
    await endpoint.desk('POST', '/changes', { signup: { reference, to: 'declined' } });
    const desk = openDesk(endpoint);
    expect(wordsOf(await find(desk, '.result-line'))).to.contain('Samira de Boer: Niet geplaatst.');
    expect(wordsOf(await find(desk, '#page'))).not.to.contain('Samira');
    await endpoint.release();
    await press(desk, 'Ongedaan maken');
    await until(() => wordsOf(desk.shadowRoot).includes('Dit is al ingegaan'), 'the words');
    await until(() => focused(desk)?.matches('.result-line'), 'focus on the line');
  });

  it('notes a call that reached nobody, and the person stays on the list', async () => {
    await endpoint.signUp({
      ...samira,
      participant: { ...samira.participant, mayLeaveMessage: true },
    });
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Bericht ingesproken');
    await press(desk, 'Vastleggen');
    expect(wordsOf(await find(desk, '.result-line'))).to.contain('Bericht ingesproken');
    expect(wordsOf(await findByWords(desk, 'Bel en leg vast'))).to.contain('Bel');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Het telefoontje is teruggenomen');
    await until(() => !desk.shadowRoot.querySelector('.result-line'), 'the line to go');
    const { decisions } = (await (await endpoint.desk('GET', '/tasks')).json()) as {
      decisions: { kind: string; manner: { attempts: number } }[];
    };
    expect(decisions.find((it) => it.kind === 'call')!.manner.attempts).to.equal(0);
  });

  it('keeps what was typed when it fails, and notes the call only once', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Ziet ervan af');
    fill(await find<HTMLTextAreaElement>(desk, '#note'), 'Verhuist');
    endpoint.instead = (request) =>
      request === 'POST /desk/changes' ? Promise.reject(new TypeError('offline')) : undefined;
    await press(desk, 'Vastleggen');
    await find(desk, '.notice-failed');
    expect(textOf(desk)).to.contain('Wat u invulde, staat er nog.');
    expect((await find<HTMLTextAreaElement>(desk, '#note')).value).to.equal('Verhuist');
    endpoint.instead = undefined;
    await press(desk, 'Vastleggen');
    await find(desk, '.result-line');
    const card = await (await endpoint.desk('GET', `/signups/${reference}`)).json();
    expect(card.deskNotes).to.have.length(1);
  });

  it('keeps what was typed in a decision that is closed, also while another part is looked at', async () => {
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    const typed = async () => (await find<HTMLTextAreaElement>(desk, '#note')).value;
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Gesproken, wij plannen een gesprek');
    fill(await find<HTMLTextAreaElement>(desk, '#note'), 'Belt liever na vijven');
    await press(desk, 'Sluiten');
    await until(() => !desk.shadowRoot.querySelector('.opened'), 'it to close');
    await press(desk, 'Bel en leg vast');
    expect(await typed()).to.equal('Belt liever na vijven');
    await press(desk, 'Aanmeldingen');
    await press(desk, /^Te doen/);
    await press(desk, 'Bel en leg vast');
    expect(await typed()).to.equal('Belt liever na vijven');
    fill(await find<HTMLInputElement>(desk, '#talk-date'), '2035-12-15');
    await press(desk, 'Vastleggen');
    await find(desk, '.result-line');
    await press(desk, 'Ongedaan maken');
    await until(() => focused(desk)?.matches('.verb'), 'focus on the verb');
    await press(desk, 'Bel en leg vast');
    expect(await typed()).to.equal('');
  });

  it('says that somebody else decided meanwhile', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Gesproken, meteen geplaatst');
    await endpoint.desk('POST', `/signups/${reference}/transitions`, { to: 'declined' });
    await press(desk, 'Vastleggen');
    await until(() => textOf(desk).includes('Iemand heeft dit intussen gewijzigd'), 'the words');
    await until(() => focused(desk)?.id === 'refused', 'focus on the words');
  });

  it('leaves names out for a screen that others see', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Verberg namen');
    await rowOf(desk, reference);
    expect(desk.shadowRoot.textContent).not.to.contain('Samira');
    await press(desk, 'Toon namen');
    await rowOf(desk, 'Samira');
  });

  const vote = async (otherText: string): Promise<string> => {
    const post = (path: string, body: object, headers = {}) =>
      endpoint.inPage.fetch(endpoint.base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const { token } = await (await post('/form-tokens', { purpose: 'vote' })).json();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const sent = { option: 'other', otherText, formToken: token };
    const answer = await post('/polls/definition/votes', sent, key);
    expect(answer.status).to.equal(201);
    return ((await answer.json()) as { vote: string }).vote;
  };

  it('says it when more texts cannot be read, beside those that are there', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'signups' }, { task: 'ballots' }] };
    for (const text of ['Samen leren', 'Samen eten']) await vote(text);
    // Of a page of 100 only one is given here; the next page has all.
    const short: typeof fetch = (input, init) =>
      endpoint.fetch(String(input).replace('limit=100', 'limit=1'), init);
    const desk = openDesk({ ...endpoint, fetch: short });
    await press(desk, 'Lees de teksten');
    await until(() => textOf(desk).includes('Samen'), 'a text');
    endpoint.instead = () => Promise.reject(new TypeError('offline'));
    await press(desk, /Toon de volgende/);
    await find(desk, '.opened-texts .notice-failed');
    expect(desk.shadowRoot.querySelectorAll('[data-decide]')).to.have.lengthOf(1);
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await until(() => desk.shadowRoot.querySelectorAll('[data-decide]').length === 2, 'all');
  });

  it('names the text that a colleague decided on meanwhile, which is not there any more', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'signups' }, { task: 'ballots' }] };
    await vote('Samen leren');
    const id = await vote('Samen eten');
    const desk = openDesk(endpoint);
    await press(desk, 'Lees de teksten');
    await until(() => textOf(desk).includes('Samen eten'), 'the texts');
    await endpoint.fetch(`${endpoint.base}/desk/votes/${id}/approval`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ approved: true }),
    });
    await press(desk, /^Niet akkoord: Samen eten/);
    await until(
      () =>
        textOf(desk).includes(
          '“Samen eten”: Hier is intussen anders over beslist. Hoe het nu is, staat bij de peiling of enquête.',
        ),
      'why',
    );
    await until(() => focused(desk)?.matches(`[data-text="${id}"]`), 'focus on the words');
    expect(desk.shadowRoot.querySelectorAll('[data-decide]')).to.have.lengthOf(1);
    await expectAccessible(desk);
  });

  it('reads texts and decides, and takes it back', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'signups' }, { task: 'ballots' }] };
    await vote('Samen leren, zonder geweld');
    const desk = openDesk(endpoint);
    await press(desk, 'Lees de teksten');
    await until(() => textOf(desk).includes('Samen leren'), 'the text');
    expect(textOf(desk)).to.include('Lees vandaag Samen leren');
    await expectAccessible(desk);
    await press(desk, /^Akkoord/);
    await until(
      () => wordsOf(desk.shadowRoot).includes('Over 5 minuten staat dit bij de uitslag'),
      'the result',
    );
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    await press(desk, /^Niet akkoord/);
    await until(
      () => wordsOf(desk.shadowRoot).includes('Niemand krijgt dit te lezen'),
      'the result',
    );
    await press(desk, 'Sluiten');
    await until(() => textOf(desk).includes('nog terug te nemen'), 'what is held');
  });

  it('calls a referrer by their own number, with what the participant agreed to', async () => {
    await endpoint.signUp({
      ...samira,
      mode: 'referrer',
      participantKnows: true,
      referrer: { name: 'K. de Wit', organization: 'Huisartsen Oost', phone: '0355551234' },
      feedback: ['signup'],
    });
    const desk = openDesk(endpoint);
    const row = await until(
      () => desk.shadowRoot.querySelector<HTMLElement>('[data-verb^="phone:"]')?.closest('li'),
      'the row of the referrer',
    );
    expect(wordsOf(row)).to.match(/Samira.*Verwijzer: K. de Wit, Huisartsen Oost.*is binnen/);
    row.querySelector<HTMLElement>('.verb')!.click();
    const number = await find<HTMLAnchorElement>(desk, '.number-to-call');
    expect(number.href).to.equal('tel:0355551234');
    await expectAccessible(desk);
    await press(desk, 'Bereikt');
    await press(desk, 'Vastleggen');
    await until(
      () => wordsOf(desk.shadowRoot).includes('Samira de Boer: vastgelegd'),
      'what was noted',
    );
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    const listed = async () =>
      ((await (await endpoint.desk('GET', '/calls')).json()) as { calls: object[] }).calls;
    expect(await listed()).to.have.length(0);
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Het telefoontje is teruggenomen');
    await until(() => focused(desk)?.matches('[data-verb^="phone:"]'), 'focus on the verb');
    expect(await listed()).to.have.length(1);
    expect((await listed())[0]).to.include({ attempts: 0 });
  });

  it('takes no day that is over for a talk', async () => {
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Gesproken, wij plannen een gesprek');
    fill(await find<HTMLInputElement>(desk, '#talk-date'), '2020-01-01');
    await press(desk, 'Vastleggen');
    expect(wordsOf(await find(desk, '#talk-error'))).to.contain('Kies een dag die nog komt');
    await until(() => focused(desk)?.id === 'talk-date', 'focus on the day');
    expect(endpoint.requests).not.to.contain('POST /desk/changes');
  });

  it('mails who left no number, and says whose address it is', async () => {
    await endpoint.signUp({
      ...samira,
      mode: 'child',
      participant: { name: 'Samira de Boer', mayMail: true },
      guardian: { name: 'Anna de Boer', email: 'anna@post.example' },
    });
    const desk = openDesk(endpoint);
    const row = await rowOf(desk, 'Samira');
    await press(desk, 'Mail en leg vast');
    const link = await find<HTMLAnchorElement>(desk, '.opened a[href^="mailto:"]');
    expect(link.href).to.equal('mailto:anna@post.example');
    expect(wordsOf(row)).to.contain('nummer of adres van de ouder Anna de Boer');
    await expectAccessible(desk);
    await press(desk, 'Gemaild');
    await press(desk, 'Vastleggen');
    await until(() => wordsOf(row).includes('1 keer geprobeerd'), 'the try');
  });

  it('places nobody in a start that was cancelled: they go to another one or to other help', async () => {
    await endpoint.signUp(samira);
    await cancelStart(endpoint, 'assertiviteitstraining', samira.edition);
    const desk = openDesk(endpoint);
    const row = await until(
      () => desk.shadowRoot.querySelector<HTMLElement>('[data-verb^="call:"]')?.closest('li'),
      'the row',
    );
    expect(wordsOf(row)).to.contain('Start gaat niet door');
    row.querySelector<HTMLElement>('.verb')!.click();
    await find(desk, '#outcome-0');
    const answers = [...row.querySelectorAll('label.choice')].map(wordsOf);
    expect(answers[0]).to.equal('Gaat naar een andere start, of wacht daar');
    expect(answers).to.include('Verwezen naar andere hulp');
    expect(answers.join()).not.to.match(/Gesproken/);
    await press(desk, 'Gaat naar een andere start');
    const starts = await find<HTMLSelectElement>(desk, '#todo-edition');
    expect([...starts.options].map((it) => it.value)).not.to.include(samira.edition);
    await expectAccessible(desk);
  });

  it('says who is called first, and what holds for the participant themselves', async () => {
    await endpoint.signUp({
      ...samira,
      mode: 'referrer',
      participantKnows: true,
      referrer: { name: 'K. de Wit', organization: 'Huisartsen Oost', phone: '0355551234' },
      contactFirst: 'referrer',
    });
    await endpoint.signUp({
      ...samira,
      mode: 'child',
      participant: { name: 'Noor Bakker', mayLeaveMessage: true, maySayWhoWeAre: true },
      guardian: { name: 'Anna Bakker', phone: '0611111111' },
    });
    const desk = openDesk(endpoint);
    const rules = async (name: string) =>
      [...(await rowOf(desk, name)).querySelectorAll('.how > li')].map(wordsOf);
    expect(await rules('Samira')).to.deep.equal([
      'Bel eerst de verwijzer (K. de Wit, Huisartsen Oost)',
      'Met Samira de Boer zelf: in de avond, geen bericht inspreken, zeg niet wie u bent.',
    ]);
    expect(await rules('Noor')).to.deep.equal([
      'Bel de ouder (Anna Bakker)',
      'Op elk moment van de dag',
      'Bericht inspreken mag',
    ]);
    await expectAccessible(desk);
    await press(desk, 'Verberg namen');
    await until(() => !textOf(desk).includes('Samira'), 'no name');
    expect(textOf(desk)).to.contain('Bel eerst de verwijzer (Huisartsen Oost)');
    expect(textOf(desk)).not.to.match(/K\. de Wit|Anna Bakker/);
  });

  it('says how to mail who left no number, and offers no talk that was not held', async () => {
    await endpoint.signUp({
      ...samira,
      participant: { name: 'Omar', email: 'omar@post.example', mailIsShared: true },
    });
    const desk = openDesk(endpoint);
    const row = await rowOf(desk, 'Omar');
    expect([...row.querySelectorAll('.how > li')].map(wordsOf)).to.deep.equal(['Iemand leest mee']);
    await press(desk, 'Mail en leg vast');
    await find(desk, '.opened a[href^="mailto:"]');
    const answers = [...row.querySelectorAll('label.choice')].map(wordsOf);
    expect(answers.slice(0, 3)).to.deep.equal(['Wij plannen een gesprek', 'Geplaatst', 'Gemaild']);
    await expectAccessible(desk);
  });

  it('leads from the list to a card and back to the list', async () => {
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Alles over');
    await find(desk, '.log');
    await press(desk, 'Terug naar Te doen');
    await rowOf(desk, 'Samira');
    await until(() => focused(desk)?.id === 'page', 'focus on the heading');
  });

  it('hides names after a reload too', async () => {
    const { reference } = await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    await press(desk, 'Verberg namen');
    await rowOf(desk, reference);
    desk.remove();
    const again = openDesk(endpoint);
    await rowOf(again, reference);
    await press(again, 'Toon namen');
    await rowOf(again, 'Samira');
    expect(sessionStorage.getItem('gmw-desk-names')).to.equal(null);
  });

  it('asks who waits long whether they go on, and takes the answer back', async () => {
    const { reference } = await endpoint.signUp({ ...samira, edition: 'inkomen-huizen' });
    const waitsLong = {
      id: 'x',
      kind: 'waits-long',
      reference,
      name: 'Samira de Boer',
      groupName: 'Assertief',
      since: '2026-11-01T10:00:00Z',
      waitingSince: '2025-12-10T10:00:00Z',
      dueDate: '2026-12-10',
      status: 'waiting',
      manner: { mayLeaveMessage: false, maySayWhoWeAre: true, attempts: 0 },
    };
    endpoint.instead = (request) =>
      request === 'GET /desk/tasks'
        ? endpoint.desk('GET', '/tasks').then(async (answer) => {
            const list = (await answer.json()) as object;
            return Response.json({ ...list, decisions: [waitsLong] });
          })
        : undefined;
    const desk = openDesk(endpoint);
    const row = await rowOf(desk, 'Samira');
    expect(wordsOf(row)).to.match(/sinds 10 december 2025.*vanzelf op 10 december 2026/);
    await press(desk, 'Bel en leg vast');
    await press(desk, 'Wil blijven wachten');
    await press(desk, 'Vastleggen');
    await find(desk, '.result-line');
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
  });

  it('says that nothing waits, and what goes on by itself', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/tasks'
        ? Promise.resolve(
            Response.json({ decisions: [], changes: [], calm: { offered: 1, talks: 0 } }),
          )
        : undefined;
    const desk = openDesk(endpoint);
    await until(() => desk.shadowRoot.querySelector('.facts-list'), 'what goes on');
    expect(textOf(desk)).to.match(/Er wacht niets op u.*1 mens denkt na/);
    expect(textOf(desk)).not.to.contain('Wat het langst wacht');
    await expectAccessible(desk);
  });

  it('shows a decision of a kind that is newer than the desk nowhere, and the others all the same', async () => {
    await endpoint.signUp(samira);
    endpoint.instead = (request) =>
      request === 'GET /desk/tasks'
        ? endpoint.desk('GET', '/tasks').then(async (answer) => {
            const list = (await answer.json()) as { decisions: object[] };
            const newer = { id: 'x', kind: 'of-tomorrow', since: '2020-01-01T00:00:00Z' };
            return Response.json({ ...list, decisions: [newer, ...list.decisions] });
          })
        : undefined;
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
  });

  it('says of when the work is while there is no connection, until there is one again', async () => {
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint);
    await rowOf(desk, 'Samira');
    const line = () => desk.shadowRoot.querySelector<HTMLElement>('.cut-off');
    expect(line()).to.equal(null);
    endpoint.instead = () => Promise.reject(new TypeError('offline'));
    await press(desk, 'Aanmeldingen');
    await until(line, 'the line');
    await press(desk, /^Te doen/);
    await rowOf(desk, 'Samira');
    expect(wordsOf(line()!)).to.match(/^Geen verbinding\. Wat u ziet, is van .* uur of eerder\.$/);
    expect(line()).to.have.attribute('role', 'status');
    await expectAccessible(desk);
    endpoint.instead = undefined;
    await press(desk, 'Aanmeldingen');
    await until(() => !line(), 'the line to go');
  });

  it('keeps what is there when it cannot be read again, and says so', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/tasks'
        ? Promise.resolve(new Response('', { status: 500 }))
        : undefined;
    const desk = openDesk(endpoint);
    await find(desk, '.notice-failed');
    await expectAccessible(desk);
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await find(desk, '.decisions');
  });

  it('fits a phone of 360 pixels, opened too', async () => {
    await endpoint.signUp(samira);
    const box = place('inline-size: 360px');
    const desk = openDesk(endpoint, {}, box);
    await rowOf(desk, 'Samira');
    expectNoOverflow(box);
    await press(desk, 'Bel en leg vast');
    await find(desk, '.number-to-call');
    await press(desk, 'Gesproken, wij plannen een gesprek');
    expectNoOverflow(box);
    await expectAccessible(desk);
  });

  it('is written in English too', async () => {
    await endpoint.signUp(samira);
    const desk = openDesk(endpoint, { lang: 'en' });
    const row = await rowOf(desk, 'Samira');
    expect(wordsOf(row)).to.contain('Leave no message');
  });
});
