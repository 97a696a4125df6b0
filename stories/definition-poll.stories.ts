import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface Args {
  poll: string;
  results: 'after-vote' | 'always' | 'closed';
  'heading-level': number;
  phone?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Definition poll',
  component: 'gmw-definition-poll',
  args: { poll: 'definition', results: 'after-vote', 'heading-level': 2 },
  argTypes: {
    results: { control: 'inline-radio', options: ['after-vote', 'always', 'closed'] },
    'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  },
  render: (args) => html`
    <gmw-definition-poll
      poll=${args.poll}
      results=${args.results}
      heading-level=${args['heading-level']}
      phone=${ifDefined(args.phone)}
    ></gmw-definition-poll>
  `,
};
export default meta;
type Story = StoryObj<Args>;

/** Before a vote: the six definitions, and "anders, namelijk". */
export const Vote: Story = {};

/** Where the endpoint shows them, the counted votes stand under the form from the start. */
export const ResultsAlways: Story = { args: { results: 'always' } };

/** The endpoint does not answer in time: what was there before stays, the visitor can try again. */
export const Unreachable: Story = {
  args: { phone: '035 123 45 67' },
  parameters: {
    gmw: { fetch: () => () => Promise.reject(new TypeError('Failed to fetch')) },
  },
};

/** An answer that never comes, as on a train. */
export const Loading: Story = {
  parameters: { gmw: { fetch: () => () => new Promise<Response>(() => {}) } },
};

/** A site editor's mistake gets a notice that tells what to change. */
export const UnknownPoll: Story = { args: { poll: 'bestaat-niet' } };

/** After voting: the result, and the ways to change or withdraw the vote on this device. */
export const Voted: Story = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('gmw-definition-poll')!.shadowRoot!;
    const appears = async (selector: string): Promise<HTMLElement> => {
      for (;;) {
        const found = root.querySelector<HTMLElement>(selector);
        if (found) return found;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    localStorage.clear();
    (await appears('.option:nth-child(5) input')).click();
    (await appears('.button-primary')).click();
    await appears('#counted');
    // The next story starts without a vote.
    localStorage.clear();
  },
};

/** One of many votes from one address: it waits for the working group, and is not counted as yet. */
export const Waiting: Story = {
  ...Voted,
  parameters: {
    gmw: {
      fetch:
        (real: typeof fetch): typeof fetch =>
        async (input, init) => {
          const answer = await real(input, init);
          if (!String(input).endsWith('/votes')) return answer;
          const result = (await answer.json()) as { poll: object };
          const poll = { ...result.poll, ownVote: 'waiting' };
          return Response.json({ ...result, poll }, { status: answer.status });
        },
    },
  },
};

/** In English a translation stands below each Dutch definition, which is the one that is voted on. */
export const English: Story = {
  render: (args, context) => html`<div lang="en">${meta.render!(args, context)}</div>`,
};

/** The order of the definitions is drawn by lot, "anders" stays last; the result has the numbers' order. */
export const ByLot: Story = {
  args: { results: 'always' },
  parameters: {
    gmw: {
      fetch:
        (real: typeof fetch): typeof fetch =>
        async (input, init) => {
          const answer = await real(input, init);
          if (init?.method === 'POST' || !String(input).includes('/polls/')) return answer;
          return Response.json({ ...((await answer.json()) as object), order: 'random' });
        },
    },
  },
};
