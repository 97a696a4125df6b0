// The tests run on a local address, which only an editor sees. An empty frame has an address of its own.
import { expect } from '@open-wc/testing';
import '../../src/elements/definition-poll/define.ts';
import '../../src/elements/provider/define.ts';
import {
  closeAll,
  find,
  openWidget,
  place,
  wordsOf,
  type Widget,
} from '../support/browser/widget.ts';

describe('a widget with a mistake in its settings', () => {
  afterEach(closeAll);

  const openInFrame = async (
    address: string,
    extra: Record<string, string> = {},
    around?: string,
  ): Promise<Widget> => {
    const frame = document.createElement('iframe');
    frame.src = address;
    place('').append(frame);
    let parent: Element = frame.contentDocument!.body;
    if (around) {
      const provider = document.createElement('gmw-provider');
      provider.setAttribute(around, '');
      parent.append(provider);
      parent = provider;
    }
    const widget = openWidget('gmw-definition-poll', {
      parent,
      attributes: { endpoint: 'aanbod.example.nl', phone: '035 123 45 67', ...extra },
      children: 'Wij zoeken graag met u mee.',
    });
    await find(widget, 'a[href^="tel:"]');
    return widget;
  };

  const notice = (widget: Widget) => widget.shadowRoot.querySelector('.editor-notice');

  it('shows visitors the fallback and the phone, and nothing about the mistake', async () => {
    const widget = await openInFrame('about:blank');
    expect(notice(widget)).to.equal(null);
    const [fallback] = widget.shadowRoot.querySelector('slot')!.assignedNodes();
    expect(wordsOf(fallback!)).to.equal('Wij zoeken graag met u mee.');
    const words = wordsOf(widget.shadowRoot.querySelector('.gmw')!);
    expect(words).to.match(/035 123 45 67$/);
    expect(words).not.to.include('endpoint');
    expect(words).not.to.include('sitebeheerder');
  });

  it('shows the mistake too where the widget or its provider has the attribute editor', async () => {
    const widget = await openInFrame('about:blank', { editor: '' });
    expect(wordsOf(notice(widget)!)).to.include('endpoint="https://aanbod.example.nl/v1"');
    expect(notice(await openInFrame('about:blank', {}, 'editor'))).not.to.equal(null);
    widget.removeAttribute('editor');
    await widget.updateComplete;
    expect(notice(widget)).to.equal(null);
  });

  it('shows the mistake too on a page with #gmw-beheer', async () => {
    expect(notice(await openInFrame('about:blank#gmw-beheer'))).not.to.equal(null);
  });
});
