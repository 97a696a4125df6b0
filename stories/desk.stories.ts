import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/desk/define.ts';
import type { DeskSession } from '../src/contract/desk-session.ts';
import {
  coordinator,
  deskEndpoint,
  samira,
  type DeskEndpoint,
} from '../tests/support/desk-endpoint.ts';

interface Args {
  view: 'todo' | 'signups' | 'offer' | 'signals' | 'figures' | 'ballots';
  'heading-level': number;
}

const institution = 'welzijn-gooistreek';

/** What is different in a story. */
interface Desk {
  readonly session?: DeskSession | undefined;
  readonly isSignedOut?: boolean;
  readonly isEmpty?: boolean;
  readonly instead?: DeskEndpoint['instead'];
}

/** An endpoint with a few people, and somebody at the desk. */
async function prepare({ session, isSignedOut, isEmpty, instead }: Desk): Promise<DeskEndpoint> {
  const endpoint = await deskEndpoint(session);
  if (isSignedOut) endpoint.session = undefined;
  if (!isEmpty) {
    await endpoint.signUp({ ...samira, note: 'Op maandag kan ik niet.' });
    const { reference } = await endpoint.signUp({
      edition: 'pubers-online',
      participant: { name: 'Jan Visser', phone: '06 12 34 56 79', mayLeaveMessage: true },
    });
    await endpoint.desk('POST', '/changes', { signup: { reference, to: 'talk-planned' } });
    await endpoint.signUp({
      mode: 'talk',
      institution,
      participant: { name: 'Fatima', phone: '06 12 34 56 72' },
    });
  }
  endpoint.instead = instead;
  return endpoint;
}

type Story = StoryObj<Args>;

