import '../../../src/elements/signup-form/define.ts';
import type { SignupRequest, SignupState } from '../../../src/contract/signup.ts';
import {
  closeAll,
  expectAccessibleInEveryLook,
  find,
  place,
  openWidget,
  type Widget,
} from '../../support/browser/widget.ts';
import {
  inPageEndpoint,
  sampleContent,
  type InPageEndpoint,
} from '../../support/in-page-endpoint.ts';
import { decide, deskToken, stored } from '../../support/stored-signups.ts';
import {
  control,
  next,
  signUp,
  tag,
  toCheck,
  toExtra,
  toReach,
  type,
  withPlaces,
  withWaitingList,
} from './support.ts';

const email = { name: 'Samira de Boer', email: 'samira@example.nl' };
const phoneOnly = { group: 'van-onmacht-naar-kracht' };

/** Opens the form where one reads, or fills in, something that no other state shows. */
interface FormState {
  readonly attributes?: Record<string, string>;
  reach(widget: Widget): Promise<unknown>;
}

/** Answers the first questions of a way in, and looks at all of its steps once. */
const forms: Record<string, FormState> = {
  'no group': { attributes: {}, reach: (widget) => find(widget, '.stack') },
  'a group by phone': { attributes: phoneOnly, reach: (widget) => find(widget, '.panel') },
  'a start that is closed': {
    attributes: { group: 'in-de-put-uit-de-put', edition: 'put-naarden' },
    reach: (widget) => find(widget, '[part="obstacle"]'),
  },
  'the choice of a start': {
    attributes: { group: 'assertiviteitstraining' },
    reach: (widget) => find(widget, '.editions'),
  },
  'answers missing': {
    reach: async (widget) => {
      await next(widget);
      await find(widget, '.summary');
    },
  },
  'the age that the group is not for': {
    reach: async (widget) => {
      await type(widget, 'participant-name', 'Samira de Boer');
      (await control(widget, 'participant-ageBand')).click();
      await next(widget);
      await find(widget, '[part="obstacle"]');
    },
  },
  'safe contact open': {
    reach: async (widget) => {
      await toReach(widget);
      (await find(widget, '.fold > summary')).click();
      await control(widget, 'participant-mayLeaveMessage');
    },
  },
  'help for words of danger': {
    reach: async (widget) => {
      await toExtra(widget);
      await type(widget, 'note', 'mijn man slaat me');
      await find(widget, '.help');
    },
  },
  'the questions that may be skipped': { reach: toExtra },
  'the answers to check': { reach: toCheck },
  'a confirmation by phone': { reach: signUp },
  'a confirmation by mail': {
    reach: async (widget) => {
      await toReach(widget);
      await type(widget, 'participant-email', email.email);
      await next(widget);
      await control(widget, 'note');
      await next(widget);
      await find(widget, '.answers');
      await next(widget);
      await find(widget, '#outcome');
    },
  },
  'a confirmation of the waiting list': { attributes: withWaitingList, reach: signUp },
  ...Object.fromEntries(
    (['child', 'helper', 'referrer', 'talk'] as const).map((mode) => [
      `the questions to ${mode}`,
      {
        attributes: { ...withPlaces, mode },
        reach: async (widget: Widget) => {
          await next(widget);
          await find(widget, '.summary');
        },
      },
    ]),
  ),
};

/** A sign-up in a state, and what its owner does with it. */
interface StatusState {
  readonly of?: Partial<SignupRequest>;
  readonly steps?: readonly SignupState[];
  reach?(widget: Widget): Promise<unknown>;
}

const press =
  (...selectors: string[]) =>
  async (widget: Widget): Promise<void> => {
    for (const selector of selectors) (await find(widget, selector)).click();
  };
/** The buttons under a status in their order: change the contact, withdraw. */
const change = '.main > .actions > .button:not(.button-primary, .button-quiet)';
const withdraw = '.main > .actions > button.button-quiet';

