import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SignupResult, SignupState } from '../src/contract/signup.ts';
import { inPageEndpoint } from '../tests/support/in-page-endpoint.ts';
import { decide, deskToken, stored } from '../tests/support/stored-signups.ts';

interface Args {
  group: string;
  edition?: string;
  mode?: 'self' | 'child' | 'helper' | 'referrer' | 'talk';
  'form-of-address': 'u' | 'je';
  'heading-level': number;
  'quick-exit'?: string;
  phone?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Sign-up form',
  component: 'gmw-signup-form',
  args: {
    group: 'assertiviteitstraining',
    'form-of-address': 'u',
    'heading-level': 2,
  },
  argTypes: {
    mode: { control: 'inline-radio', options: ['self', 'child', 'helper', 'referrer', 'talk'] },
    'form-of-address': { control: 'inline-radio', options: ['u', 'je'] },
    'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  },
  render: (args) => html`
    <gmw-signup-form
      group=${args.group}
      edition=${ifDefined(args.edition)}
      mode=${ifDefined(args.mode)}
      form-of-address=${args['form-of-address']}
      heading-level=${args['heading-level']}
      quick-exit=${ifDefined(args['quick-exit'])}
      phone=${ifDefined(args.phone)}
    ></gmw-signup-form>
  `,
};
export default meta;
type Story = StoryObj<Args>;

/** Several starts: which one comes first, with the places that are left. */
export const ChooseAStart: Story = {};

/** The start is known, from an attribute or from the address of the page: three short steps, check, send. */
export const OneStart: Story = { args: { edition: 'assertief-hilversum' } };

/** Full with two people waiting: the visitor knows before, and comes third. */
export const WaitingList: Story = {
  args: { group: 'uitkomen-met-inkomen', edition: 'inkomen-huizen' },
};

/** Somebody close to the participant fills in; the contact details are the participant's own. */
export const Helper: Story = { args: { edition: 'assertief-hilversum', mode: 'helper' } };

/** A professional: the participant has to know of it. */
export const Referrer: Story = { args: { edition: 'assertief-hilversum', mode: 'referrer' } };

/** A group for children: a parent signs up. */
export const Child: Story = {
  args: { group: 'sociale-vaardigheidstraining', edition: 'sova-hilversum' },
};

/** A talk that obliges to nothing, for no start in particular. */
export const TalkFirst: Story = { args: { mode: 'talk' } };

/** Where someone may have to leave in a hurry. */
export const QuickExit: Story = {
  args: { edition: 'assertief-hilversum', 'quick-exit': 'https://www.buienradar.nl/' },
};

/** A sensitive group takes sign-ups by phone, shows the way out and the numbers for acute need. */
export const ByPhone: Story = { args: { group: 'van-onmacht-naar-kracht' } };

/** A start that was cancelled; another one of the group can be chosen. */
export const Cancelled: Story = {
  args: { group: 'communicatietraining-echtparen', edition: 'echtparen-huizen' },
};

/** Sign-up opens later: the visitor reads when. */
export const NotYetOpen: Story = {
  args: { group: 'uitkomen-met-inkomen', edition: 'inkomen-hilversum' },
};

/** Full, and no waiting list is kept. */
export const Full: Story = {
  args: { group: 'kennismaken-met-groepen', edition: 'kennismaken-huizen' },
};

/** An old link. */
export const UnknownGroup: Story = { args: { group: 'bestaat-niet', phone: '035 123 45 67' } };

/** An answer that never comes, as on a train. */
export const Loading: Story = {
  parameters: { gmw: { fetch: () => () => new Promise<Response>(() => {}) } },
};

/** Sending fails: what was filled in stays, the same sign-up can be sent again and counts once. */
export const SendingFails: Story = {
  args: { edition: 'assertief-hilversum' },
  parameters: {
    gmw: {
      fetch:
        (real: typeof fetch): typeof fetch =>
        (input, init) =>
          String(input).endsWith('/signups')
            ? Promise.reject(new TypeError('Failed to fetch'))
            : real(input, init),
    },
  },
};

/** Without a privacy statement nobody can sign up; the editor reads what to do. */
export const NoPrivacyStatement: Story = {
  args: { edition: 'assertief-hilversum' },
  parameters: {
    gmw: {
      fetch:
        (real: typeof fetch): typeof fetch =>
        async (input, init) => {
          const answer = await real(input, init);
          if (!String(input).includes('/institutions/')) return answer;
          return Response.json({ ...((await answer.json()) as object), privacyUrl: '' });
        },
    },
  },
};

/** A story of someone who comes back by the status link: what they signed up for, and what came of it. */
function status(
  target: { group: string; edition: string },
  ...steps: readonly SignupState[]
): StoryObj<Args> {
  return {
    args: { group: '' },
    loaders: [
      async () => {
        const endpoint = await inPageEndpoint({ deskToken });
        const signup = await stored(endpoint, target);
        for (const to of steps) await decide(endpoint, signup, to);
        return { endpoint, signup };
      },
    ],
    render: (args, { loaded }) => {
      const { reference, secret } = (loaded as { signup: SignupResult }).signup;
      history.replaceState(null, '', `#gmw-signup=${reference}.${secret}`);
      return html`<gmw-signup-form form-of-address=${args['form-of-address']}></gmw-signup-form>`;
    },
  };
}

const training = { group: 'assertiviteitstraining', edition: 'assertief-hilversum' };

/** Back by the status link: a place, a talk first, a file for the calendar, change and withdraw. */
export const StatusReceived: Story = status(training);

/** The talk has been planned. */
export const StatusTalkPlanned: Story = status(training, 'talk-planned');

/** The place is sure. */
export const StatusPlaced: Story = status(training, 'placed');

/** The number on the waiting list. */
export const StatusWaiting: Story = status({
  group: 'uitkomen-met-inkomen',
  edition: 'inkomen-huizen',
});

/** A place that came free, so many hours ago. */
const offered = (hoursAgo: number): Story => ({
  ...status(training),
  loaders: [
    async () => {
      let now = Date.now();
      const endpoint = await inPageEndpoint({ deskToken, clock: () => new Date(now) });
      const first = await stored(endpoint, training);
      await stored(endpoint, training);
      const signup = await stored(endpoint, training);
      await decide(endpoint, first, 'withdrawn');
      now += hoursAgo * 3_600_000;
      return { endpoint, signup };
    },
  ],
});

/** A place came free: until when it is kept, and yes or no. */
export const StatusOffered: Story = offered(1);

/** The time to answer is over. */
export const StatusExpired: Story = offered(73);

/** Withdrawn: the way to a new sign-up. */
export const StatusWithdrawn: Story = status(training, 'withdrawn');

/** It does not go ahead: whom to call. */
export const StatusDeclined: Story = status(training, 'declined');

/** The group has ended. */
export const StatusFinished: Story = status(training, 'placed', 'taking-part', 'finished');

/** A link that is not right, or no longer works: it can be mailed again. */
export const StatusWrongLink: Story = {
  args: { phone: '035 123 45 67' },
  render: (args) => {
    history.replaceState(null, '', '#gmw-signup=X0-00000.verlopen');
    return html`<gmw-signup-form phone=${ifDefined(args.phone)}></gmw-signup-form>`;
  },
};

/** A talk with the institution, about no group in particular. */
export const TalkWithInstitution: Story = {
  args: { mode: 'talk' },
  render: () =>
    html`<gmw-signup-form mode="talk" institution="welzijn-gooistreek"></gmw-signup-form>`,
};
