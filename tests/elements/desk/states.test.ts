// What each part of the desk says while it loads, and when what it shows cannot be had.
import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import type { DeskSession } from '../../../src/contract/desk-session.ts';
import {
  closeAll,
  expectAccessible,
  expectNoOverflow,
  find,
  findByWords,
  place,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { coordinator, deskEndpoint, type DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';

/** Somebody with every part of the desk; polls are of the whole country. */
const everything: DeskSession = {
  ...coordinator,
  rights: [
    { task: 'signups', institution },
    { task: 'offer', institution },
    { task: 'signals', institution },
    { task: 'ballots' },
  ],
};

/** The parts, with what is there once their content is. */
const parts = [
  ['todo', 'besluiten wachten op u'],
  ['signups', 'Er is nog niemand aangemeld'],
  ['offer', 'Alle ('],
  ['signals', 'Wat mensen hebben geschreven'],
  ['figures', 'Download CSV'],
  ['ballots', 'stemmen tellen mee'],
] as const;

/** What the endpoint answers, and what is read then; who lost a right has nothing to try again. */
const failures: readonly {
  what: string;
  answer: () => Promise<Response>;
  words: string;
  isRetryable: boolean;
}[] = [
  {
    what: 'there is no connection',
    answer: () => Promise.reject(new TypeError('offline')),
    words: 'Wij krijgen geen verbinding',
    isRetryable: true,
  },
  {
    what: 'the endpoint fails',
    answer: () => problem(500),
    words: 'Er gaat iets mis bij ons, niet bij u',
    isRetryable: true,
  },
  {
    what: 'the right was taken away',
    answer: () => problem(403),
    words: 'Dit mag u hier niet doen',
    isRetryable: false,
  },
];

const problem = (status: number): Promise<Response> =>
  Promise.resolve(Response.json({ type: 'x', status, title: 'x', detail: 'x' }, { status }));

const isContent = (request: string): boolean =>
  request === 'POST /desk/signup-searches' ||
  (request.startsWith('GET /desk/') && !/^GET \/desk\/(session|sign-in)$/.test(request));

describe('each part of the desk', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint(everything);
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const open = (view: string) => {
    const box = place('inline-size: 360px');
    const desk = openDesk(endpoint, { view }, box);
    return { box, desk };
  };
  const reads = (desk: Widget, words: string) =>
    until(() => wordsOf(desk.shadowRoot).includes(words), `"${words}"`);

  for (const [view, content] of parts) {
    it(`${view} says that it loads, and then shows what is there`, async () => {
      let answer: (() => void) | undefined;
      const wait = new Promise<void>((resolve) => {
        answer = resolve;
      });
      endpoint.instead = (request) =>
        isContent(request) ? wait.then(() => problem(503)) : undefined;
      const { box, desk } = open(view);
      await find(desk, '.skeleton');
      expect(wordsOf(desk.shadowRoot)).to.contain('Even geduld, wij halen de gegevens op.');
      await expectAccessible(desk);
      answer?.();
      const retry = await findByWords(desk, 'Probeer opnieuw');
      endpoint.instead = undefined;
      retry.click();
      await reads(desk, content);
      expectNoOverflow(box);
    });

    for (const { what, answer, words, isRetryable } of failures)
      it(`${view} tells it when ${what}`, async () => {
        endpoint.instead = (request) => (isContent(request) ? answer() : undefined);
        const { box, desk } = open(view);
        await reads(desk, words);
        await expectAccessible(desk);
        expectNoOverflow(box);
        endpoint.instead = undefined;
        if (!isRetryable) {
          expect(wordsOf(desk.shadowRoot)).not.to.contain('Probeer opnieuw');
          return;
        }
        await press(desk, 'Probeer opnieuw');
        await reads(desk, content);
      });
  }

  it('asks who it is when somebody was signed out meanwhile', async () => {
    for (const [view] of parts) {
      endpoint.session = everything;
      const { desk } = open(view);
      endpoint.instead = (request) => (isContent(request) ? problem(401) : undefined);
      await find(desk, '#email');
      closeAll();
    }
  });
});
