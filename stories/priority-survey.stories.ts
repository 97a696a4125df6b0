import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { consensus } from '../src/domain/survey/ranking.ts';
import { offerPriorities } from '../src/endpoint/content/built-in.ts';

interface Args {
  survey: string;
  results: 'after-answer' | 'always' | 'closed';
  'heading-level': number;
  phone?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Priority survey',
  component: 'gmw-priority-survey',
  args: { survey: 'offer-priorities', results: 'after-answer', 'heading-level': 2 },
  argTypes: {
    results: { control: 'inline-radio', options: ['after-answer', 'always', 'closed'] },
    'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  },
  render: (args) => html`
    <gmw-priority-survey
      survey=${args.survey}
      results=${args.results}
      heading-level=${args['heading-level']}
      phone=${ifDefined(args.phone)}
    ></gmw-priority-survey>
  `,
};
export default meta;
type Story = StoryObj<Args>;

/** What a call for the survey answers, changed on its way. */
type Json = Record<string, unknown>;
const changed =
  (change: (survey: Json) => Json) =>
  (real: typeof fetch): typeof fetch =>
  async (input, init) => {
    const answer = await real(input, init);
    if (init?.method === 'POST' || !String(input).includes('/surveys/')) return answer;
    return Response.json(change((await answer.json()) as Json));
  };

const root = (canvas: HTMLElement): ShadowRoot =>
  canvas.querySelector('gmw-priority-survey')!.shadowRoot!;

const appears = async (canvas: HTMLElement, selector: string): Promise<HTMLElement> => {
  for (;;) {
    const found = root(canvas).querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

/** Puts the named factors (by their number) on the next places. */
const rank = async (canvas: HTMLElement, ...keys: number[]): Promise<void> => {
  for (const key of keys) {
    (await appears(canvas, `#put-${key}`)).click();
    await appears(canvas, `#up-${key}`);
  }
};

/** The start: nothing has a place yet. */
export const Empty: Story = {};

/** Four factors have a place; the last change and the way back stand under the list. */
export const Ranking: Story = {
  play: async ({ canvasElement }) => {
    await rank(canvasElement, 7, 3, 8, 2);
    (await appears(canvasElement, '#up-8')).click();
  },
};

/** Two factors are not enough to go on. */
export const TooFew: Story = {
  play: async ({ canvasElement }) => {
    await rank(canvasElement, 7, 3);
    (await appears(canvasElement, '#next')).click();
  },
};

/** The order once more, and what someone may want to add. */
export const Check: Story = {
  play: async ({ canvasElement }) => {
    await rank(canvasElement, 7, 3, 8, 2);
    (await appears(canvasElement, '#next')).click();
  },
};

/** Sent as the second answer: thanks, the two orders side by side, and the published answer. */
export const Sent: Story = {
  play: async ({ canvasElement }) => {
    await rank(canvasElement, 7, 3, 8, 2);
    (await appears(canvasElement, '#next')).click();
    await appears(canvasElement, '#check');
    (await appears(canvasElement, '#next')).click();
    await appears(canvasElement, '#thanks');
  },
};

/** The questions about the vision, opened: an answer, and a link to where it can be read. */
export const Vision: Story = {
  play: async ({ canvasElement }) => {
    (await appears(canvasElement, '.vision summary')).click();
    (await appears(canvasElement, '.vision fieldset:nth-of-type(1) input')).click();
    await appears(canvasElement, '#url-0');
  },
};

/** Opened by the link of an invitation: the code stands ready at the check. */
export const Invitation: Story = {
  render: (args) => {
    window.location.hash = 'gmw-code=K7QM-3XBP-TRHD';
    return meta.render!(args, undefined as never);
  },
  play: async ({ canvasElement }) => {
    await rank(canvasElement, 7, 3, 8);
    (await appears(canvasElement, '#next')).click();
  },
};

/** Rankings by chance, but the same ones each time. */
const rankings = (count: number): string[][] => {
  let seed = 7;
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const ids = offerPriorities.factors.map((it) => it.id);
  return Array.from({ length: count }, () =>
    ids
      // The later factors weigh less, with much to be said about it.
      .map((id, index) => [index + 9 * chance(), id] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, id]) => id),
  );
};
const ids = offerPriorities.factors.map((it) => it.id);

/** An answer sent among so many: what a call that sends it gets back. */
const sentAmong = (count: number) => ({
  gmw: {
    fetch:
      (real: typeof fetch): typeof fetch =>
      async (input, init) => {
        const answer = await real(input, init);
        if (!String(input).endsWith('/responses')) return answer;
        const result = (await answer.json()) as { survey: object };
        const own = [7, 3, 8, 2].map((index) => ids[index]!);
        const together = consensus([own, ...rankings(count - 1)], ids);
        const survey = { ...result.survey, responses: [], consensus: together };
        return Response.json({ ...result, survey }, { status: answer.status });
      },
  },
});

/** The own answer is the first. */
export const SentFirst: Story = { ...Sent, parameters: sentAmong(1) };

/** With twelve answers a strip has a bar per place. */
export const SentAmongTwelve: Story = { ...Sent, parameters: sentAmong(12) };

/** With sixty answers: the finding, the own order in words, one scale for all rows. */
export const SentAmongSixty: Story = { ...Sent, parameters: sentAmong(60) };

/** From twelve answers on the strips are bars. */
export const ManyAnswers: Story = {
  args: { results: 'always' },
  parameters: {
    gmw: {
      fetch: changed((survey) => ({ ...survey, consensus: consensus(rankings(40), ids) })),
    },
  },
};

/** Institutions and single people have both answered, and can be looked at apart. */
export const Apart: Story = {
  args: { results: 'always' },
  parameters: {
    gmw: {
      fetch: changed((survey) => ({
        ...survey,
        consensus: consensus(rankings(9), ids),
        institutions: consensus(rankings(9).slice(0, 4), ids),
        individuals: consensus(rankings(9).slice(4), ids),
      })),
    },
  },
};

/** What institutions have on paper stands with their published order. */
export const PublishedVision: Story = {
  args: { results: 'always' },
  parameters: {
    gmw: {
      fetch: changed((survey) => ({
        ...survey,
        responses: (survey['responses'] as Json[]).map((it) => ({
          ...it,
          vision: [
            { question: 'mission', onPaper: 'yes', url: 'https://welzijn.example/visie' },
            { question: 'what-works', onPaper: 'partly' },
            { question: 'referral', onPaper: 'no' },
          ],
        })),
      })),
    },
  },
};

/** With one answer, as today, there is no joint order yet. */
export const OneAnswer: Story = { args: { results: 'always' } };

export const Closed: Story = {
  parameters: { gmw: { fetch: changed((survey) => ({ ...survey, state: 'closed' })) } },
};

export const NotYetOpen: Story = {
  parameters: {
    gmw: {
      fetch: changed((survey) => ({
        ...survey,
        state: 'not-yet-open',
        opensAt: '2027-01-14T09:00:00Z',
      })),
    },
  },
};

/** The endpoint does not answer: the visitor can try again or call. */
export const Unreachable: Story = {
  args: { phone: '035 123 45 67' },
  parameters: {
    gmw: { fetch: () => () => Promise.reject(new TypeError('Failed to fetch')) },
  },
};

/** Sending fails: everything that was filled in stays. */
export const SendingFails: Story = {
  args: { phone: '035 123 45 67' },
  parameters: {
    gmw: {
      fetch:
        (real: typeof fetch): typeof fetch =>
        (input, init) =>
          String(input).endsWith('/responses')
            ? Promise.resolve(new Response('<p>stuk</p>', { status: 502 }))
            : real(input, init),
    },
  },
  play: Check.play!,
};

export const Loading: Story = {
  parameters: { gmw: { fetch: () => () => new Promise<Response>(() => {}) } },
};

export const UnknownSurvey: Story = { args: { survey: 'bestaat-niet' } };
