import { expect, it, vi } from 'vitest';
import { offerPriorities } from '../../src/endpoint/content/built-in.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf, deskToken } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases('reading what is kept', (open) => {
  const offer = { ...sampleBallots, ...sampleGroups, surveys: [offerPriorities] };
  const start = async (options = {}): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer, deskToken, ...options });
  const vote = async (endpoint: TestEndpoint, option = 'soup'): Promise<void> => {
    const response = await endpoint.submit('/polls/lunch/votes', 'vote', { option });
    expect(response.status).toBe(201);
  };
  const total = async (endpoint: TestEndpoint): Promise<unknown> => {
    const poll = (await (await endpoint.get('/polls/lunch')).json()) as { tally: object };
    return (poll.tally as { total: number }).total;
  };

  it.each([
    '/polls/lunch',
    '/polls/past',
    '/surveys/offer-priorities',
    '/groups',
    '/groups?q=groep&theme=stress&theme=money&limit=2&sort=start',
    '/groups?place=huizen&x=%00&available=true',
    '/groups?q=nergens',
    '/groups?sentence=geld+in+huizen',
  ])('answers %s to the letter as the route does', async (path) => {
    const endpoint = await start();
    await vote(endpoint);
    // Who shows a secret goes the long way; this one opens nothing.
    const long = await endpoint.get(path, { authorization: 'Bearer of-nothing' });
    const quick = await endpoint.get(path);
    expect(Object.fromEntries(quick.headers)).toEqual(Object.fromEntries(long.headers));
    expect(await quick.text()).toBe(await long.text());
    const etag = quick.headers.get('etag')!;
    const [short, unchanged] = [
      await endpoint.get(path, { authorization: 'Bearer of-nothing', 'if-none-match': etag }),
      await endpoint.get(path, { 'if-none-match': `W/${etag}` }),
    ];
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect(Object.fromEntries(unchanged.headers)).toEqual(Object.fromEntries(short.headers));
  });

  it('knows only what is there, whatever the address looks like', async () => {
    const endpoint = await start();
    for (const path of ['/polls/nope', '/surveys/nope', '/polls/', '/polls/lunch/', '/polls/%00']) {
      expect((await endpoint.get(path)).status, path).toBe(404);
    }
    expect((await endpoint.get('/polls/lunch?x=1')).status).toBe(200);
    expect((await endpoint.fetch('/polls/lunch', { method: 'HEAD' })).status).toBe(200);
  });

  it('sees at once what this process wrote', async () => {
    const endpoint = await start();
    expect(await total(endpoint)).toBe(5);
    for (let count = 6; count <= 9; count += 1) {
      await vote(endpoint);
      expect(await total(endpoint)).toBe(count);
    }
    await deskOf(endpoint).patch('/polls/lunch', { minimumVotes: 100 });
    expect(await (await endpoint.get('/polls/lunch')).json()).not.toHaveProperty('tally');
  });

  it('sees soon what another process wrote', async () => {
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), { offer });
    const beside = new TestEndpoint(connect(database), { offer });
    expect(await total(beside)).toBe(5);
    await vote(endpoint);
    await vi.waitFor(async () => expect(await total(beside)).toBe(6), {
      interval: 5,
      timeout: 20_000,
    });
  });

  it('never shows less than someone was shown before, while many vote and read', async () => {
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), { offer });
    const beside = new TestEndpoint(connect(database), { offer });
    const seen: number[] = [];
    const reading = (async () => {
      while ((seen.at(-1) ?? 0) < 25) {
        seen.push(Number(await total(endpoint)));
        // A read of what is kept never leaves this turn of the event loop; voters need the next.
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const voters = Array.from({ length: 20 }, (_, index) => vote(index % 2 ? endpoint : beside));
    await Promise.all([reading, ...voters]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(25);
  });

  it('closes on time, though nothing was written', async () => {
    const clock = testClock('2026-12-31T20:59:59Z');
    const endpoint = await start({ clock });
    const state = async () =>
      ((await (await endpoint.get('/polls/past')).json()) as { state: string }).state;
    expect(await state()).toBe('open');
    clock.forward(1);
    expect(await state()).toBe('closed');
  });
});
