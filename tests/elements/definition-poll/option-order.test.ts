import { expect } from '@open-wc/testing';
import '../../../src/elements/definition-poll/define.ts';
import { definitionPoll } from '../../../src/endpoint/content/built-in.ts';
import {
  closeAll,
  find,
  openWidget,
  settle,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';

const tag = 'gmw-definition-poll';

/** Enough options that a lot which leaves them as they were is a wonder (1 in 19!). */
const options = Array.from({ length: 20 }, (_, index) => ({
  id: `option-${index + 1}`,
  number: index + 1,
  short: `Keuze ${index + 1}`,
  text: index === 4 ? 'Anders, namelijk …' : `Dit is keuze ${index + 1}.`,
  ...(index === 4 && { freeText: true }),
}));
const numbered = options.map((it) => (it.freeText ? it.text : it.short));

describe(`<${tag}> order of the options`, () => {
  let endpoint: InPageEndpoint | undefined;
  afterEach(async () => {
    closeAll();
    localStorage.clear();
    await endpoint?.close();
  });

  const openPoll = async (order: 'fixed' | 'random', id: string): Promise<Widget> => {
    const poll = { ...definitionPoll, id, options, rounds: [], order };
    endpoint = await inPageEndpoint({ offer: { polls: [poll] } });
    return openWidget(tag, { endpoint, attributes: { poll: id, results: 'always' } });
  };
  const shown = async (widget: Widget): Promise<string[]> => {
    await find(widget, '.option-short');
    return [...widget.shadowRoot.querySelectorAll('.option-short')].map((it) => wordsOf(it));
  };

  it('is as numbered, unless the poll says otherwise', async () => {
    expect(await shown(await openPoll('fixed', 'fixed'))).to.deep.equal(numbered);
  });

  it('is drawn by lot when the poll says so, with "anders" last and the result as numbered', async () => {
    const widget = await openPoll('random', 'lots');
    const first = await shown(widget);
    expect(first).not.to.deep.equal(numbered);
    expect([...first].sort()).to.deep.equal([...numbered].sort());
    expect(first.at(-1)).to.equal('Anders, namelijk …');
    expect(
      [...widget.shadowRoot.querySelectorAll('.tally tbody .tally-name')].map((it) => wordsOf(it)),
    ).to.deep.equal(options.map((it) => it.short));
  });

  it('stays as it was drawn: when rendered or loaded again, moved, or put on the page again', async () => {
    const widget = await openPoll('random', 'calm');
    const first = await shown(widget);
    widget.setAttribute('lang', 'en');
    settle(widget);
    await widget.updateComplete;
    expect(await shown(widget)).to.deep.equal(first);
    document.body.append(widget);
    await widget.updateComplete;
    expect(await shown(widget)).to.deep.equal(first);
    widget.remove();
    const again = openWidget(tag, { endpoint: endpoint!, attributes: { poll: 'calm' } });
    expect(await shown(again)).to.deep.equal(first);
  });

  it('counts the vote for what was chosen', async () => {
    const widget = await openPoll('random', 'counted');
    const first = await shown(widget);
    (await find(widget, '.option input')).click();
    (await find(widget, '.button-primary')).click();
    const own = await find(widget, '.tally .own .tally-name');
    expect(wordsOf(own)).to.include(first[0]!);
  });
});
