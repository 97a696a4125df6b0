import { expect } from '@open-wc/testing';
import '../../../src/elements/signup-form/define.ts';
import { problemTypes } from '../../../src/contract/problem-types.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  find,
  findByWords,
  focused,
  textOf,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { control, next, openForm, primary, signUp, tag, toCheck, type } from './support.ts';

const problem = (status: number, type: string, more: object = {}, headers = {}): Response =>
  Response.json(
    { type, status, title: 'Fout in de machine', detail: 'stack trace', ...more },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

describe(`<${tag}> when sending goes wrong`, () => {
  let endpoint: InPageEndpoint;
  /** What happens to the next calls that send a sign-up; the endpoint itself when empty. */
  let mishaps: (() => Promise<Response> | undefined)[];
  let keys: (string | null)[];

  beforeEach(async () => {
    endpoint = await inPageEndpoint();
    mishaps = [];
    keys = [];
  });
  afterEach(async () => {
    closeAll();
    await endpoint.close();
  });

  const faulty: typeof fetch = async (input, init) => {
    if (!String(input).endsWith('/signups')) return endpoint.fetch(input, init);
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    const answer = mishaps.shift()?.();
    return answer ? await answer : endpoint.fetch(input, init);
  };

  const open = () => openForm({ ...endpoint, fetch: faulty });

  const available = async () => {
    const answer = await endpoint.fetch(`${endpoint.base}/groups/assertiviteitstraining`);
    const group = (await answer.json()) as {
      editions: { id: string; capacity: { available: number } }[];
    };
    return group.editions.find((it) => it.id === 'assertief-hilversum')!.capacity.available;
  };

  it('one press sends once, however often it is pressed', async () => {
    const widget = open();
    await toCheck(widget);
    const button = await primary(widget);
    for (let press = 0; press < 5; press++) button.click();
    await find(widget, '#outcome');
    expect(keys).to.have.length(1);
    expect(await available()).to.equal(1);
  });

  it('a connection lost after the endpoint stored it: sent again, counted once', async () => {
    const lost = async () => {
      throw new TypeError('Failed to fetch');
    };
    mishaps = [lost, lost, lost];
    const widget = open();
    const problems: string[] = [];
    widget.addEventListener('gmw-problem', ({ kind }) => problems.push(kind));
    await toCheck(widget);
    const stored = endpoint.fetch;
    // The first try reaches the endpoint; only its answer is lost.
    mishaps[0] = () => undefined;
    const real = endpoint.fetch;
    let first = true;
    (endpoint as { fetch: typeof fetch }).fetch = async (input, init) => {
      const answer = await stored(input, init);
      if (!String(input).endsWith('/signups') || !first) return answer;
      first = false;
      throw new TypeError('Failed to fetch');
    };
    await next(widget);
    const notice = await find(widget, '.notice-failed');
    expect(wordsOf(notice)).to.include('Wij krijgen geen verbinding.');
    expect(wordsOf(notice)).to.include('Wat u invulde, staat er nog.');
    expect(wordsOf(notice)).to.include('035 000 00 00');
    expect(problems).to.deep.equal(['unreachable']);
    expect(focused(widget)).to.have.attribute('id', 'refusal');
    await expectAccessible(widget);
    (endpoint as { fetch: typeof fetch }).fetch = real;
    (await findByWords(widget, 'Probeer opnieuw')).click();
    await find(widget, '#outcome');
    expect(new Set(keys)).to.have.length(1);
    expect(await available()).to.equal(1);
  });

  it('an answer that is right keeps its words when another is refused by the endpoint', async () => {
    mishaps = [
      async () =>
        problem(400, problemTypes.invalidInput, {
          errors: [{ pointer: '/participant/name', code: 'too-long', detail: 'max 200' }],
        }),
    ];
    const widget = open();
    await toCheck(widget);
    await next(widget);
    const summary = await find(widget, '.summary');
    expect(wordsOf(summary)).to.equal('1 antwoord klopt nog niet Maak dit korter');
    await until(() => focused(widget)?.id === 'errors', 'focus on the summary');
    await type(widget, 'participant-name', 'Samira');
    await next(widget);
    expect((await control(widget, 'participant-phone')).value).to.equal('06 12 34 56 78');
    await next(widget);
    await control(widget, 'note');
    await next(widget);
    await find(widget, '.answers');
    await next(widget);
    await find(widget, '#outcome');
    expect(new Set(keys)).to.have.length(2);
  });

  for (const [what, answer, words] of [
    [
      'sign-up has closed meanwhile',
      () =>
        problem(409, problemTypes.signupClosed, {
          errors: [{ pointer: '/edition', code: 'cancelled', detail: 'x' }],
        }),
      'Deze start gaat niet door.',
    ],
    [
      'sign-up has closed and nobody says why',
      () => problem(409, problemTypes.signupClosed),
      'De aanmelding voor deze start is gesloten.',
    ],
    [
      'the group has become one for the phone',
      () => problem(409, problemTypes.signupByPhone),
      'Aanmelden gaat per telefoon',
    ],
    [
      'it is too busy',
      () => problem(429, problemTypes.limited, {}, { 'retry-after': '120' }),
      'Het is nu erg druk. Probeer het over 2 minuten opnieuw.',
    ],
    [
      'the endpoint breaks',
      () => problem(500, problemTypes.serverError),
      'Er gaat iets mis bij ons',
    ],
    [
      'a web page comes back',
      () => new Response('<h1>502</h1>', { status: 502 }),
      'Er gaat iets mis',
    ],
    [
      'nobody knows this refusal',
      () => problem(418, 'urn:thee'),
      'Wij kunnen dit nu niet verwerken.',
    ],
  ] as const)
    it(`tells it in words when ${what}`, async () => {
      mishaps = [async () => answer()];
      const widget = open();
      await toCheck(widget);
      await next(widget);
      await until(() => textOf(widget).includes(words), words);
      await announced(widget, words);
      expect(textOf(widget)).not.to.match(/machine|stack trace|urn:/);
      expect(textOf(widget)).to.include('035 000 00 00');
      (await findByWords(widget, 'Wijzig Wie bent u?')).click();
      expect((await control(widget, 'participant-name')).value).to.equal('Samira de Boer');
    });

  it('lets choose again when a start has closed meanwhile', async () => {
    mishaps = [async () => problem(409, problemTypes.signupClosed)];
    const widget = openForm({ ...endpoint, fetch: faulty }, { group: 'assertiviteitstraining' });
    (await control(widget, 'edition')).click();
    await next(widget);
    await toCheck(widget);
    await next(widget);
    (await findByWords(widget, 'Kies opnieuw')).click();
    (await control(widget, 'edition-2')).click();
    await next(widget);
    expect((await control(widget, 'participant-name')).value).to.equal('Samira de Boer');
    await signUp(widget);
  });

  it('does not sign up twice when a stored form was changed before the retry', async () => {
    mishaps = [async () => problem(422, problemTypes.keyReused)];
    const widget = open();
    await toCheck(widget);
    await next(widget);
    await until(() => textOf(widget).includes('Uw aanmelding was al bij ons.'), 'words');
    await next(widget);
    await next(widget);
    expect(keys).to.have.length(1);
  });

  it('joins the waiting list when the last place went meanwhile', async () => {
    const first = openForm(endpoint);
    await toCheck(first);
    for (const phone of ['06 11 11 11 11', '06 22 22 22 22'])
      await signUp(openForm(endpoint), phone);
    await next(first);
    expect(wordsOf(await find(first, '#outcome'))).to.equal('U staat op de wachtlijst');
  });
});
