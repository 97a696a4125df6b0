import { expect } from '@open-wc/testing';
import '../../../../src/elements/desk/define.ts';
import type { DeskPoll } from '../../../../src/contract/desk-ballots.ts';
import {
  closeAll,
  fill,
  find,
  focused,
  textOf,
  until,
  wordsOf,
} from '../../../support/browser/widget.ts';
import { coordinator, deskEndpoint } from '../../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../../support/desk-endpoint.ts';
import { openDesk, press } from '../support.ts';

describe('a poll that a colleague changes meanwhile', () => {
  const real = window.setInterval;
  let endpoint: DeskEndpoint;
  let tick: (() => void)[];

  beforeEach(async () => {
    tick = [];
    window.setInterval = ((run: () => void, ms: number) => {
      if (ms >= 30_000) tick.push(run);
      return 0;
    }) as typeof window.setInterval;
    endpoint = await deskEndpoint({ ...coordinator, rights: [{ task: 'ballots' }] });
  });
  afterEach(async () => {
    window.setInterval = real;
    closeAll();
    await endpoint.inPage.close();
  });

  const poll = async (): Promise<DeskPoll> =>
    (await (await endpoint.fetch(`${endpoint.base}/desk/polls/definition`)).json()) as DeskPoll;
  const colleague = async (body: object): Promise<void> => {
    const answer = await endpoint.fetch(`${endpoint.base}/desk/polls/definition`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).to.equal(200);
  };
  const closesAt = '2035-01-31T22:59:00.000Z';
  const outcome = (desk: { shadowRoot: ShadowRoot }) => desk.shadowRoot.querySelector('.outcome');

  it('says no longer that it is closed, and offers no way back, once it is open again', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Nu sluiten');
    await until(() => focused(desk)?.matches('.undo'), 'focus on the way back');
    await colleague({ closesAt });
    for (const it of tick) it();
    await until(() => !outcome(desk), 'no line that is not true');
    expect(textOf(desk)).not.to.contain('Niemand kan nog stemmen');
    await until(() => focused(desk)?.id === 'page', 'focus on the page');
    expect((await poll()).closesAt).to.equal(closesAt);
  });

  it('takes back its own change only, and says so when there is another since', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Nu sluiten');
    await find(desk, '.undo');
    await colleague({ closesAt });
    await press(desk, 'Ongedaan maken');
    await until(() => textOf(desk).includes('Iemand anders heeft dit intussen gewijzigd'), 'why');
    await until(() => focused(desk)?.id === 'page', 'focus on the page');
    expect(outcome(desk)).to.equal(null);
    expect((await poll()).closesAt).to.equal(closesAt);
  });

  it('compares settings in the words of the form', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Datums en uitslag wijzigen');
    fill(await find<HTMLInputElement>(desk, '#closes-day'), '2035-02-01');
    fill(await find<HTMLInputElement>(desk, '#closes-time'), '17:00');
    await press(desk, 'na het sluiten');
    const { resultsVisible } = await poll();
    const other = resultsVisible === 'always' ? 'after-vote' : 'always';
    await colleague({ closesAt, resultsVisible: other });
    await press(desk, 'Bewaren');
    const words = wordsOf(await find(desk, '.conflict'));
    expect(words).to.contain('1 februari 2035').and.to.contain('31 januari 2035');
    expect(words).to.contain('17.00 uur').and.to.contain('23.59 uur');
    expect(words).to.contain('na het sluiten');
    expect(words).to.contain(other === 'always' ? 'altijd' : 'na het stemmen');
    expect(words).not.to.match(/closed|always|after-vote|2035-/);
  });

  it('keeps the way back when it could not be reached', async () => {
    const desk = openDesk(endpoint);
    await press(desk, 'Nu sluiten');
    await find(desk, '.undo');
    endpoint.instead = (request) =>
      request.startsWith('PATCH') ? Promise.reject(new TypeError('offline')) : undefined;
    await press(desk, 'Ongedaan maken');
    await find(desk, '.notice-failed');
    endpoint.instead = undefined;
    await press(desk, 'Ongedaan maken');
    await until(() => !outcome(desk), 'taken back');
    expect((await poll()).state).to.equal('open');
  });
});
