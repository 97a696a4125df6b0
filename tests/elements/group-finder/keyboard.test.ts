import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/group-finder/define.ts';
import {
  announced,
  closeAll,
  fill,
  find,
  focused,
  openWidget,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { attributes, count, tag } from './support.ts';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly Node[];
}
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

describe(`<${tag}> without a mouse or a screen`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  const open = async (extra: Record<string, string> = {}): Promise<Widget> => {
    const widget = openWidget(tag, { endpoint, attributes: { ...attributes, ...extra } });
    await find(widget, '#count');
    return widget;
  };
  /** Presses Tab until the focus is on what matches. */
  const tabTo = async (widget: Widget, selector: string): Promise<void> => {
    for (let i = 0; i < 80; i += 1) {
      if (focused(widget)?.matches(selector)) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`Tab does not reach ${selector}`);
  };

  it('one searches, filters, opens a group and comes back by keys', async () => {
    const widget = await open();
    (await find(widget, '#q')).focus();
    fill(await find(widget, '#q'), 'assertief');
    await sendKeys({ press: 'Enter' });
    await announced(widget, /gevonden|past|passen/);
    expect(focused(widget)?.id).to.equal('q');
    await tabTo(widget, '.chip');
    await sendKeys({ press: 'Enter' });
    await until(() => count(widget).startsWith('20 '), 'all groups');
    await tabTo(widget, '.card-link');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(widget)?.id === 'group', 'focus on its name');
    (await find(widget, '#back')).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(widget)?.className === 'card-link', 'focus on its card');
  });

  it('one tells what one looks for by keys', async () => {
    const widget = await open({ theme: 'money', place: 'laren' });
    (await find(widget, '#demand-signal-text')).focus();
    fill(await find<HTMLTextAreaElement>(widget, '#demand-signal-text'), 'Schulden');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect((focused(widget) as HTMLInputElement).checked).to.equal(true);
    await tabTo(widget, '.demand-signal .button-primary');
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(widget).includes('Dank u wel.'), 'the thanks');
    await until(() => focused(widget)?.id === 'demand-signal', 'focus on the thanks');
  });

  it('what is never seen is never reached', async () => {
    const widget = await open({ theme: 'money', place: 'laren' });
    const site = await find(widget, '.demand-signal .honeypot input');
    expect(site.tabIndex).to.equal(-1);
    expect(site.closest('[aria-hidden="true"]') !== null).to.equal(true);
  });

  // The tree of Chromium; the other engines have no way to read theirs.
  if (navigator.userAgent.includes('Chrome'))
    it('a screen reader hears landmarks, headings, fields and results by name', async () => {
      const widget = openWidget(tag, {
        endpoint,
        attributes: { ...attributes, 'page-size': '3' },
        parent: place('inline-size: 1100px'),
      });
      await find(widget, '.card');
      const tree = flat((await a11ySnapshot({})) as unknown as Node);
      const names = (role: string) =>
        tree.filter((it) => it.role === role).map((it) => it.name ?? '');
      expect(names('searchbox')).to.deep.equal(['Waar zoekt u een groep voor?']);
      expect(names('combobox')).to.include('Dicht bij');
      expect(names('button')).to.include.members(['Zoeken', 'Gebruik mijn plek']);
      const headings = tree.filter((it) => it.role === 'heading').map((it) => it.name);
      expect(headings).to.include.members(['Vind een groep die bij u past', '20 groepen gevonden']);
      expect(names('checkbox').some((it) => /^Avond \d+$/.test(it))).to.equal(true);
      for (const link of widget.shadowRoot.querySelectorAll('.card-link'))
        expect([...names('link'), ...names('button')]).to.include(wordsOf(link));
      for (const it of tree)
        if (['button', 'link', 'checkbox', 'combobox', 'searchbox', 'textbox'].includes(it.role))
          expect(it.name, it.role).to.match(/\S/);
    });
});