/** Something in the desk, waited for. */
async function inDesk<E extends HTMLElement>(
  canvas: HTMLElement,
  find: (desk: ShadowRoot) => E | null | undefined,
): Promise<E> {
  const root = canvas.querySelector('gmw-desk')!.shadowRoot!;
  for (;;) {
    const found = find(root);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const withWords =
  (words: string) =>
  (desk: ShadowRoot): HTMLElement | undefined =>
    [...desk.querySelectorAll('button')].find((it) => it.textContent?.includes(words));

/** Presses what has these words, once it is there. */
const press =
  (words: string): Story['play'] =>
  async ({ canvasElement }) =>
    (await inDesk(canvasElement, withWords(words))).click();

const meta: Meta<Args> = {
  title: 'Widgets/Desk',
  component: 'gmw-desk',
  args: { view: 'todo', 'heading-level': 1 },
  argTypes: {
    view: {
      control: 'inline-radio',
      options: ['todo', 'signups', 'offer', 'signals', 'figures', 'ballots'],
    },
    'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  },
  loaders: [async ({ parameters }) => ({ desk: await prepare((parameters.desk ?? {}) as Desk) })],
  render: (args, { loaded }) => {
    const { base, fetch } = (loaded as { desk: DeskEndpoint }).desk;
    return html`<gmw-desk
      endpoint=${base}
      .fetch=${fetch}
      view=${args.view}
      heading-level=${args['heading-level']}
    ></gmw-desk>`;
  },
};
export default meta;

/** What waits for a decision, and a step that can still be taken back. */
export const Todo: Story = {};

/** Everyone who signed up. */
export const Signups: Story = { args: { view: 'signups' } };

/** Groups with their starts. */
export const Offer: Story = {
  args: { view: 'offer' },
  parameters: {
    desk: {
      session: { ...coordinator, rights: [{ task: 'offer', institution }] },
    } satisfies Desk,
  },
};

/** The page of a group as visitors will see it, with what is typed. */
export const PreviewOfPage: Story = {
  ...Offer,
  play: async ({ canvasElement }) => {
    const group = '[data-group="assertiviteitstraining"]';
    (await inDesk(canvasElement, (desk) => desk.querySelector<HTMLElement>(group))).click();
    (await inDesk(canvasElement, withWords('Bekijk de hele pagina'))).click();
  },
};

const signalsOnly: DeskSession = {
  ...coordinator,
  rights: [{ task: 'signals', institution }],
};

/** What people look for and do not find. */
export const Signals: Story = {
  args: { view: 'signals' },
  parameters: { desk: { session: signalsOnly } satisfies Desk },
};

/** The figures of this year. */
export const YearFigures: Story = {
  args: { view: 'figures' },
  parameters: { desk: { session: signalsOnly } satisfies Desk },
};

/** One number of people for each meeting of a start that was. */
export const Meetings: Story = {
  ...YearFigures,
  play: async ({ canvasElement }) => {
    (await inDesk(canvasElement, withWords('Hoeveel mensen waren er?'))).click();
    const starts = await inDesk(canvasElement, (desk) =>
      desk.querySelector<HTMLSelectElement>('#meetings-start'),
    );
    starts.selectedIndex = 1;
    starts.dispatchEvent(new Event('change'));
  },
};

/** The workplace of the working group: the poll, with its count and what waits. */
export const Ballots: Story = {
  args: { view: 'ballots' },
  parameters: {
    desk: {
      isEmpty: true,
      session: { ...coordinator, rights: [{ task: 'ballots' }] },
    } satisfies Desk,
  },
};

const madeOf = (value: object): Promise<Response> => Promise.resolve(Response.json(value));

/** One's own account: what one may do, passkeys, and where one is signed in. */
export const Account: Story = {
  parameters: {
    desk: {
      instead: (request) => {
        const signedInBy = 'passkey';
        const moment = '2026-12-11T08:00:00Z';
        const session = { signedInBy, signedInAt: moment, lastSeenAt: moment, endsAt: moment };
        if (request === 'GET /desk/passkeys')
          return madeOf({
            passkeys: [{ id: 'k1', name: 'Laptop van het werk', createdAt: moment }],
          });
        return request === 'GET /desk/sessions'
          ? madeOf({
              sessions: [
                { id: 's1', current: true, device: 'Firefox op Windows', ...session },
                { id: 's2', current: false, device: 'Safari op iPhone', ...session },
              ],
            })
          : undefined;
      },
    } satisfies Desk,
  },
  play: press('mijn account'),
};

/** Who works here and what they may do, for who manages that. */
export const Colleagues: Story = {
  parameters: {
    desk: {
      session: {
        ...coordinator,
        rights: [
          { task: 'people', institution },
          { task: 'signups', institution },
        ],
      },
      instead: (request) =>
        request === 'GET /desk/people'
          ? madeOf({
              people: [
                {
                  id: 'p2',
                  name: 'Els Bakker (verzonnen)',
                  email: 'els.bakker@welzijn.example',
                  rights: [{ task: 'signups', institution, group: 'assertiviteitstraining' }],
                  hasOtherRights: false,
                  self: false,
                  passkeys: 1,
                  invitedAt: '2026-11-02T08:00:00Z',
                  version: 1,
                },
              ],
            })
          : undefined,
    } satisfies Desk,
  },
  play: press('Collega’s'),
};

/** Nobody is signed in: a mail is asked for. */
export const SignIn: Story = { parameters: { desk: { isSignedOut: true } satisfies Desk } };

/** Nothing waits, and what goes on by itself. */
export const NothingWaits: Story = {
  parameters: {
    desk: {
      isEmpty: true,
      instead: (request) =>
        request === 'GET /desk/tasks'
          ? Promise.resolve(
              Response.json({ decisions: [], changes: [], calm: { offered: 1, talks: 2 } }),
            )
          : undefined,
    } satisfies Desk,
  },
};

/** The session is about to end: one press goes on. */
export const SessionEnds: Story = {
  loaders: [
    async () => {
      const endsAt = new Date(Date.now() + 60_000).toISOString();
      return { desk: await prepare({ session: { ...coordinator, endsAt } }) };
    },
  ],
};

/** Signed in, without a right as yet. */
export const NoRights: Story = {
  parameters: {
    desk: {
      session: {
        person: { id: 'p1', name: 'M. Jansen' },
        rights: [],
        signedInBy: 'mail',
        signedInAt: '2026-12-11T08:00:00Z',
        endsAt: '2026-12-11T20:00:00Z',
        freshUntil: '2026-12-11T08:10:00Z',
      },
    } satisfies Desk,
  },
};

/** The endpoint does not answer. */
export const Unreachable: Story = {
  parameters: {
    desk: { instead: () => Promise.reject(new TypeError('Failed to fetch')) } satisfies Desk,
  },
};

/** On any other site than the endpoint's own page: a link to that page. */
export const Elsewhere: Story = {
  render: (_, { loaded }) =>
    html`<gmw-desk
      endpoint=${(loaded as { desk: DeskEndpoint }).desk.base}
      .fetch=${globalThis.fetch}
    ></gmw-desk>`,
};

/** In English. */
export const English: Story = {
  render: (args, context) => html`<div lang="en">${meta.render!(args, context)}</div>`,
};
