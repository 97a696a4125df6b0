// A colleague decides about the same person meanwhile: both decisions stand beside each other, and the undo
// says what became of one's own.
import { expect } from '@open-wc/testing';
import { addDays, todayIn } from '../../../src/domain/dates/dates.ts';
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

describe('decisions of two people', () => {
  let endpoint: DeskEndpoint;
  let reference: string;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
    ({ reference } = await endpoint.signUp(samira));
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  interface Change {
    readonly id: string;
    readonly to: string;
  }
  /** A colleague decides, on another screen. */
  const colleague = async (decision: object): Promise<Change> => {
    const response = await endpoint.desk('POST', '/changes', {
      signup: { reference, ...decision },
    });
    expect(response.status).to.equal(201);
    return (await response.json()) as Change;
  };
  const waiting = async (): Promise<Change[]> => {
    const list = await (await endpoint.desk('GET', '/changes')).json();
    return (list as { changes: Change[] }).changes;
  };
  const openCard = async (parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'signups' }, parent);
    await press(desk, 'Samira de Boer');
    await find(desk, '.log');
    return desk;
  };
  const hasFocus = (desk: Widget, selector: string): Promise<boolean> =>
    until(() => focused(desk)?.matches(selector), `focus on ${selector}`);

  it('stand beside each other on the card, and what waits can be left as it is', async () => {
    const box = place('inline-size: 320px');
    const desk = await openCard(box);
    const theirs = await colleague({ to: 'withdrawn' });
    await press(desk, 'Plaatsen');
    const conflict = await find(desk, '.held-conflict');
    await hasFocus(desk, '.held-conflict');
    expect(wordsOf(conflict)).to.match(/Dit wacht nu Ziet ervan af U koos Geplaatst/);
    expect(textOf(desk)).not.to.include('Er wacht al een wijziging');
    expectNoOverflow(box);
    await expectAccessible(desk);
    await press(desk, 'Laat dit zo');
    await hasFocus(desk, '.undo');
    expect((await waiting()).map((it) => it.id)).to.deep.equal([theirs.id]);
  });

  it('are replaced on a press by who has seen both', async () => {
    const desk = await openCard();
    await colleague({ to: 'withdrawn' });
    await press(desk, 'Plaatsen');
    await press(desk, 'Vervang door “Geplaatst”');
    await hasFocus(desk, '.undo');
    expect(wordsOf(await find(desk, '.result-line'))).to.include('Samira de Boer: Geplaatst.');
    expect((await waiting()).map((it) => it.to)).to.deep.equal(['placed']);
  });

  it('show in the list and on the card before they take effect', async () => {
    await colleague({ to: 'withdrawn' });
    const box = place('inline-size: 320px');
    const desk = openDesk(endpoint, { view: 'signups' }, box);
    const mark = await find(desk, '.people .change-mark');
    expect(wordsOf(mark)).to.match(/^Vanaf \d{1,2}\.\d\d uur: Ziet ervan af$/);
    expectNoOverflow(box);
    await expectAccessible(desk);
    await press(desk, 'Samira de Boer');
    expect(wordsOf(await find(desk, '.person-head'))).to.match(/Nieuw Vanaf .* uur: Ziet ervan af/);
    expectNoOverflow(box);
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await until(() => !desk.shadowRoot.querySelector('.change-mark'), 'no mark');
  });

  it('are refused on a state that is another by now', async () => {
    const desk = await openCard();
    await colleague({ to: 'placed' });
    await endpoint.release();
    await press(desk, 'Ziet ervan af');
    await until(() => textOf(desk).includes('Iemand heeft dit intussen gewijzigd'), 'the words');
    await until(
      () =>
        wordsOf(desk.shadowRoot).includes('Deelname begint') || textOf(desk).includes('Geplaatst'),
      'how it stands',
    );
    expect(await waiting()).to.deep.equal([]);
  });

  it('are refused on a talk that is at another moment by now, with both moments on the screen', async () => {
    const today = todayIn('Europe/Amsterdam', new Date());
    const [planned, theirs, own] = [7, 8, 9].map((days) => addDays(today, days)) as [
      string,
      string,
      string,
    ];
    await colleague({ to: 'talk-planned', talk: { date: planned, time: '10:00' } });
    await endpoint.release();
    const desk = await openCard();
    await press(desk, 'Ander moment voor het gesprek');
    const day = await find<HTMLInputElement>(desk, '#card-date');
    expect(day.value).to.equal(planned);
    await colleague({ to: 'talk-planned', talk: { date: theirs, time: '14:00' } });
    await endpoint.release();
    fill(day, own);
    const submit = (): void =>
      desk.shadowRoot.querySelector<HTMLFormElement>('.card-form')?.requestSubmit();
    submit();
    await until(() => textOf(desk).includes('Iemand heeft dit intussen gewijzigd'), 'the words');
    await until(() => /Gesprek .*14\.00 uur/.test(textOf(desk)), 'the day of the colleague');
    expect((await find<HTMLInputElement>(desk, '#card-date')).value).to.equal(own);
    expect(await waiting()).to.deep.equal([]);
    // Whoever has seen both may choose.
    submit();
    await hasFocus(desk, '.undo');
    expect(wordsOf(await find(desk, '.result-line'))).to.include('Gesprek op');
  });

  it('are told to who takes their own back when it was replaced or taken back already', async () => {
    const desk = await openCard();
    await press(desk, 'Plaatsen');
    await hasFocus(desk, '.undo');
    const [own] = await waiting();
    await colleague({ to: 'withdrawn', replaces: own?.id });
    await press(desk, 'Ongedaan maken');
    await until(() => textOf(desk).includes('al teruggenomen of vervangen'), 'the words');
    await hasFocus(desk, '#card');
    expect(textOf(desk)).not.to.include('Dit is al ingegaan');
    await until(
      () => wordsOf(desk.shadowRoot).includes('Samira de Boer: Ziet ervan af.'),
      'what waits now',
    );
    await expectAccessible(desk);
  });

  it('that took effect are said to have, with the focus on the person', async () => {
    const desk = await openCard();
    await press(desk, 'Plaatsen');
    await hasFocus(desk, '.undo');
    await endpoint.release();
    await press(desk, 'Ongedaan maken');
    await until(() => textOf(desk).includes('Dit is al ingegaan'), 'the words');
    await hasFocus(desk, '#card');
    await until(() => !desk.shadowRoot.querySelector('.result-line'), 'the card as it is now');
    expect(focused(desk)?.id).to.equal('card');
  });

  it('stand beside each other where somebody waits for a decision, with what was typed', async () => {
    const desk = openDesk(endpoint);
    await press(desk, /^Bel/);
    const choose = async () => (await find<HTMLInputElement>(desk, 'input[value="talk"]')).click();
    await choose();
    const date = await find<HTMLInputElement>(desk, '#talk-date');
    date.value = '2035-12-03';
    date.dispatchEvent(new Event('change', { bubbles: true }));
    await colleague({ to: 'withdrawn' });
    await press(desk, 'Vastleggen');
    const conflict = await find(desk, '.held-conflict');
    await hasFocus(desk, '.held-conflict');
    expect(wordsOf(conflict)).to.match(/Dit wacht nu Ziet ervan af U koos Gesprek/);
    await expectAccessible(desk);
    // Whoever takes back what waits has the form again as it was.
    await press(desk, 'Ongedaan maken');
    await until(() => desk.shadowRoot.querySelector('#talk-date'), 'the form');
    expect((await find<HTMLInputElement>(desk, '#talk-date')).value).to.equal('2035-12-03');
    expect(desk.shadowRoot.querySelector('.held-conflict')).to.equal(null);
  });

  it('lead to the row, where somebody takes back what waits no more', async () => {
    const desk = openDesk(endpoint);
    await find(desk, '[data-verb]');
    await press(desk, /^Bel/);
    (await find<HTMLInputElement>(desk, 'input[value="withdrawn"]')).click();
    await press(desk, 'Vastleggen');
    await hasFocus(desk, '.undo');
    const [own] = await waiting();
    await endpoint.desk('DELETE', `/changes/${own?.id}`);
    await press(desk, 'Ongedaan maken');
    await until(() => textOf(desk).includes('al teruggenomen of vervangen'), 'the words');
    await hasFocus(desk, '[data-verb]');
  });
});
