import { describe, expect, it } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { problemTypes } from '../../src/contract/problem-types.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { sqlite } from '../../src/endpoint/index.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint, testClock } from './support.ts';

const path = '/polls/lunch/votes';

function start(options = {}) {
  const clock = testClock();
  const endpoint = new TestEndpoint(
    sqlite(() => new DatabaseSync(':memory:')),
    {
      offer: sampleBallots,
      clock,
      policy: {},
      ...options,
    },
  );
  const send = (body: object, key?: string): Promise<Response> =>
    endpoint.post(path, body, key === undefined ? {} : { 'idempotency-key': key });
  const total = async (): Promise<number> => {
    const poll = (await (await endpoint.get('/polls/lunch')).json()) as {
      tally: { total: number };
    };
    return poll.tally.total;
  };
  return { clock, endpoint, send, total };
}

const typeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as Problem).type;

describe('form tokens', () => {
  it('wait until a person could have filled in the form', async () => {
    const { clock, endpoint, send, total } = start();
    const formToken = await endpoint.token('vote');
    clock.forward(1);
    const early = await send({ option: 'soup', formToken }, 'k');
    expect(early.status).toBe(425);
    expect(early.headers.get('retry-after')).toBe('2');
    expect(await typeOf(early)).toBe(problemTypes.tokenTooYoung);
    clock.forward(2);
    expect((await send({ option: 'soup', formToken }, 'k')).status).toBe(201);
    expect(await total()).toBe(6);
  });

  it('are made anew when the clock was set back, not waited for until it comes round', async () => {
    const { clock, endpoint, send } = start();
    const made = await endpoint.token('vote');
    clock.forward(-3600);
    const early = await send({ option: 'soup', formToken: made }, 'k');
    expect([early.status, await typeOf(early)]).toEqual([400, problemTypes.tokenExpired]);
    const formToken = await endpoint.token('vote');
    clock.forward(3);
    expect((await send({ option: 'soup', formToken }, 'k')).status).toBe(201);
  });

  it('are good for a day; a new one goes with the same key', async () => {
    const { clock, endpoint, send } = start();
    const old = await endpoint.token('vote');
    clock.forward(24 * 3600 + 1);
    const late = await send({ option: 'soup', formToken: old }, 'k');
    expect([late.status, await typeOf(late)]).toEqual([400, problemTypes.tokenExpired]);
    const formToken = await endpoint.token('vote');
    clock.forward(3);
    expect((await send({ option: 'soup', formToken }, 'k')).status).toBe(201);
  });

  it('are good for one submission', async () => {
    const { clock, endpoint, send, total } = start();
    const formToken = await endpoint.token('vote');
    clock.forward(3);
    expect((await send({ option: 'soup', formToken }, 'k1')).status).toBe(201);
    const again = await send({ option: 'soup', formToken }, 'k2');
    expect([again.status, await typeOf(again)]).toEqual([400, problemTypes.tokenUsed]);
    expect(await total()).toBe(6);
  });

  it('are not used up by a submission that is refused', async () => {
    const { clock, endpoint, send } = start();
    const formToken = await endpoint.token('vote');
    clock.forward(3);
    const headers = { 'idempotency-key': 'k1' };
    const closed = await endpoint.post('/polls/past/votes', { option: 'a', formToken }, headers);
    expect(closed.status).toBe(409);
    expect((await send({ option: 'pizza', formToken }, 'k2')).status).toBe(400);
    expect((await send({ option: 'soup', formToken }, 'k1')).status).toBe(201);
  });

  it('are for one purpose and cannot be made up', async () => {
    const { clock, endpoint, send } = start();
    const other = await endpoint.token('signup');
    const own = await endpoint.token('vote');
    clock.forward(3);
    const [issued, nonce, signature] = own.split('.');
    const forged = [
      other,
      'nonsense',
      `${issued}.${nonce}.`,
      `${issued}.${nonce}.%%%`,
      `${issued}.${nonce}x.${signature}`,
      `0.${nonce}.${signature}`,
    ];
    for (const formToken of forged) {
      const response = await send({ option: 'soup', formToken }, crypto.randomUUID());
      expect([response.status, await typeOf(response)]).toEqual([400, problemTypes.tokenInvalid]);
    }
  });
});

describe('order of checks', () => {
  it('asks for a key first', async () => {
    const { send } = start();
    const response = await send({});
    expect([response.status, await typeOf(response)]).toEqual([
      400,
      problemTypes.idempotencyKeyMissing,
    ]);
    expect((await send({}, 'x'.repeat(256))).status).toBe(400);
  });

  it('replays before it looks at anything else', async () => {
    const { clock, endpoint, send } = start();
    const formToken = await endpoint.token('vote');
    clock.forward(3);
    const first = await send({ option: 'soup', formToken }, 'k');
    // The token is used and, an hour later, replaced by one that is nonsense.
    clock.forward(3600);
    const second = await send({ formToken: 'nonsense', option: 'soup' }, 'k');
    expect([second.status, await second.text()]).toEqual([201, await first.text()]);
  });

  it('names another body under the same key before what is wrong with it', async () => {
    const { clock, endpoint, send } = start();
    const formToken = await endpoint.token('vote');
    clock.forward(3);
    await send({ option: 'soup', formToken }, 'k');
    const response = await send({ formToken, colour: 'red' }, 'k');
    expect([response.status, await typeOf(response)]).toEqual([422, problemTypes.keyReused]);
  });

  it('looks at the content before the token, and at the token before admission', async () => {
    const { endpoint, send } = start();
    const wrong = await send({ option: 1, formToken: 'nonsense' }, 'k');
    expect(await typeOf(wrong)).toBe(problemTypes.invalidInput);
    const headers = { 'idempotency-key': 'k' };
    const body = { option: 'a', formToken: 'nonsense' };
    const closed = await endpoint.post('/polls/past/votes', body, headers);
    expect(await typeOf(closed)).toBe(problemTypes.tokenInvalid);
  });

  it('limits before it admits, and a limited submission can come back', async () => {
    const one = { count: 1, seconds: 60 };
    const perTarget = { signup: one, vote: one, 'survey-response': one, 'demand-signal': one };
    const { clock, endpoint, send, total } = start({ policy: { minTokenAge: 0, perTarget } });
    const first = await send({ option: 'soup', formToken: await endpoint.token('vote') }, 'k1');
    expect(first.status).toBe(201);
    const formToken = await endpoint.token('vote');
    const second = await send({ option: 'salad', formToken }, 'k2');
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await typeOf(second)).toBe(problemTypes.limited);
    clock.forward(60);
    expect((await send({ option: 'salad', formToken }, 'k2')).status).toBe(201);
    expect(await total()).toBe(7);
  });

  it('forgets a key after a day', async () => {
    const { clock, endpoint, send, total } = start({ policy: { minTokenAge: 0 } });
    await send({ option: 'soup', formToken: await endpoint.token('vote') }, 'k');
    clock.forward(24 * 3600 + 1);
    await endpoint.endpoint.work();
    const again = await send({ option: 'salad', formToken: await endpoint.token('vote') }, 'k');
    expect(again.status).toBe(201);
    expect(await total()).toBe(7);
  });
});
