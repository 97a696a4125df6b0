import { expect } from '@open-wc/testing';
import '../../../../src/elements/desk/define.ts';
import {
  closeAll,
  fill,
  find,
  focused,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../../support/browser/widget.ts';
import { coordinator, deskEndpoint } from '../../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../../support/desk-endpoint.ts';
import { openDesk, press } from '../support.ts';

describe('what is typed of polls', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint({ ...coordinator, rights: [{ task: 'ballots' }] });
    const options = ['Ja', 'Nee'].map((short, at) => ({
      id: `o${at}`,
      number: at + 1,
      short,
      text: short,
    }));
    const made = await endpoint.fetch(`${endpoint.base}/desk/polls/tweede`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: JSON.stringify({ question: 'Tweede vraag?', options }),
    });
    expect(made.status).to.equal(200);
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const field = (desk: Widget, selector: string) =>
    find<HTMLInputElement | HTMLTextAreaElement>(desk, selector);
  const choose = async (desk: Widget, id: string): Promise<void> => {
    const which = await find<HTMLSelectElement>(desk, '#which-ballot');
    which.value = id;
    which.dispatchEvent(new Event('change'));
  };
  const shows = (desk: Widget, question: RegExp) =>
    until(
      () => question.test(wordsOf(desk.shadowRoot.querySelector('#page') ?? desk)),
      String(question),
    );

  it('stays with its poll while another one is looked at', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Vraag en keuzes wijzigen');
    fill(await field(desk, '#words-question'), 'Mijn vraag?');
    fill(await field(desk, '#summary'), 'Mijn samenvatting.');
    await choose(desk, 'tweede');
    await shows(desk, /Tweede vraag/);
    await press(desk, 'Vraag en keuzes wijzigen');
    expect((await field(desk, '#words-question')).value).to.equal('Tweede vraag?');
    fill(await field(desk, '#words-question'), 'Tweede, anders?');
    expect((await field(desk, '#summary')).value).not.to.equal('Mijn samenvatting.');
    await choose(desk, 'definition');
    await until(
      () =>
        desk.shadowRoot.querySelector<HTMLTextAreaElement>('#words-question')?.value ===
        'Mijn vraag?',
      'what was typed',
    );
    expect((await field(desk, '#summary')).value).to.equal('Mijn samenvatting.');
    await press(desk, 'Toch niet');
    await choose(desk, 'tweede');
    await until(
      () =>
        desk.shadowRoot.querySelector<HTMLTextAreaElement>('#words-question')?.value ===
        'Tweede, anders?',
      'what was typed of the other',
    );
  });

  it('stays when a new poll is begun and given up', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Vraag en keuzes wijzigen');
    fill(await field(desk, '#words-question'), 'Mijn vraag?');
    await press(desk, 'Nieuwe peiling');
    await shows(desk, /Nieuwe peiling/);
    expect((await field(desk, '#words-question')).value).to.equal('');
    fill(await field(desk, '#words-question'), 'Toch geen vraag?');
    await press(desk, 'Toch niet');
    await until(
      () =>
        desk.shadowRoot.querySelector<HTMLTextAreaElement>('#words-question')?.value ===
        'Mijn vraag?',
      'what was typed',
    );
    await press(desk, 'Nieuwe peiling');
    await shows(desk, /Nieuwe peiling/);
    expect((await field(desk, '#words-question')).value).to.equal('');
  });

  it('shows a failure with the poll that it is of', async () => {
    const desk = openDesk(endpoint);
    let answer: (() => void) | undefined;
    endpoint.instead = (request) =>
      request.startsWith('PATCH')
        ? new Promise((_, reject) => (answer = () => reject(new TypeError('offline'))))
        : undefined;
    await press(desk, 'Nu sluiten');
    await until(() => answer, 'the request');
    await choose(desk, 'tweede');
    await shows(desk, /Tweede vraag/);
    answer!();
    endpoint.instead = undefined;
    await until(
      () =>
        desk.shadowRoot.querySelector('.ballot-panel .button')?.getAttribute('aria-disabled') ===
        'false',
      'the end of the call',
    );
    expect(desk.shadowRoot.querySelector('.notice-failed')).to.equal(null);
    await choose(desk, 'definition');
    await find(desk, '.notice-failed');
  });

  /** Holds the next change back until it may go on, to the endpoint or nowhere. */
  const holdChange = (): ((goes: boolean) => void) => {
    let goOn: ((goes: boolean) => void) | undefined;
    endpoint.instead = (request, init) => {
      if (!request.startsWith('PATCH')) return undefined;
      endpoint.instead = undefined;
      return new Promise<boolean>((resolve) => (goOn = resolve)).then((goes) => {
        if (!goes) throw new TypeError('offline');
        return endpoint.fetch(endpoint.base + request.split(' ')[1]!, init);
      });
    };
    return (goes) => goOn!(goes);
  };
  const isBusy = (desk: Widget) => desk.shadowRoot.querySelector('[aria-disabled="true"]') !== null;
  const publish = async (summary: string): Promise<void> => {
    const answer = await endpoint.fetch(`${endpoint.base}/desk/polls/definition`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ summary }),
    });
    expect(answer.status).to.equal(200);
  };

  it('stays in view when it goes down in the list by what was done', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Nu sluiten');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    await until(
      () => desk.shadowRoot.querySelector('#which-ballot option')?.textContent?.includes('Tweede'),
      'the other one first',
    );
    await shows(desk, /Welk van onderstaande/);
    expect(focused(desk)?.matches('.undo')).to.equal(true);
  });

  it('stays in the form of a new one that was begun before an answer came', async () => {
    const desk = openDesk(endpoint);
    await find(desk, '.ballot-panel .button');
    const goOn = holdChange();
    await press(desk, 'Nu sluiten');
    await until(() => isBusy(desk), 'the call');
    await press(desk, 'Nieuwe peiling');
    fill(await field(desk, '#words-question'), 'Een nieuwe vraag?');
    goOn(true);
    await until(
      () => endpoint.requests.filter((it) => it === 'GET /desk/polls').length > 1,
      'the list read again',
    );
    await until(() => !isBusy(desk), 'the end of the call');
    expect((await field(desk, '#words-question')).value).to.equal('Een nieuwe vraag?');
    await press(desk, 'Toch niet');
    await shows(desk, /Welk van onderstaande/);
  });

  it('is not said to be taken back when that failed, however often it was pressed', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Nu sluiten');
    await find(desk, '.undo');
    const goOn = holdChange();
    await press(desk, 'Ongedaan maken');
    await press(desk, 'Ongedaan maken');
    goOn(false);
    await find(desk, '.notice-failed');
    const said = [...desk.shadowRoot.querySelectorAll('[role="status"]')].map(wordsOf).join(' ');
    expect(said).not.to.contain('Teruggenomen');
  });

  it('stays with its own poll when a summary is taken away and another poll is looked at', async () => {
    await publish('De peiling loopt nog.');
    const desk = openDesk(endpoint);
    await find(desk, '#summary');
    fill(await field(desk, '#summary'), 'Een andere tekst.');
    const goOn = holdChange();
    await press(desk, 'Haal weg');
    await until(() => isBusy(desk), 'the call');
    fill(await field(desk, '#summary'), 'Een andere tekst, langer.');
    await choose(desk, 'tweede');
    await shows(desk, /Tweede vraag/);
    goOn(true);
    await until(() => !isBusy(desk), 'the end of the call');
    expect((await field(desk, '#summary')).value).not.to.contain('andere tekst');
    await choose(desk, 'definition');
    await shows(desk, /Welk van onderstaande/);
    await until(
      () =>
        desk.shadowRoot.querySelector<HTMLTextAreaElement>('#summary')?.value ===
        'Een andere tekst, langer.',
      'what was typed',
    );
  });

  it('of a summary that somebody changed is not taken away, and that is said', async () => {
    await publish('De peiling loopt nog.');
    const desk = openDesk(endpoint);
    await find(desk, '#summary');
    await publish('De peiling loopt tot de zomer.');
    await press(desk, 'Haal weg');
    await until(() => textOf(desk).includes('Iemand anders heeft dit intussen gewijzigd'), 'why');
    expect((await field(desk, '#summary')).value).to.equal('De peiling loopt tot de zomer.');
  });
});
