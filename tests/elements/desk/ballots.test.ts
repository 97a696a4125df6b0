import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import type { DeskPoll, SurveyCodeList } from '../../../src/contract/desk-ballots.ts';
import {
  announced,
  closeAll,
  expectAccessible,
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
import { coordinator, deskEndpoint } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const workingGroup = { ...coordinator, rights: [{ task: 'ballots' }] };

describe('poll and survey at the desk', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint(workingGroup);
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const field = (desk: Widget, selector: string) =>
    find<HTMLInputElement | HTMLTextAreaElement>(desk, selector);
  const send = async (
    method: string,
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    endpoint.fetch(endpoint.base + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const vote = async (otherText: string): Promise<{ vote: string; secret: string }> => {
    const { token } = await (await send('POST', '/form-tokens', { purpose: 'vote' })).json();
    const sent = { option: 'other', otherText, formToken: token };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const response = await send('POST', '/polls/definition/votes', sent, key);
    expect(response.status).to.equal(201);
    return (await response.json()) as { vote: string; secret: string };
  };
  const poll = async (id = 'definition'): Promise<DeskPoll> =>
    (await (await endpoint.fetch(`${endpoint.base}/desk/polls/${id}`)).json()) as DeskPoll;
  const question = (desk: Widget) =>
    until(() => desk.shadowRoot.querySelector('.count-table'), 'the count');

  it('is a workplace of its own, and who has both goes to and fro', async () => {
    endpoint.session = { ...coordinator, rights: [{ task: 'signups' }, { task: 'ballots' }] };
    const desk = openDesk(endpoint);
    await press(desk, 'Naar de werkgroep');
    await question(desk);
    expect(wordsOf(await find(desk, '.house'))).to.equal('Landelijke werkgroep');
    expect(wordsOf(await find(desk, '.tabs'))).to.equal('Peiling Enquête');
    await until(() => focused(desk)?.id === 'page', 'focus on the heading');
    await press(desk, 'Naar mijn instelling');
    await until(() => wordsOf(desk.shadowRoot).includes('Te doen'), 'the other workplace');
    expect(wordsOf(await find(desk, '.tabs'))).not.to.contain('Peiling');
  });

  it('shows the count with earlier rounds apart, and is accessible in every look', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    expect(textOf(desk)).to.match(/stemmen tellen mee\. Eerder: \d+\. Deze ronde: 0\./);
    expect(wordsOf(await find(desk, '.tabs'))).to.equal('Peiling Enquête');
    expect(textOf(desk)).not.to.contain('Naar mijn instelling');
    await expectAccessibleInEveryLook(desk);
  });

  it('tells apart what waits to be read and what waits to be counted', async () => {
    const respond = async (body: object): Promise<void> => {
      const { token } = await (
        await send('POST', '/form-tokens', { purpose: 'survey-response' })
      ).json();
      const path = '/surveys/offer-priorities/responses';
      const sent = { ranking: ['region', 'society', 'policy'], publish: true, formToken: token };
      const key = { 'idempotency-key': crypto.randomUUID() };
      expect((await send('POST', path, { ...sent, ...body }, key)).status).to.equal(201);
    };
    await respond({ remark: 'Zo doen wij het.' });
    await respond({ remark: 'Koop hier.', website: 'x' });
    const box = place('inline-size: 320px');
    const desk = openDesk(endpoint, {}, box);
    await press(desk, 'Enquête');
    await until(() => textOf(desk).includes('2 reacties lezen'), 'what waits');
    expect(textOf(desk)).to.contain('Nog 1 wacht op akkoord en telt niet mee.');
    expect(textOf(desk)).to.contain('De volgorde telt al mee, als er niets anders staat.');
    expect(textOf(desk)).to.contain('Telt pas mee na akkoord');
    expect(wordsOf(await find(desk, '.count-table'))).to.contain('groepsmaatschappelijk');
    expectNoOverflow(box);
  });

  it('makes a poll: a draft with two options, which opens when somebody opens it', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Nieuwe peiling');
    await press(desk, 'Bewaar als concept');
    await until(() => focused(desk)?.id === 'words-question', 'focus on what is missing');
    await expectAccessible(desk);
    fill(await field(desk, '#words-question'), 'Hoe noemt u dit werk?');
    const names = () => [
      ...desk.shadowRoot.querySelectorAll<HTMLTextAreaElement>('textarea[id^="words-name"]'),
    ];
    fill(names()[0]!, 'Groepswerk');
    fill(names()[1]!, 'Anders');
    await press(desk, 'Keuze erbij');
    await until(() => focused(desk) === names()[2], 'focus on the new option');
    await press(desk, 'Haal keuze 3 weg');
    await until(() => names().length === 2, 'two options');
    await press(desk, 'Bewaar als concept');
    await until(() => textOf(desk).includes('De peiling is een concept'), 'the draft');
    expect(wordsOf(await find(desk, '#page'))).to.equal('Hoe noemt u dit werk?');
    await press(desk, 'Nu openen');
    await until(() => textOf(desk).includes('De peiling loopt'), 'the open poll');
    const { polls } = (await (await endpoint.fetch(`${endpoint.base}/desk/polls`)).json()) as {
      polls: { id: string; question: string; state: string }[];
    };
    const made = polls.find((it) => it.question === 'Hoe noemt u dit werk?');
    expect(made?.id).to.match(/^hoe-noemt-u-dit-werk-/);
    expect(made?.state).to.equal('open');
    expect(location.href).not.to.contain('hoe-noemt');
  });

  it('closes by one press, and undoes it', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    const before = await poll();
    await press(desk, 'Nu sluiten');
    const line = await find(desk, '.outcome .result-line');
    expect(line).to.have.attribute('role', 'status');
    expect(wordsOf(line)).to.contain('Niemand kan nog stemmen.');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    expect((await poll()).state).to.equal('closed');
    expect(textOf(desk)).to.contain('Zolang dit gesloten is, komen er geen nieuwe teksten.');
    expect(textOf(desk)).not.to.contain('Nieuwe teksten komen vanzelf hier.');
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    const after = await poll();
    expect([after.state, after.closesAt]).to.deep.equal([before.state, before.closesAt]);
  });

  it('changes dates and who sees the result, and refuses an end before the beginning', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Datums en uitslag wijzigen');
    await until(() => focused(desk)?.id === 'opens-day', 'focus on the first day');
    fill(await field(desk, '#opens-day'), '2035-02-01');
    fill(await field(desk, '#closes-day'), '2035-01-01');
    await press(desk, 'Bewaren');
    await until(() => focused(desk)?.id === 'closes-day', 'focus on the last day');
    expect(wordsOf(await find(desk, '#closes-day-error'))).to.contain('na het openen');
    await expectAccessible(desk);
    fill(await field(desk, '#closes-day'), '20356-03-01');
    await press(desk, 'Bewaren');
    await until(
      () => wordsOf(desk.shadowRoot.querySelector('#closes-day-error') ?? desk).includes('jaar'),
      'what is wrong with the day',
    );
    expect(focused(desk)?.id).to.equal('closes-day');
    fill(await field(desk, '#closes-day'), '2035-03-01');
    fill(await field(desk, '#closes-time'), '17:00');
    await press(desk, 'na het sluiten');
    await press(desk, 'Bewaren');
    await until(() => textOf(desk).includes('De peiling is nog niet open'), 'the new dates');
    expect(await poll()).to.deep.include({
      opensAt: '2035-01-31T23:00:00.000Z',
      closesAt: '2035-03-01T16:00:00.000Z',
      resultsVisible: 'closed',
    });
  });

  it('puts two changes together, and asks where both changed the same', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Vraag en keuzes wijzigen');
    fill(await field(desk, '#words-question'), 'Mijn vraag?');
    const { version, options, question: old } = await poll();
    const theirs = options.map((it, index) => (index === 0 ? { ...it, text: 'Hun tekst' } : it));
    const other = await send(
      'PUT',
      '/desk/polls/definition',
      { question: 'Hun vraag?', options: theirs },
      { 'if-match': `"${version}"` },
    );
    expect(other.status).to.equal(200);
    await press(desk, 'Bewaren');
    const notice = await find(desk, '.conflict');
    await until(() => focused(desk) === notice, 'focus on the comparison');
    expect(wordsOf(notice)).to.contain('Mijn vraag?').and.to.contain('Hun vraag?');
    expect(wordsOf(notice)).not.to.contain(old);
    await expectAccessible(desk);
    await press(desk, 'Bewaren');
    await until(() => wordsOf(notice).includes('Kies bij elk verschil'), 'what is missing');
    expect((await poll()).question).to.equal('Hun vraag?');
    (await findByWords(desk, /Mijn vraag\?/)).click();
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('Zo leest iedereen'), 'the result');
    const saved = await poll();
    expect([saved.question, saved.options[0]?.text]).to.deep.equal(['Mijn vraag?', 'Hun tekst']);
  });

  it('gives the words in another language, beside those of the poll', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Vraag en keuzes wijzigen');
    const language = await find<HTMLSelectElement>(desk, '#words-language');
    language.value = 'de';
    language.dispatchEvent(new Event('change'));
    await find(desk, '#words-question-own');
    fill(await field(desk, '#words-question'), 'Welche Umschreibung?');
    await expectAccessible(desk);
    await press(desk, 'Bewaren');
    await until(() => wordsOf(desk.shadowRoot).includes('Zo leest iedereen'), 'the result');
    const { translations, question: own } = await poll();
    expect(translations?.['de']?.question).to.equal('Welche Umschreibung?');
    expect(own).not.to.equal('Welche Umschreibung?');
  });

  it('approves, takes back within five minutes, rejects, and lists what was decided', async () => {
    await vote('Samen leren');
    const desk = openDesk(endpoint);
    await question(desk);
    await until(() => textOf(desk).includes('Samen leren'), 'the text');
    await press(desk, /^Akkoord/);
    const undo = await find(desk, '.texts .undo');
    expect(wordsOf(desk.shadowRoot)).to.contain('Over 5 minuten staat dit bij de uitslag.');
    await until(() => focused(desk) === undo, 'focus on the way back');
    expect((await poll()).tally?.otherTexts ?? []).to.deep.equal([]);
    await expectAccessible(desk);
    undo.click();
    await announced(desk, 'Teruggenomen');
    await until(() => focused(desk)?.matches('[data-decide]'), 'focus on the text');
    await press(desk, /^Niet akkoord/);
    await find(desk, '.texts .undo');
    expect(wordsOf(desk.shadowRoot)).to.contain('Niemand krijgt dit te lezen.');
    // What is read after it took effect has no way back any more.
    await until(() => endpoint.underWay === 0, 'the lists as they are now');
    await endpoint.release();
    await press(desk, 'Ongedaan maken');
    await until(() => wordsOf(desk.shadowRoot).includes('Dit is al ingegaan'), 'too late');
    desk.remove();
    const again = openDesk(endpoint);
    await press(again, 'Beoordeeld (1)');
    expect(textOf(again)).to.contain('Samen leren');
    await press(again, /^Toch akkoord/);
    await find(again, '.texts .undo');
  });

  it('publishes no text that was changed after it was read', async () => {
    const { vote: id, secret } = await vote('Netjes');
    const desk = openDesk(endpoint);
    await until(() => textOf(desk).includes('Netjes'), 'the text');
    const changed = { option: 'other', otherText: 'LELIJKE TEKST' };
    const authorization = { authorization: `Bearer ${secret}` };
    await send('PUT', `/polls/definition/votes/${id}`, changed, authorization);
    await press(desk, /^Akkoord/);
    await until(() => textOf(desk).includes('LELIJKE TEKST'), 'the new text');
    await until(() => textOf(desk).includes('gewijzigd nadat u het las'), 'why');
    await until(() => focused(desk)?.matches(`[data-text="${id}"]`), 'focus on the new text');
    await expectAccessible(desk);
    await press(desk, /^Niet akkoord/);
    await find(desk, '.texts .undo');
    expect(textOf(desk)).not.to.contain('gewijzigd nadat u het las');
  });

  it('shows what a colleague decided meanwhile, and takes back nothing of theirs', async () => {
    const { vote: id } = await vote('Samen leren');
    const desk = openDesk(endpoint);
    await until(() => textOf(desk).includes('Samen leren'), 'the text');
    const path = `/desk/votes/${id}/approval`;
    await send('PUT', path, { approved: true, hold: true });
    await press(desk, /^Niet akkoord/);
    await until(() => textOf(desk).includes('anders over beslist'), 'why');
    await until(() => focused(desk)?.matches(`[data-line="${id}"]`), 'focus on the decision');
    expect(wordsOf(desk.shadowRoot)).to.contain('Over 5 minuten staat dit bij de uitslag.');

    await endpoint.fetch(endpoint.base + path, { method: 'DELETE' });
    await send('PUT', path, { approved: false, hold: true });
    await press(desk, /^Ongedaan maken/);
    await until(() => wordsOf(desk.shadowRoot).includes('al teruggenomen of vervangen'), 'why');
    await until(() => wordsOf(desk.shadowRoot).includes('Niemand krijgt dit te lezen.'), 'theirs');
    await endpoint.release();
    desk.remove();
    const later = openDesk(endpoint);
    await press(later, 'Beoordeeld (1)');
    await findByWords(later, /^Toch akkoord/);
  });

  it('carries out a second press while the first is on its way, and keeps what failed', async () => {
    for (const text of ['Samen leren', 'Samen eten', 'Samen zijn']) await vote(text);
    const desk = openDesk(endpoint);
    await until(() => textOf(desk).includes('Samen zijn'), 'the texts');
    const answers: (() => void)[] = [];
    const decisions = () => endpoint.requests.filter((it) => it.startsWith('PUT'));
    endpoint.instead = (request) => {
      if (!request.startsWith('PUT') || answers.length > 0) return undefined;
      return new Promise((_, reject) => {
        answers.push(() => reject(new TypeError('offline')));
      });
    };
    const [first, second, third] = desk.shadowRoot.querySelectorAll<HTMLElement>('[data-decide]');
    for (const button of [first, first, second, third]) button?.click();
    await until(() => answers.length === 1, 'the first');
    expect(decisions()).to.have.lengthOf(1);
    answers[0]?.();
    await until(() => desk.shadowRoot.querySelectorAll('.texts .undo').length === 2, 'the others');
    expect(decisions()).to.have.lengthOf(3);
    await find(desk, '.text-row .notice-failed');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the last one');
  });

  it('says that there are more texts than it shows, and shows them', async () => {
    const waiting = ['Samen leren', 'Samen eten'];
    const judged = ['Samen zijn', 'Samen doen'];
    for (const text of waiting) await vote(text);
    for (const text of judged) {
      const { vote: id } = await vote(text);
      await send('PUT', `/desk/votes/${id}/approval`, { approved: true });
    }
    // Of a page of 100 only one is given here; the next page has all.
    const short: typeof fetch = (input, init) =>
      endpoint.fetch(String(input).replace('limit=100', 'limit=1'), init);
    const desk = openDesk({ ...endpoint, fetch: short });
    await until(() => textOf(desk).includes('2 inzendingen beoordelen'), 'the true count');
    expect(desk.shadowRoot.querySelectorAll('[data-decide]')).to.have.lengthOf(1);
    await press(desk, /Toon de volgende/);
    await until(() => desk.shadowRoot.querySelectorAll('[data-decide]').length === 2, 'all');
    await until(() => focused(desk)?.matches('[data-text]'), 'focus on the first new one');
    expect(wordsOf(desk.shadowRoot)).not.to.contain('Toon de volgende');
    await press(desk, 'Beoordeeld (1 of meer)');
    await press(desk, /Toon oudere/);
    await findByWords(desk, 'Beoordeeld (2)');
    for (const text of judged) expect(textOf(desk)).to.contain(text);
  });

  it('keeps what was typed when saving fails, and when the session ended meanwhile', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    const summary = await field(desk, '#summary');
    expect(summary.value).to.match(/van de \d+|Er is nog niet gestemd/);
    fill(summary, 'Onze samenvatting.');
    endpoint.instead = (request) =>
      request.startsWith('PATCH') ? Promise.reject(new TypeError('offline')) : undefined;
    await press(desk, 'Plaats bij de uitslag');
    await find(desk, '.notice-failed');
    expect((await field(desk, '#summary')).value).to.equal('Onze samenvatting.');
    endpoint.instead = undefined;
    endpoint.session = undefined;
    await press(desk, 'Plaats bij de uitslag');
    await until(() => textOf(desk).includes('U bent uitgelogd'), 'signing in');
    endpoint.session = workingGroup;
    endpoint.instead = (request) =>
      request === 'POST /desk/sessions'
        ? Promise.resolve(Response.json(workingGroup, { status: 201 }))
        : undefined;
    fill(await field(desk, '#email'), 'm.jansen@gooistreek.example');
    await press(desk, 'Stuur mij een mail');
    fill(await field(desk, '#code'), 'ABCD2345');
    await press(desk, 'Verder');
    await until(() => !textOf(desk).includes('U bent uitgelogd'), 'the work');
    expect((await field(desk, '#summary')).value).to.equal('Onze samenvatting.');
    await press(desk, 'Plaats bij de uitslag');
    await until(() => wordsOf(desk.shadowRoot).includes('staat bij de uitslag'), 'the result');
    expect((await poll()).summary).to.equal('Onze samenvatting.');
    fill(await field(desk, '#summary'), 'Onze nieuwe samenvatting.');
    await press(desk, 'Haal weg');
    await until(
      () => wordsOf(desk.shadowRoot).includes('De samenvatting is weggehaald'),
      'the result',
    );
    expect((await field(desk, '#summary')).value).to.equal('Onze nieuwe samenvatting.');
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    expect((await poll()).summary).to.equal('Onze samenvatting.');
    expect((await field(desk, '#summary')).value).to.equal('Onze nieuwe samenvatting.');
  });

  it('invites institutions: links that show once, withdrawn and replaced', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    await press(desk, 'Maak links');
    await until(() => focused(desk)?.id === 'code-names', 'focus on the names');
    fill(await field(desk, '#code-names'), 'Welzijn Een\n\nWelzijn Twee\nWelzijn Een');
    const page = await field(desk, '#code-page');
    page.value = 'https://werkgroep.example/enquete#top';
    page.dispatchEvent(new Event('change'));
    await press(desk, 'Maak links');
    const fresh = await find(desk, '.new-links');
    await until(() => focused(desk)?.id === 'new-links', 'focus on the links');
    const links = [...fresh.querySelectorAll('code')].map(wordsOf);
    expect(links).to.have.length(2);
    for (const it of links)
      expect(it).to.match(/^https:\/\/werkgroep\.example\/enquete#gmw-code=[B-Z2-9-]{14}$/);
    await expectAccessible(desk);
    await press(desk, 'Klaar, verberg ze');
    await until(() => !desk.shadowRoot.querySelector('.new-links'), 'no links');
    for (const it of links) expect(desk.shadowRoot.textContent).not.to.contain(it.slice(-14));
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);

    await press(desk, /^Intrekken: Welzijn Een/);
    await announced(desk, 'Ingetrokken');
    await press(desk, /^Nieuwe link: Welzijn Een/);
    await until(
      () => desk.shadowRoot.querySelectorAll('.new-links code').length === 1,
      'the new link',
    );
    expect(wordsOf(await find(desk, '.codes-table'))).to.contain('Ingetrokken');
    await expectAccessible(desk);
  });

  it('keeps links with the survey that they are of, until somebody is done with them', async () => {
    const factors = ['Vraag', 'Geld'].map((title, at) => ({
      id: `f${at}`,
      number: at + 1,
      title,
      about: '',
    }));
    const made = await send(
      'PUT',
      '/desk/surveys/eenheel-lang-kenmerk-dat-nergens-afbreekt-en-toch-op-een-telefoon-past',
      { question: 'Wat weegt mee?', factors },
      { 'if-none-match': '*' },
    );
    expect(made.status).to.equal(200);
    const box = place('inline-size: 360px');
    const desk = openDesk(endpoint, {}, box);
    await question(desk);
    await press(desk, 'Enquête');
    const links = () => [...desk.shadowRoot.querySelectorAll('.new-links code')].map(wordsOf);
    fill(await field(desk, '#code-names'), `${'Welzijn'.repeat(9)}, info@een.example`);
    await press(desk, 'Maak links');
    await until(() => links().length === 1, 'the link');
    expectNoOverflow(box);
    const [link] = links();
    const which = await find<HTMLSelectElement>(desk, '#which-ballot');
    const [first, second] = [...which.options].map((it) => it.value);
    const choose = (id: string) => {
      const select = desk.shadowRoot.querySelector<HTMLSelectElement>('#which-ballot')!;
      select.value = id;
      select.dispatchEvent(new Event('change'));
    };
    choose(second!);
    await until(() => wordsOf(desk.shadowRoot).includes('De enquête is een concept'), 'the other');
    await find(desk, '#code-names');
    expect(links()).to.deep.equal([]);
    expect(desk.shadowRoot.textContent).not.to.contain(link);
    expectNoOverflow(box);
    choose(first!);
    await until(() => links().length === 1, 'the link again');
    expect(links()).to.deep.equal([link]);
    await press(desk, 'Peiling');
    await question(desk);
    await press(desk, 'Enquête');
    await until(() => links()[0] === link, 'the link after another tab');
  });

  it('mails a link, says so in the list, and asks before a second one', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    fill(await field(desk, '#code-names'), 'Welzijn Een, geen adres@');
    fill(await field(desk, '#code-until'), '2020-01-01');
    (await field(desk, '#code-until')).dispatchEvent(new Event('change'));
    const page = await field(desk, '#code-page');
    page.value = 'javascript:alert(1)';
    page.dispatchEvent(new Event('change'));
    await press(desk, 'Maak links');
    await find(desk, '#code-until-error');
    await find(desk, '#code-page-error');
    const end = await field(desk, '#code-until');
    end.value = '20266-12-31';
    end.dispatchEvent(new Event('change'));
    await press(desk, 'Maak links');
    await until(() => /jaar van 4 cijfers/.test(textOf(desk)), 'what is wrong with the day');
    expect(wordsOf(await find(desk, '#code-names-error'))).to.contain('geen e-mailadres');
    await expectAccessible(desk);
    fill(await field(desk, '#code-names'), 'Welzijn Een, info@een.example');
    const until_ = await field(desk, '#code-until');
    until_.value = '';
    until_.dispatchEvent(new Event('change'));
    page.value = 'https://werkgroep.example/enquete';
    page.dispatchEvent(new Event('change'));
    await press(desk, 'Maak links');
    await find(desk, '.new-links');
    await press(desk, /^Verstuur: Welzijn Een/);
    await announced(desk, '1 mail is onderweg');
    await until(
      () => /verstuurd op/.test(wordsOf(desk.shadowRoot.querySelector('.codes-table') ?? desk)),
      'the day in the list',
    );
    await findByWords(desk, /^Verstuur nog eens: Welzijn Een/);
    await expectAccessible(desk);
    fill(await field(desk, '#code-names'), 'welzijn een');
    await press(desk, 'Maak links');
    await until(() => focused(desk)?.id === 'codes-warning', 'the warning');
    expect(desk.shadowRoot.querySelectorAll('.new-links code')).to.have.length(1);
    await press(desk, 'Maak toch links');
    await until(
      () => desk.shadowRoot.querySelectorAll('.new-links code').length === 2,
      'the second link',
    );
  });

  const surveyCodes = async (): Promise<SurveyCodeList> => {
    const list = await endpoint.fetch(`${endpoint.base}/desk/surveys`);
    const [survey] = ((await list.json()) as { surveys: { id: string }[] }).surveys;
    const answer = await endpoint.fetch(`${endpoint.base}/desk/surveys/${survey!.id}/codes`);
    return (await answer.json()) as SurveyCodeList;
  };
  const makeLinks = async (desk: Widget, names: string): Promise<void> => {
    fill(await field(desk, '#code-names'), names);
    const page = await field(desk, '#code-page');
    page.value = 'https://werkgroep.example/enquete';
    page.dispatchEvent(new Event('change'));
    await press(desk, 'Maak links');
    await find(desk, '.new-links');
  };
  const rowOf = (desk: Widget, name: string) =>
    [...desk.shadowRoot.querySelectorAll('.codes-table tbody tr')]
      .map(wordsOf)
      .find((it) => it.startsWith(name));

  it('tells what it cannot read in a pasted list before a link is made, and keeps it', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    const pasted = 'Delta\tdelta@delta.example\tJan\nalleen@adres.example';
    fill(await field(desk, '#code-names'), pasted);
    await press(desk, 'Maak links');
    await until(() => focused(desk)?.id === 'code-names', 'focus on the names');
    expect(wordsOf(await find(desk, '#code-names-error'))).to.contain(
      'Er staat geen naam op regel 2',
    );
    expect((await field(desk, '#code-names')).value).to.equal(pasted);
    fill(await field(desk, '#code-names'), pasted.split('\n')[0]!);
    await press(desk, 'Maak links');
    await until(() => focused(desk)?.id === 'codes-warning', 'the warning');
    expect(wordsOf(focused(desk)!)).to.contain('Dit gebruiken wij niet: Jan.');
    expect((await surveyCodes()).codes).to.deep.equal([]);
    await press(desk, 'Maak toch links');
    await find(desk, '.new-links');
    expect((await surveyCodes()).codes).to.have.length(1);
    expect((await surveyCodes()).codes[0]).to.include({ institution: 'Delta', hasAddress: true });
  });

  it('shows until when a link works, and mails no link of a draft', async () => {
    const factors = ['Vraag', 'Geld'].map((title, at) => ({
      id: `f${at}`,
      number: at + 1,
      title,
      about: '',
    }));
    const [id, year] = ['aaa', new Date().getFullYear() + 1];
    await send(
      'PUT',
      `/desk/surveys/${id}`,
      { question: 'Wat?', factors },
      { 'if-none-match': '*' },
    );
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    const which = await find<HTMLSelectElement>(desk, '#which-ballot');
    which.value = id;
    which.dispatchEvent(new Event('change'));
    await until(() => textOf(desk).includes('De enquête is een concept'), 'the draft');
    const end = await field(desk, '#code-until');
    end.value = `${year}-12-31`;
    end.dispatchEvent(new Event('change'));
    await makeLinks(desk, 'Een, a@een.example');
    await until(() => textOf(desk).includes('Mailen kan als de enquête open is'), 'why not');
    expect(wordsOf(await find(desk, '.new-links'))).not.to.contain('Verstuur');
    expect(rowOf(desk, 'Een')).to.contain('werkt tot en met 31 december');
    const moments = {
      opensAt: `${year}-12-01T08:00:00Z`,
      closesAt: `${year}-12-10T08:00:00Z`,
    };
    await send('PATCH', `/desk/surveys/${id}`, moments);
    await press(desk, 'Peiling');
    await question(desk);
    await press(desk, 'Enquête');
    await until(
      () => /werkt tot \S+ 10 december \d+ om 9\.00 uur/.test(rowOf(desk, 'Een') ?? ''),
      'the end of the survey',
    );
    await press(desk, 'Verstuur 1 mail');
    await announced(desk, '1 mail is onderweg');
  });

  it('mails the others when a colleague withdrew one of the links, and says which were mailed', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    await makeLinks(desk, 'Een, a@een.example\nTwee, b@twee.example\nDrie, c@drie.example');
    const { survey, codes } = await surveyCodes();
    const { id } = codes.find((it) => it.institution === 'Twee')!;
    await endpoint.fetch(`${endpoint.base}/desk/surveys/${survey}/codes/${id}`, {
      method: 'DELETE',
    });
    await press(desk, 'Verstuur 3 mails');
    await until(() => focused(desk)?.id === 'not-mailed', 'what was not mailed');
    expect(wordsOf(focused(desk)!)).to.equal(
      '2 mails zijn onderweg. Niet verstuurd: Twee. Deze link is ingetrokken.',
    );
    expect(rowOf(desk, 'Een')).to.contain('verstuurd op');
    expect(rowOf(desk, 'Twee')).to.contain('Ingetrokken');
    expect(rowOf(desk, 'Drie')).to.contain('verstuurd op');
    expect(wordsOf(await find(desk, '.new-links'))).not.to.contain('Twee');
    expect(textOf(desk)).not.to.match(/Verstuur \d mail/);
    await expectAccessible(desk);
  });

  it('stops mailing when the endpoint cannot be reached, and keeps what is left to mail', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    await makeLinks(desk, 'Een, a@een.example\nTwee, b@twee.example\nDrie, c@drie.example');
    let mails = 0;
    endpoint.instead = (request) => {
      if (!request.endsWith('/mails') || (mails += 1) < 2) return undefined;
      return Promise.reject(new TypeError('no connection'));
    };
    await press(desk, 'Verstuur 3 mails');
    await until(() => focused(desk)?.id === 'not-mailed', 'what was not mailed');
    expect(wordsOf(focused(desk)!)).to.match(/^1 mail is onderweg\. Niet verstuurd: \S+ en \S+\./);
    endpoint.instead = undefined;
    await press(desk, 'Verstuur 2 mails');
    await announced(desk, '2 mails zijn onderweg');
    await until(() => !desk.shadowRoot.querySelector('#not-mailed'), 'no notice');
  });

  it('says of the survey itself what became of its mails when another tab was opened meanwhile', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    await makeLinks(desk, 'Een, a@een.example\nTwee, b@twee.example');
    let problems = 0;
    desk.addEventListener('gmw-problem', () => (problems += 1));
    let end: (() => void) | undefined;
    endpoint.instead = (request) => {
      if (!request.endsWith('/mails')) return undefined;
      return new Promise((_, reject) => {
        end = () => reject(new TypeError('no connection'));
      });
    };
    await press(desk, 'Verstuur 2 mails');
    const fail = await until(() => end, 'the first mail');
    await press(desk, 'Peiling');
    await question(desk);
    fail();
    await until(() => problems === 1, 'the failure');
    endpoint.instead = undefined;
    await press(desk, 'Enquête');
    const notice = await find(desk, '#not-mailed');
    expect(wordsOf(notice)).to.match(/^Niet verstuurd: \S+ en \S+\. Wij krijgen geen verbinding/);
    expect(endpoint.requests).not.to.include('GET /desk/surveys//codes');
    expect(wordsOf(desk.shadowRoot)).not.to.contain('mails zijn onderweg');
    expect(focused(desk)).not.to.equal(notice);
  });

  it('mails nothing more once the survey is closed', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    await makeLinks(desk, 'Een, a@een.example\nTwee, b@twee.example');
    const { survey } = await surveyCodes();
    await send('PATCH', `/desk/surveys/${survey}`, { state: 'closed' });
    await press(desk, 'Verstuur 2 mails');
    await until(() => focused(desk)?.id === 'not-mailed', 'what was not mailed');
    expect(wordsOf(focused(desk)!)).to.match(
      /^Niet verstuurd: \S+ en \S+\. De enquête is gesloten\./,
    );
    expect(endpoint.requests.filter((it) => it.endsWith('/mails'))).to.have.length(1);
  });

  it('keeps a link that was answered with meanwhile, and says so', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Enquête');
    await makeLinks(desk, 'Welzijn Een');
    const code = wordsOf(desk.shadowRoot.querySelector('.new-links code')!).slice(-14);
    const { survey } = await surveyCodes();
    const { token } = await (
      await send('POST', '/form-tokens', { purpose: 'survey-response' })
    ).json();
    const { factors } = (await (
      await endpoint.fetch(`${endpoint.base}/surveys/${survey}`)
    ).json()) as { factors: { id: string }[] };
    const ranking = factors.map((it) => it.id);
    const sent = { ranking, publish: false, code, formToken: token };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const answer = await send('POST', `/surveys/${survey}/responses`, sent, key);
    expect(answer.status).to.equal(201);
    await press(desk, /^Intrekken: Welzijn Een/);
    await until(() => textOf(desk).includes('Met deze link is al geantwoord'), 'why not');
    await until(() => focused(desk)?.id === 'codes-title', 'focus on the heading');
    expect(rowOf(desk, 'Welzijn Een')).to.contain('Ingevuld');
    expect(rowOf(desk, 'Welzijn Een')).not.to.contain('Nieuwe link');
  });

  it('keeps a draft closed when its day is cleared, says what happens, and throws it away', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    await press(desk, 'Nieuwe peiling');
    fill(await field(desk, '#words-question'), 'Hoe noemt u dit werk?');
    const names = [
      ...desk.shadowRoot.querySelectorAll<HTMLTextAreaElement>('textarea[id^="words-name"]'),
    ];
    for (const it of names) fill(it, 'Groepswerk');
    await press(desk, 'Bewaar als concept');
    await until(() => wordsOf(desk.shadowRoot).includes('Deze keuze staat er al'), 'the double');
    fill(names[1]!, 'Anders');
    await press(desk, 'Bewaar als concept');
    const line = async () => wordsOf(await find(desk, '.outcome .result-line'));
    expect(await line()).to.contain('Niemand kan meedoen voordat u opent.');
    await press(desk, 'Datums en uitslag wijzigen');
    fill(await field(desk, '#opens-day'), '2020-01-01');
    await press(desk, 'Bewaren');
    await until(() => focused(desk)?.id === 'opens-day', 'focus on the day');
    expect(wordsOf(await find(desk, '#opens-day-error'))).to.contain('Dit moment is al geweest');
    const which = await find<HTMLSelectElement>(desk, '#which-ballot');
    expect(wordsOf(which.selectedOptions[0]!)).to.equal('Hoe noemt u dit werk? (Concept)');
    fill(await field(desk, '#opens-day'), '2035-01-01');
    await press(desk, 'Bewaren');
    await until(
      () => wordsOf(desk.shadowRoot).includes('De peiling gaat vanzelf open op'),
      'what happens',
    );
    await press(desk, 'Datums en uitslag wijzigen');
    fill(await field(desk, '#opens-day'), '');
    await press(desk, 'Bewaren');
    await until(
      () => wordsOf(desk.shadowRoot).includes('De peiling is een concept. Niemand'),
      'the draft',
    );
    await press(desk, 'Concept weggooien');
    await until(() => focused(desk)?.id === 'delete-draft', 'focus on the question');
    await expectAccessible(desk);
    await press(desk, 'Gooi weg');
    await until(
      () => wordsOf(desk.shadowRoot).includes('Het concept is weggegooid'),
      'what was done',
    );
    expect(wordsOf(desk.shadowRoot)).not.to.contain('Hoe noemt u dit werk?');
  });

  it('publishes no number that the count does not have', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    const summary = await field(desk, '#summary');
    expect(summary.lang).to.equal('nl');
    fill(summary, 'Wel 97 % vindt dit, een meerderheid.');
    await press(desk, 'Plaats bij de uitslag');
    await until(() => focused(desk)?.id === 'summary', 'focus on the text');
    const error = wordsOf(await find(desk, '#summary-error'));
    expect(error).to.contain('97 %').and.to.contain('meerderheid');
    await expectAccessible(desk);
    expect((await poll()).summary).to.equal(undefined);
    fill(summary, (await poll()).proposedSummary);
    await press(desk, 'Plaats bij de uitslag');
    await until(() => wordsOf(desk.shadowRoot).includes('staat bij de uitslag'), 'the result');
  });

  it('says what fails, and tries again', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/polls'
        ? Promise.resolve(new Response('', { status: 500 }))
        : undefined;
    const desk = openDesk(endpoint);
    await find(desk, '.notice-failed');
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await question(desk);
  });

  it('says that there is no poll yet, and how to begin', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/polls' ? Promise.resolve(Response.json({ polls: [] })) : undefined;
    const desk = openDesk(endpoint);
    await find(desk, '.page-head');
    await until(() => textOf(desk).includes('Er is nog geen peiling'), 'the empty state');
    await expectAccessible(desk);
  });

  it('says that a poll is gone, and that a right is missing', async () => {
    const desk = openDesk(endpoint);
    await question(desk);
    for (const [status, words] of [
      [404, 'Niet gevonden'],
      [403, 'Dit mag u hier niet doen'],
    ] as const) {
      endpoint.instead = (request) =>
        request.startsWith('PATCH')
          ? Promise.resolve(
              Response.json({ type: 'about:blank', status, title: 'x', detail: 'x' }, { status }),
            )
          : undefined;
      await press(desk, 'Nu sluiten');
      await until(() => textOf(desk).includes(words), words);
    }
  });

  it('fits a phone of 360 pixels, with its forms and links too', async () => {
    await vote('Eenheel-lang-woord-dat-nergens-afbreekt-en-toch-op-een-telefoon-moet-passen');
    const box = place('inline-size: 360px');
    const desk = openDesk(endpoint, {}, box);
    await question(desk);
    await until(() => textOf(desk).includes('Eenheel'), 'the text');
    expectNoOverflow(box);
    await press(desk, 'Vraag en keuzes wijzigen');
    await press(desk, 'Datums en uitslag wijzigen');
    await find(desk, '#opens-day');
    expectNoOverflow(box);
    await press(desk, 'Enquête');
    fill(await field(desk, '#code-names'), 'Welzijn Een');
    await press(desk, 'Maak links');
    await find(desk, '.new-links');
    expectNoOverflow(box);
    await expectAccessible(desk);
  });

  it('is written in English too', async () => {
    const desk = openDesk(endpoint, { lang: 'en' });
    await question(desk);
    expect(wordsOf(await find(desk, '.tabs'))).to.equal('Poll Survey');
    await findByWords(desk, 'Close now');
  });
});
