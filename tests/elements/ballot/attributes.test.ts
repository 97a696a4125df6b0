import { expect } from '@open-wc/testing';
import '../../../src/elements/definition-poll/define.ts';
import '../../../src/elements/priority-survey/define.ts';
import { definitionPoll, offerPriorities } from '../../../src/endpoint/content/built-in.ts';
import {
  closeAll,
  find,
  openWidget,
  textOf,
  until,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';

type Ballot = Widget & Record<'poll' | 'survey' | 'results', unknown>;

for (const { tag, attribute, id, other, answer, chosen } of [
  {
    tag: 'gmw-definition-poll',
    attribute: 'poll',
    id: 'definition',
    other: 'Welke omschrijving is nu de beste?',
    answer: 'input[type="radio"]',
    chosen: 'input:checked',
  },
  {
    tag: 'gmw-priority-survey',
    attribute: 'survey',
    id: 'offer-priorities',
    other: 'Wat telt nu het zwaarst?',
    answer: '.pool button',
    chosen: '.ranked > li',
  },
] as const)
  describe(`<${tag}> attributes`, () => {
    let endpoint: InPageEndpoint;
    before(async () => {
      endpoint = await inPageEndpoint({
        offer: {
          polls: [
            definitionPoll,
            { ...definitionPoll, id: 'other', question: 'Welke omschrijving is nu de beste?' },
          ],
          surveys: [
            offerPriorities,
            { ...offerPriorities, id: 'other', question: 'Wat telt nu het zwaarst?' },
          ],
        },
      });
    });
    afterEach(closeAll);
    after(() => endpoint.close());

    const open = (attributes: Record<string, string> = {}): Ballot =>
      openWidget(tag, { endpoint, attributes }) as Ballot;

    /** Answers something, and waits until it is seen. */
    const fillIn = async (widget: Widget): Promise<void> => {
      (await find(widget, answer)).click();
      await find(widget, chosen);
    };

    /** Waits until the other question is shown, or is no longer. */
    const showsOther = (widget: Widget, expected: boolean): Promise<unknown> =>
      until(() => {
        const question = widget.shadowRoot.querySelector('#question');
        return question && question.textContent.includes(other) === expected;
      }, `the other question shown: ${expected}`);

    const changes = [
      ['removed', (widget: Ballot) => widget.removeAttribute(attribute)],
      ['empty', (widget: Ballot) => widget.setAttribute(attribute, '')],
      ['null', (widget: Ballot) => (widget[attribute] = null)],
      ['undefined', (widget: Ballot) => (widget[attribute] = undefined)],
    ] as const;
    for (const [name, change] of changes)
      it(`${attribute} ${name} is the default one`, async () => {
        const widget = open({ [attribute]: 'other' });
        await showsOther(widget, true);
        change(widget);
        await showsOther(widget, false);
        await find(widget, answer);
        expect(textOf(widget)).to.equal(textOf(await opened()));
      });
    const opened = async (): Promise<Widget> => {
      const fresh = open();
      await find(fresh, answer);
      return fresh;
    };

    for (const value of [null, undefined])
      it(`results ${String(value)} shows the result after answering`, async () => {
        const widget = open({ results: 'always' });
        await find(widget, '[part~="table"], .result');
        widget.results = value;
        await widget.updateComplete;
        expect(textOf(widget)).to.equal(textOf(await opened()));
      });

    it('keeps what was filled in when its default is written out or left out', async () => {
      const widget = open();
      await fillIn(widget);
      widget.setAttribute(attribute, id);
      await widget.updateComplete;
      widget.removeAttribute(attribute);
      await widget.updateComplete;
      expect(widget.shadowRoot.querySelector(chosen)).not.to.equal(null);
    });

    it('takes no answer along to another question', async () => {
      const widget = open();
      await fillIn(widget);
      widget.setAttribute(attribute, 'other');
      await showsOther(widget, true);
      expect(widget.shadowRoot.querySelector(chosen)).to.equal(null);
    });
  });
