// Who writes of danger in a form reads first whom to call, and can send it all the same.
import { expect } from '@open-wc/testing';
import '../../src/elements/definition-poll/define.ts';
import '../../src/elements/priority-survey/define.ts';
import '../../src/elements/signup-form/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  focused,
  openWidget,
  place,
  recording,
  until,
  wordsOf,
  type Widget,
} from '../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../support/in-page-endpoint.ts';
import { toExtra, withPlaces } from './signup-form/support.ts';

interface Form {
  readonly attributes: Record<string, string>;
  /** The field for a text. */
  readonly field: string;
  /** To where that field is. */
  reach(widget: Widget): Promise<unknown>;
  /** What shows when the form was sent or goes on. */
  readonly next: string;
  /** Where it is sent to by then, if it is. */
  readonly sent?: RegExp;
}

const forms: Record<string, Form> = {
  'gmw-definition-poll': {
    attributes: {},
    field: '#other',
    reach: async (widget) => (await find(widget, '.option:last-child input')).click(),
    next: '#counted',
    sent: /\/votes$/,
  },
  'gmw-priority-survey': {
    attributes: {},
    field: '#remark',
    reach: async (widget) => {
      for (const it of ['#put-4', '#put-0', '#put-8', '#next']) (await find(widget, it)).click();
      await find(widget, '#check');
    },
    next: '#thanks',
    sent: /\/responses$/,
  },
  'gmw-signup-form': {
    attributes: withPlaces,
    field: '#note',
    reach: (widget) => toExtra(widget),
    next: '.answers',
  },
};

for (const [tag, form] of Object.entries(forms))
  describe(`<${tag}> with words of danger in a text`, () => {
    let endpoint: InPageEndpoint;
    let widget: Widget;
    let calls: ReturnType<typeof recording>;

    const open = async (attributes: Record<string, string> = {}): Promise<void> => {
      calls = recording(endpoint.fetch);
      widget = openWidget(tag, {
        endpoint: { base: endpoint.base, fetch: calls.fetch },
        attributes: { ...form.attributes, ...attributes },
        parent: place('inline-size: 320px'),
      });
      await form.reach(widget);
    };
    const write = async (text: string): Promise<void> =>
      fill(await find<HTMLTextAreaElement>(widget, form.field), text);
    const help = () => widget.shadowRoot.querySelector('.help');
    const goOn = async (): Promise<void> => (await find(widget, 'button.button-primary')).click();

    beforeEach(async () => {
      endpoint = await inPageEndpoint();
    });
    afterEach(async () => {
      closeAll();
      await endpoint.close();
    });

    it('shows whom to call above the field, and a way out of the page', async () => {
      await open();
      expect(help()).to.equal(null);
      expect(widget.shadowRoot.querySelector('[part="quick-exit"]')).to.equal(null);
      await write('Thuis slaat mijn man mij.');
      const panel = await find(widget, '.help');
      await announced(widget, 'U kunt nu met iemand praten');
      expect(wordsOf(panel)).to.include('U kunt hierna gewoon verder met het formulier.');
      const field = await find(widget, form.field);
      expect(panel.compareDocumentPosition(field)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      const ways = [...panel.querySelectorAll<HTMLAnchorElement>('a')];
      expect(ways.map((it) => it.getAttribute('href'))).to.deep.equal([
        'tel:112',
        'tel:08002000',
        'https://veiligthuis.nl/',
        'tel:08000113',
        'https://www.113.nl/',
      ]);
      for (const it of ways) expect(it.getBoundingClientRect().height).to.be.at.least(44);
      await find(widget, '[part="quick-exit"]');
      expectNoOverflow(widget.parentElement!);
      await expectAccessible(widget);
      await write('Dank u wel.');
      await until(() => !help(), 'no help without such words');
    });

    it('leads there at the first attempt to go on, and goes on at the next', async () => {
      await open();
      await write('ik wil dood');
      await goOn();
      await until(() => focused(widget)?.id === 'help', 'focus on the help');
      expect(calls.urls.filter((it) => form.sent?.test(it))).to.deep.equal([]);
      expect(widget.shadowRoot.querySelector(form.next)).to.equal(null);
      await goOn();
      await find(widget, form.next);
    });

    it('says it in Dutch where no native reader has approved the translation', async () => {
      await open({ lang: 'en' });
      await write('my husband hits me');
      const panel = await find(widget, '.help');
      expect(panel.lang).to.equal('nl');
      expect(wordsOf(panel)).to.include('U kunt nu met iemand praten');
    });
  });
