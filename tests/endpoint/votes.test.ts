// Changing and withdrawing a vote, and what can go wrong with two at once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Poll, VoteChangeResult, VoteResult } from '../../src/contract/poll.ts';
import { Problem } from '../../src/contract/problem.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint, testClock } from './support.ts';

interface Own {
  vote: string;
  secret: string;
}

describeDatabases(
  'votes',
  (open) => {
    const start = async (options = {}): Promise<TestEndpoint> =>
      new TestEndpoint(connect(await open()), { offer: sampleBallots, ...options });
    const cast = async (endpoint: TestEndpoint, option = 'soup', poll = 'lunch'): Promise<Own> => {
      const response = await endpoint.submit(`/polls/${poll}/votes`, 'vote', { option });
      expect(response.status).toBe(201);
      return VoteResult.parse(await response.json());
    };
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
    const send = (
      endpoint: TestEndpoint,
      method: 'PUT' | 'DELETE',
      { vote, secret }: Own,
      body?: unknown,
      { poll = 'lunch', address }: { poll?: string; address?: string } = {},
    ): Promise<Response> =>
      endpoint.fetch(
        `/polls/${poll}/votes/${vote}`,
        {
          method,
          headers: {
            ...bearer(secret),
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
        address,
      );
    const change = (endpoint: TestEndpoint, own: Own, option: string) =>
      send(endpoint, 'PUT', own, { option });
    const read = async (endpoint: TestEndpoint, id = 'lunch', secret?: string): Promise<Poll> =>
      Poll.parse(
        await (
          await endpoint.get(`/polls/${id}`, secret === undefined ? {} : bearer(secret))
        ).json(),
      );
    const live = async (endpoint: TestEndpoint) =>
      (await read(endpoint)).tally?.rounds.find((it) => it.id === 'live');
    const typeOf = async (response: Response): Promise<string> =>
      Problem.parse(await response.json()).type;

    it('changes a vote, and again to the same: counted once', async () => {
      const endpoint = await start();
      const own = await cast(endpoint, 'soup');
      for (let time = 1; time <= 2; time += 1) {
        const response = await change(endpoint, own, 'salad');
        expect(response.status).toBe(200);
        const result = VoteChangeResult.parse(await response.json());
        expect(result.vote).toBe(own.vote);
        expect(result.poll.tally).toMatchObject({ total: 6, counts: { soup: 3, salad: 3 } });
      }
      expect(await live(endpoint)).toMatchObject({ total: 1, counts: { soup: 0, salad: 1 } });
    });

    it('withdraws a vote, once however often it is asked', async () => {
      const endpoint = await start();
      const own = await cast(endpoint);
      const other = await cast(endpoint);
      const first = await send(endpoint, 'DELETE', own);
      expect([first.status, (await send(endpoint, 'DELETE', own)).status]).toEqual([200, 200]);
      expect(VoteChangeResult.parse(await first.json()).poll.tally?.total).toBe(6);
      expect(await live(endpoint)).toMatchObject({ total: 1 });
      expect((await change(endpoint, own, 'salad')).status).toBe(404);
      await send(endpoint, 'DELETE', other);
      expect((await read(endpoint)).tally).toMatchObject({ total: 5, rounds: [{ id: 'paper' }] });
    });

    it('remembers that a vote was withdrawn, so that a backup from before can be put right', async () => {
      const endpoint = await start();
      const [own, other] = [await cast(endpoint), await cast(endpoint)];
      await send(endpoint, 'DELETE', own);
      const erasures = await endpoint.endpoint.listErasures();
      expect(erasures.map((it) => it.reference)).toEqual([own.vote]);
      // In the backup the vote is there, as this one is here.
      const later = [{ reference: other.vote, erasedAt: erasures[0]!.erasedAt }];
      expect(await endpoint.endpoint.replayErasures([...erasures, ...later])).toBe(1);
      expect((await read(endpoint)).tally).toMatchObject({ total: 5 });
      expect(await endpoint.endpoint.replayErasures(later)).toBe(0);
      expect((await change(endpoint, other, 'salad')).status).toBe(404);
    });

    it('opens nothing without the secret of that vote', async () => {
      const endpoint = await start();
      const [own, other] = [await cast(endpoint), await cast(endpoint)];
      for (const method of ['PUT', 'DELETE'] as const) {
        const path = `/polls/lunch/votes/${own.vote}`;
        const bare = await endpoint.fetch(path, { method });
        expect([bare.status, await typeOf(bare)]).toEqual([401, problemTypes.unauthorized]);
        expect(bare.headers.get('www-authenticate')).toBe('Bearer');
        const wrong = await send(endpoint, method, { ...own, secret: other.secret }, {});
        expect([wrong.status, await typeOf(wrong)]).toEqual([401, problemTypes.unauthorized]);
        const unknown = await send(endpoint, method, { ...own, vote: 'nope' }, {});
        expect([unknown.status, await typeOf(unknown)]).toEqual([404, problemTypes.notFound]);
        const elsewhere = await send(endpoint, method, own, {}, { poll: 'hidden' });
        expect(elsewhere.status).toBe(404);
      }
      expect(await live(endpoint)).toMatchObject({ total: 2, counts: { soup: 2 } });
    });

    it('names what is wrong with a change', async () => {
      const endpoint = await start();
      const own = await cast(endpoint);
      const pizza = await change(endpoint, own, 'pizza');
      expect(await pizza.json()).toMatchObject({
        status: 400,
        errors: [{ pointer: '/option', code: 'unknown-value' }],
      });
      expect((await send(endpoint, 'PUT', own, {})).status).toBe(400);
      expect((await send(endpoint, 'PUT', own)).status).toBe(415);
    });

    it('changes and withdraws nothing after closing', async () => {
      const clock = testClock();
      const closing = structuredClone(sampleBallots);
      closing.polls![0]!.closesAt = '2027-01-14T11:00:00Z';
      const endpoint = await start({ offer: closing, clock });
      const own = await cast(endpoint);
      clock.forward(3600);
      for (const method of ['PUT', 'DELETE'] as const) {
        const response = await send(endpoint, method, own, { option: 'salad' });
        expect([response.status, await typeOf(response)]).toEqual([409, problemTypes.pollClosed]);
      }
      expect(await live(endpoint)).toMatchObject({ counts: { soup: 1, salad: 0 } });
    });

    it('shows who voted the result, as long as the vote is there', async () => {
      const endpoint = await start();
      const own = await cast(endpoint, 'a', 'hidden');
      expect((await read(endpoint, 'hidden', own.secret)).tally).toBeUndefined();
      const second = await cast(endpoint, 'b', 'hidden');
      expect((await read(endpoint, 'hidden', own.secret)).tally?.total).toBe(2);
      expect((await read(endpoint, 'hidden', 'guess')).tally).toBeUndefined();
      expect((await read(endpoint, 'hidden')).tally).toBeUndefined();
      const response = await endpoint.get('/polls/hidden', bearer(own.secret));
      expect(response.headers.get('vary')).toContain('authorization');
      await cast(endpoint, 'b', 'hidden');
      await send(endpoint, 'DELETE', own, undefined, { poll: 'hidden' });
      expect((await read(endpoint, 'hidden', own.secret)).tally).toBeUndefined();
      expect((await read(endpoint, 'hidden', second.secret)).tally?.total).toBe(2);
    });

    it('keeps a suspect vote out of the count when it changes', async () => {
      const endpoint = await start();
      const body = { option: 'soup', website: 'x' };
      const response = await endpoint.submit('/polls/lunch/votes', 'vote', body);
      const own = VoteResult.parse(await response.json());
      expect((await change(endpoint, own, 'salad')).status).toBe(200);
      expect((await send(endpoint, 'DELETE', own)).status).toBe(200);
      expect((await read(endpoint)).tally).toMatchObject({ total: 5, counts: { salad: 2 } });
    });

    it('limits votes and changes from one address together', async () => {
      const three = { count: 3, seconds: 600 };
      const perAddress = {
        signup: three,
        vote: three,
        'survey-response': three,
        'demand-signal': three,
      };
      const clock = testClock();
      const endpoint = await start({ clock, policy: { minTokenAge: 0, perAddress } });
      const body = { option: 'soup' };
      const address = '192.0.2.7';
      const first = await endpoint.submit('/polls/lunch/votes', 'vote', body, { address });
      const own = VoteResult.parse(await first.json());
      const again = () => send(endpoint, 'PUT', own, { option: 'salad' }, { address });
      expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
      const limited = await again();
      expect([limited.status, await typeOf(limited)]).toEqual([429, problemTypes.limited]);
      expect(limited.headers.get('retry-after')).toMatch(/^\d+$/);
      const elsewhere = await send(endpoint, 'DELETE', own, undefined, { address: '192.0.2.8' });
      expect(elsewhere.status).toBe(200);
    });

    it('counts right when changes and withdrawals arrive at once, in two processes', async () => {
      const database = await open();
      const endpoint = new TestEndpoint(connect(database), { offer: sampleBallots });
      const beside = new TestEndpoint(connect(database));
      const owns: Own[] = [];
      for (let voter = 0; voter < 6; voter += 1) owns.push(await cast(endpoint));
      const answers = await Promise.all(
        owns.flatMap((own, voter) => [
          change(endpoint, own, 'salad'),
          change(beside, own, 'other'),
          ...(voter < 3
            ? [send(endpoint, 'DELETE', own), send(beside, 'DELETE', own)]
            : [change(endpoint, own, 'soup')]),
        ]),
      );
      // A change may come after the withdrawal of the same vote.
      for (const { status } of answers) expect([200, 404]).toContain(status);
      for (const own of owns.slice(3)) {
        expect((await change(beside, own, 'salad')).status).toBe(200);
      }
      expect(await live(endpoint)).toMatchObject({
        total: 3,
        counts: { soup: 0, salad: 3, other: 0 },
      });
      expect(await read(beside)).toEqual(await read(endpoint));
    });

    it('counts any history of votes as it ended', { timeout: 60_000 }, async () => {
      const options = ['soup', 'salad', 'other'];
      const step = fc.record({
        voter: fc.nat({ max: 2 }),
        action: fc.constantFrom('soup', 'salad', 'other', 'withdraw'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
          const endpoint = await start();
          const owns = [await cast(endpoint), await cast(endpoint), await cast(endpoint)];
          const expected = new Map<Own, string>(owns.map((own) => [own, 'soup']));
          for (const { voter, action } of steps) {
            const own = owns[voter]!;
            if (action === 'withdraw') {
              expect((await send(endpoint, 'DELETE', own)).status).toBe(200);
              expected.delete(own);
            } else {
              const { status } = await change(endpoint, own, action);
              expect(status).toBe(expected.has(own) ? 200 : 404);
              if (expected.has(own)) expected.set(own, action);
            }
          }
          const { counts = {} } = (await live(endpoint)) ?? {};
          for (const option of options) {
            const mine = [...expected.values()].filter((it) => it === option).length;
            expect(counts[option] ?? 0).toBe(mine);
          }
        }),
        { numRuns: 15 },
      );
    });
  },
  everyEngine,
);
