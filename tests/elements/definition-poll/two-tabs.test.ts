import { expect } from '@open-wc/testing';
import '../../../src/elements/definition-poll/define.ts';
import type { Poll } from '../../../src/contract/poll.ts';
import { readOwnVote } from '../../../src/elements/definition-poll/own-vote/own-vote-storage.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  textOf,
  until,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';

const tag = 'gmw-definition-poll';

/**
 * Two widgets stand for two tabs: they share the storage of the device and nothing else. A browser
 * tells other tabs of a change by `storage`, or a tab finds out when it is shown again.
 */
describe(`<${tag}> in two tabs`, () => {
  let endpoint: InPageEndpoint;

  beforeEach(async () => {
    localStorage.clear();
    endpoint = await inPageEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.close();
  });

  const open = async (): Promise<Widget> => {
    const widget = openWidget(tag, { endpoint });
    await find(widget, 'input[type="radio"]');
    return widget;
  };
  const choose = async (widget: Widget, option: number): Promise<void> =>
    (await find(widget, `.option:nth-child(${option + 1}) input`)).click();
  const vote = async (widget: Widget, option: number): Promise<void> => {
    await choose(widget, option);
    (await find(widget, '.button-primary')).click();
    await find(widget, '#counted');
  };
  const total = async (): Promise<number> => {
    const answer = await endpoint.fetch(`${endpoint.base}/polls/definition`);
    return ((await answer.json()) as Poll).tally!.total;
  };
  const storageEvent = (): unknown => window.dispatchEvent(new StorageEvent('storage'));

  it('stores and reads nothing before somebody acts', async () => {
    await open();
    await open();
    storageEvent();
    expect(localStorage).to.have.length(0);
  });

  it('a vote in one is known in the other at once, with its result', async () => {
    const [a, b] = [await open(), await open()];
    await vote(a, 4);
    await until(() => focused(a)?.id === 'counted', 'focus in the first tab');
    (await find(b, 'input[type="radio"]')).focus();
    storageEvent();
    await announced(b, 'U hebt op dit apparaat gestemd.');
    await until(() => focused(b)?.id === 'counted', 'focus stays in the widget');
    expect(textOf(b)).to.include('U hebt gekozen: Helpt het sociale functioneren te verbeteren.');
    await until(() => textOf(b).includes('19 mensen hebben gestemd.'), 'the new count');
    await expectAccessible(b);
  });

  it('a vote that the other tab did not notice is not sent twice and not overwritten', async () => {
    const [a, b] = [await open(), await open()];
    await vote(a, 4);
    const first = readOwnVote(endpoint.base, 'definition');
    await choose(b, 1);
    (await find(b, '.button-primary')).click();
    await find(b, '#counted');
    expect(await total()).to.equal(19);
    expect(readOwnVote(endpoint.base, 'definition')).to.deep.equal(first);
  });

  it('a tab that is shown again knows the vote', async () => {
    const [a, b] = [await open(), await open()];
    await vote(a, 4);
    document.dispatchEvent(new Event('visibilitychange'));
    await find(b, '#counted');
  });

  it('a vote that was withdrawn in one is gone in the other', async () => {
    const [a, b] = [await open(), await open()];
    await vote(a, 4);
    storageEvent();
    await find(b, '#counted');
    (await findByWords(a, 'Stem intrekken')).click();
    (await findByWords(a, 'Ja, trek mijn stem in')).click();
    await find(a, 'form');
    storageEvent();
    await find(b, 'form');
    expect(textOf(b)).to.include('Wij vinden uw stem niet meer. U kunt opnieuw stemmen.');
  });

  it('keeps what was written in the other, for who wants to change the vote', async () => {
    const [a, b] = [await open(), await open()];
    fill(await find<HTMLTextAreaElement>(b, '#other'), 'Samen sterk');
    await vote(a, 4);
    storageEvent();
    await find(b, '#counted');
    (await findByWords(b, 'Stem wijzigen')).click();
    expect((await find<HTMLTextAreaElement>(b, '#other')).value).to.equal('Samen sterk');
    expect((await find<HTMLInputElement>(b, 'input:checked')).value).to.equal('social-functioning');
  });

  it('leaves alone what another page of the site stores', async () => {
    const [a] = [await open()];
    localStorage.setItem('theirs', '1');
    storageEvent();
    await a.updateComplete;
    expect(a.shadowRoot.querySelector('form')).not.to.equal(null);
  });
});
