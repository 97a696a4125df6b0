import { expect, it } from 'vitest';
import { PendingList, VoteBatchResult } from '../../src/contract/desk.ts';
import { Poll, VoteResult } from '../../src/contract/poll.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf, deskToken } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases('votes of a meeting room', (open) => {
  const start = async (options = {}): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer: sampleBallots, deskToken, ...options });
  const vote = async (
    endpoint: TestEndpoint,
    body: object = { option: 'soup' },
    { address = '192.0.2.7', poll = 'lunch' } = {},
  ): Promise<VoteResult> => {
    const response = await endpoint.submit(`/polls/${poll}/votes`, 'vote', body, { address });
    expect(response.status).toBe(201);
    return VoteResult.parse(await response.json());
  };
  const votes = async (endpoint: TestEndpoint, count: number): Promise<VoteResult[]> => {
    const results = [];
    for (let i = 0; i < count; i += 1) results.push(await vote(endpoint));
    return results;
  };
  const read = async (endpoint: TestEndpoint, secret?: string): Promise<Poll> => {
    const headers: Record<string, string> = secret ? { authorization: `Bearer ${secret}` } : {};
    return Poll.parse(await (await endpoint.get('/polls/lunch', headers)).json());
  };
  const pending = async (endpoint: TestEndpoint): Promise<PendingList> =>
    PendingList.parse(await (await deskOf(endpoint).get('/pending')).json());
  const decide = (endpoint: TestEndpoint, id: string, approved: boolean) =>
    deskOf(endpoint).put(`/batches/${id}/approval`, { approved });

  it('count up to the 60th of an hour; from the 61st on they are stored and wait', async () => {
    const endpoint = await start();
    const counted = await votes(endpoint, 60);
    expect(counted.at(-1)!.poll).toMatchObject({ ownVote: 'counted', tally: { total: 65 } });
    const late = await vote(endpoint);
    expect(late.poll).toMatchObject({ ownVote: 'waiting', tally: { total: 65 } });
    expect((await read(endpoint, late.secret)).ownVote).toBe('waiting');
    expect((await read(endpoint)).tally?.total).toBe(65);
    // Elsewhere, in another poll and in the next hour a vote counts at once.
    const elsewhere = await vote(endpoint, { option: 'soup' }, { address: '192.0.2.8' });
    expect(elsewhere.poll.ownVote).toBe('counted');
    const other = await vote(endpoint, { option: 'a' }, { poll: 'hidden' });
    expect(other.poll.ownVote).toBe('counted');
  });

  it('count at once again in the next hour', async () => {
    const clock = testClock();
    const endpoint = await start({
      clock,
      policy: { minTokenAge: 0, votesThatCount: { count: 1, seconds: 3600 } },
    });
    await vote(endpoint);
    expect((await vote(endpoint)).poll.ownVote).toBe('waiting');
    clock.forward(3600);
    expect((await vote(endpoint)).poll.ownVote).toBe('counted');
  });

  it('are shown apart to the working group, and count when they are approved', async () => {
    const clock = testClock();
    const endpoint = await start({
      clock,
      policy: { minTokenAge: 0, votesThatCount: { count: 2, seconds: 3600 } },
    });
    await votes(endpoint, 4);
    clock.forward(60);
    const text = await vote(endpoint, { option: 'other', otherText: 'Pannenkoeken' });
    const waiting = await pending(endpoint);
    expect(waiting.votes).toEqual([]);
    expect(waiting.voteBatches).toEqual([
      {
        id: expect.any(String),
        poll: 'lunch',
        votes: 3,
        counts: { soup: 2, other: 1 },
        firstAt: '2027-01-14T10:00:00.000Z',
        lastAt: '2027-01-14T10:01:00.000Z',
      },
    ]);
    expect(JSON.stringify(waiting)).not.toContain('192.0.2.7');
    const [batch] = waiting.voteBatches;
    const answer = await decide(endpoint, batch!.id, true);
    expect(VoteBatchResult.parse(await answer.json())).toEqual({
      id: batch!.id,
      votes: 3,
      counted: true,
    });
    expect((await read(endpoint)).tally).toMatchObject({
      total: 10,
      counts: { soup: 7, salad: 2, other: 1 },
    });
    expect((await read(endpoint, text.secret)).ownVote).toBe('counted');
    // The text still needs an approval of its own.
    const after = await pending(endpoint);
    expect(after.voteBatches).toEqual([]);
    expect(after.votes).toMatchObject([
      { id: text.vote, otherText: 'Pannenkoeken', suspect: false },
    ]);
    expect((await decide(endpoint, batch!.id, true)).status).toBe(404);
    expect((await read(endpoint)).tally?.total).toBe(10);
  });

  it('are never counted when they are rejected, and their voters read so', async () => {
    const endpoint = await start({
      policy: { minTokenAge: 0, votesThatCount: { count: 0, seconds: 3600 } },
    });
    const own = await vote(endpoint);
    const [batch] = (await pending(endpoint)).voteBatches;
    expect((await decide(endpoint, batch!.id, false)).status).toBe(200);
    expect((await read(endpoint, own.secret)).ownVote).toBe('rejected');
    expect((await read(endpoint)).tally?.total).toBe(5);
    expect(await pending(endpoint)).toMatchObject({ votes: [], voteBatches: [] });
  });

  it('can be changed and withdrawn while they wait', async () => {
    const endpoint = await start({
      policy: { minTokenAge: 0, votesThatCount: { count: 0, seconds: 3600 } },
    });
    const [first, second] = await votes(endpoint, 2);
    const send = (method: string, { vote, secret }: VoteResult, body?: object) =>
      endpoint.fetch(`/polls/lunch/votes/${vote}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    const changed = await send('PUT', first!, { option: 'salad' });
    expect(await changed.json()).toMatchObject({ poll: { ownVote: 'waiting' } });
    const withdrawn = (await (await send('DELETE', second!)).json()) as { poll: Poll };
    expect(withdrawn.poll.ownVote).toBeUndefined();
    const [batch] = (await pending(endpoint)).voteBatches;
    expect(batch).toMatchObject({ votes: 1, counts: { salad: 1 } });
    await decide(endpoint, batch!.id, true);
    expect((await read(endpoint)).tally).toMatchObject({ total: 6, counts: { salad: 3 } });
  });
});
