import '../../../src/elements/definition-poll/define.ts';
import '../../../src/elements/priority-survey/define.ts';
import { definitionPoll, offerPriorities } from '../../../src/endpoint/content/built-in.ts';
import {
  closeAll,
  expectAccessibleInEveryLook,
  fill,
  find,
  openWidget,
  place,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';

const ids = offerPriorities.factors.map(({ id }) => id);

/** Orders that differ, the same ones each time. */
const rankings = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ranking: [...ids.slice(index % 3), ...ids.slice(0, index % 3)].slice(0, 3 + (index % 8)),
  }));

const click = async (widget: Widget, ...selectors: string[]): Promise<void> => {
  for (const selector of selectors) {
    (await find(widget, selector)).click();
    await widget.updateComplete;
  }
};
const vote = (widget: Widget): Promise<void> =>
  click(widget, '.option:nth-child(3) input', '.button-primary', '#counted');
const order = (widget: Widget): Promise<void> =>
  click(widget, '#put-4', '#put-0', '#put-8', '#put-2');
const answer = async (widget: Widget): Promise<void> => {
  await order(widget);
  await click(widget, '#next', '#check', '#next', '#thanks');
};

interface Situation {
  readonly attributes?: Record<string, string>;
  /** Answers that the survey has before. */
  readonly answers?: number;
  /** Votes of this address that count at once. */
  readonly votesThatCount?: number;
  reach(widget: Widget): Promise<void>;
}

const states: Record<string, Record<string, Situation>> = {
  'gmw-definition-poll': {
    'the form': { reach: (widget) => click(widget, '.option input') },
    'help for words of danger': {
      reach: async (widget) => {
        await click(widget, '.option:last-child input');
        fill(await find<HTMLTextAreaElement>(widget, '#other'), 'ik wil dood');
        await find(widget, '.help');
      },
    },
    'a missing answer': { reach: (widget) => click(widget, '.button-primary', '#errors') },
    'a counted vote': { reach: vote },
    'a vote that waits': { votesThatCount: 0, reach: vote },
    'the question about withdrawing': {
      reach: async (widget) => {
        await vote(widget);
        await click(widget, '#withdraw', '#sure');
      },
    },
    'a change': {
      reach: async (widget) => {
        await vote(widget);
        await click(widget, '#change', '.option input');
      },
    },
    'the result beside the form': {
      attributes: { results: 'always' },
      reach: (widget) => click(widget, '.tally'),
    },
  },
  'gmw-priority-survey': {
    'nothing placed, one explained': {
      reach: (widget) => click(widget, '.pool [aria-expanded]'),
    },
    'the questions about the vision': {
      reach: (widget) => click(widget, '.vision summary'),
    },
    'an order': { reach: order },
    'the check': {
      reach: async (widget) => {
        await order(widget);
        await click(widget, '#next', '#check');
      },
    },
    'the question about starting again': {
      reach: async (widget) => {
        await order(widget);
        await click(widget, '#restart', '#sure');
      },
    },
    'too few placed': { reach: (widget) => click(widget, '#next', '#errors') },
    'the check, with a code that is none': {
      reach: async (widget) => {
        await order(widget);
        await click(widget, '#next', '#check');
        fill(await find<HTMLInputElement>(widget, '#code'), 'fout');
        await click(widget, '#use-code', '#errors');
      },
    },
    'help for words of danger': {
      reach: async (widget) => {
        await order(widget);
        await click(widget, '#next', '#check');
        fill(await find<HTMLTextAreaElement>(widget, '#remark'), 'ik sla mijn kind');
        await find(widget, '.help');
      },
    },
    'the first answer': { answers: 0, reach: answer },
    'two answers': { reach: answer },
    'four answers': { answers: 3, reach: answer },
    'twelve answers': { answers: 11, reach: answer },
    'sixty answers': { answers: 59, reach: answer },
  },
};

for (const [tag, situations] of Object.entries(states))
  describe(`<${tag}> is accessible and fits`, () => {
    let endpoint: InPageEndpoint | undefined;
    afterEach(async () => {
      closeAll();
      localStorage.clear();
      await endpoint?.close();
    });

    for (const [name, { attributes, answers, votesThatCount = 60, reach }] of Object.entries(
      situations,
    ))
      for (const lang of ['nl', 'en'])
        it(`with ${name}, in ${lang}`, async () => {
          endpoint = await inPageEndpoint({
            offer: {
              polls: [definitionPoll],
              surveys: [
                {
                  ...offerPriorities,
                  ...(answers !== undefined && { responses: rankings(answers) }),
                },
              ],
            },
            policy: { votesThatCount: { count: votesThatCount, seconds: 3600 } },
            clientAddress: () => '192.0.2.7',
          });
          const box = place('');
          const widget = openWidget(tag, {
            endpoint,
            parent: box,
            attributes: { lang, ...attributes },
          });
          await reach(widget);
          await expectAccessibleInEveryLook(widget);
        });
  });
