import { expect } from '@open-wc/testing';
import '../../../../src/elements/desk/define.ts';
import {
  closeAll,
  fill,
  find,
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
});