const statuses: Record<string, StatusState> = {
  received: {},
  ...Object.fromEntries(
    (
      [
        ['talk-planned'],
        ['placed'],
        ['placed', 'taking-part'],
        ['placed', 'taking-part', 'finished'],
        ['withdrawn'],
        ['declined'],
        ['referred-elsewhere'],
      ] satisfies SignupState[][]
    ).map((steps) => [steps.at(-1)!, { steps }]),
  ),
  waiting: { of: withWaitingList },
  'other contact': {
    reach: async (widget) => {
      await press(change)(widget);
      await type(widget, 'participant-phone', '06 12');
      await next(widget);
      await find(widget, '.summary');
    },
  },
  'the question before withdrawing': {
    reach: async (widget) => {
      await press(withdraw)(widget);
      await find(widget, '#step');
    },
  },
};

describe(`<${tag}> is accessible and fits, whatever it looks like`, () => {
  let endpoint: InPageEndpoint;
  let now: Date;

  beforeEach(async () => {
    now = new Date();
    endpoint = await inPageEndpoint({ deskToken, clock: () => now });
  });
  afterEach(async () => {
    closeAll();
    history.replaceState(null, '', location.pathname + location.search);
    await endpoint.close();
  });

  const open = (lang: string, attributes: Record<string, string>, at = endpoint): Widget =>
    openWidget(tag, { endpoint: at, attributes: { lang, ...attributes }, parent: place('') });

  /** Opens the page of a sign-up, as its link does. */
  const openStatusOf = (
    lang: string,
    { reference, secret }: { reference: string; secret: string },
    at = endpoint,
  ): Widget => {
    history.replaceState(null, '', `#gmw-signup=${reference}.${secret}`);
    return open(lang, {}, at);
  };

  for (const lang of ['nl', 'en']) {
    for (const [name, { attributes = withPlaces, reach }] of Object.entries(forms))
      it(`with ${name}, in ${lang}`, async () => {
        const widget = open(lang, attributes);
        await reach(widget);
        await expectAccessibleInEveryLook(widget);
      });

    for (const [name, { of, steps = [], reach }] of Object.entries(statuses))
      it(`with the status ${name}, in ${lang}`, async () => {
        const it = await stored(endpoint, { ...withPlaces, ...of });
        for (const to of steps) await decide(endpoint, it, to);
        const widget = openStatusOf(lang, it);
        await find(widget, '#outcome');
        await reach?.(widget);
        await expectAccessibleInEveryLook(widget);
      });

    it(`with a place that is offered, and the time for it over, in ${lang}`, async () => {
      const first = await stored(endpoint, withPlaces);
      await stored(endpoint, withPlaces);
      const third = await stored(endpoint, { ...withPlaces, participant: email });
      await decide(endpoint, first, 'withdrawn');
      const widget = openStatusOf(lang, third);
      await find(widget, '.button-primary');
      await expectAccessibleInEveryLook(widget);
      now = new Date(now.getTime() + 73 * 3_600_000);
      const late = openStatusOf(lang, third);
      await find(late, '#outcome');
      await expectAccessibleInEveryLook(late);
    });

    it(`with a link that is not right, in ${lang}`, async () => {
      const widget = openStatusOf(lang, { reference: 'X0-00000', secret: 'x' });
      await find(widget, '#link-email');
      await expectAccessibleInEveryLook(widget);
    });

    it(`with the status of a sensitive group, in ${lang}`, async () => {
      const offer = structuredClone(sampleContent(now.toISOString().slice(0, 10)));
      const group = offer.groups!.find((it) => (it as { id: string }).id === withPlaces.group);
      Object.assign(group as object, { sensitive: true, signupBy: 'form' });
      const secret = await inPageEndpoint({ offer, deskToken });
      const widget = openStatusOf(lang, await stored(secret, withPlaces), secret);
      await find(widget, '#outcome');
      await expectAccessibleInEveryLook(widget);
      await secret.close();
    });
  }
});
