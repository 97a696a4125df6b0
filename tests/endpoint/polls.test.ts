import { describe, expect, it } from 'vitest';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { Poll, VoteResult } from '../../src/contract/poll.ts';
import { Problem } from '../../src/contract/problem.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { sqliteWasm } from '../../src/endpoint/index.ts';
import type { EndpointDatabase } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf, deskToken } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases('polls', (open) => definePolls(async () => connect(await open())));

describe('polls on sqlite-wasm', () => {
  definePolls(async () => {
    const sqlite3 = await sqlite3InitModule();
    return sqliteWasm(new sqlite3.oo1.DB(':memory:'));
  });
});

function definePolls(open: () => Promise<EndpointDatabase>): void {
  const start = async (options = {}): Promise<TestEndpoint> =>
    new TestEndpoint(await open(), { offer: sampleBallots, ...options });
  const readPoll = async (endpoint: TestEndpoint, id = 'lunch'): Promise<Poll> => {
    const response = await endpoint.get(`/polls/${id}`);
    expect(response.status).toBe(200);
    return Poll.parse(await response.json());
  };
  const vote = (
    endpoint: TestEndpoint,
    option: string,
    options: { key?: string; poll?: string; extra?: object; address?: string } = {},
  ): Promise<Response> =>
    endpoint.submit(
      `/polls/${options.poll ?? 'lunch'}/votes`,
      'vote',
      { option, ...options.extra },
      options,
    );

  it('shows the question, the options and the earlier rounds', async () => {
    const poll = await readPoll(await start());
    expect(poll).toMatchObject({ id: 'lunch', state: 'open', question: 'Wat eten we?' });
    expect(poll.options.map((it) => it.id)).toEqual(['soup', 'salad', 'other']);
    expect(poll.tally).toEqual({
      total: 5,
      counts: { soup: 3, salad: 2, other: 0 },
      rounds: [{ id: 'paper', label: 'Op papier', total: 5, counts: { soup: 3, salad: 2 } }],
    });
  });

  it('counts a vote beside the earlier rounds', async () => {
    const endpoint = await start();
    const response = await vote(endpoint, 'salad');
    expect(response.status).toBe(201);
    const result = VoteResult.parse(await response.json());
    expect(response.headers.get('location')).toBe(`/v1/polls/lunch/votes/${result.vote}`);
    expect(result.secret).toHaveLength(43);
    const poll = await readPoll(endpoint);
    expect({ ...poll, ownVote: 'counted' }).toEqual(result.poll);
    expect(poll.tally).toMatchObject({ total: 6, counts: { soup: 3, salad: 3, other: 0 } });
    expect(poll.tally?.rounds[1]).toEqual({
      id: 'live',
      label: 'Deze ronde',
      from: '2027-01-14',
      total: 1,
      counts: { soup: 0, salad: 1, other: 0 },
    });
  });

  it('gives a repeated vote the same answer and counts it once', async () => {
    const endpoint = await start();
    const first = await vote(endpoint, 'soup', { key: 'k1' });
    const second = await vote(endpoint, 'soup', { key: 'k1' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await second.json()).toEqual(await first.json());
    expect((await readPoll(endpoint)).tally?.total).toBe(6);
  });

  it('counts votes that arrive at once, each once', async () => {
    const endpoint = await start();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => vote(endpoint, 'soup', { key: `k${index % 10}` })),
    );
    expect(answers.map((it) => it.status)).toEqual(Array(20).fill(201));
    expect((await readPoll(endpoint)).tally?.counts['soup']).toBe(13);
  });

  it('keeps the order of options that the poll asks for', async () => {
    const endpoint = await start({ deskToken });
    expect(await readPoll(endpoint)).not.toHaveProperty('order');
    const [poll] = sampleBallots.polls!;
    const translations = {
      en: { question: 'What do we eat?', options: { soup: { short: 'Soup' } } },
    };
    await endpoint.endpoint.importOffer({ polls: [{ ...poll!, order: 'random', translations }] });
    expect(await readPoll(endpoint)).toMatchObject({ order: 'random', translations });
    expect((await readPoll(endpoint)).options.map((it) => it.number)).toEqual([1, 2, 3]);
    const patch = (order: string) => deskOf(endpoint).patch('/polls/lunch', { order });
    expect((await patch('fixed')).status).toBe(200);
    expect((await readPoll(endpoint)).order).toBe('fixed');
    expect((await patch('sorted')).status).toBe(400);
  });

  it('refuses a key that was used for another vote', async () => {
    const endpoint = await start();
    await vote(endpoint, 'soup', { key: 'k1' });
    const response = await vote(endpoint, 'salad', { key: 'k1' });
    expect(response.status).toBe(422);
    expect(Problem.parse(await response.json()).type).toBe(problemTypes.keyReused);
    expect((await readPoll(endpoint)).tally?.total).toBe(6);
  });

  it('stores a suspect vote, tells that it waits, and does not count it', async () => {
    const endpoint = await start();
    const response = await vote(endpoint, 'soup', { extra: { website: 'https://spam.example' } });
    expect(response.status).toBe(201);
    // A person whose browser filled in the hidden field must not read that the vote counts.
    expect(VoteResult.parse(await response.json()).poll.ownVote).toBe('waiting');
    expect((await readPoll(endpoint)).tally?.total).toBe(5);
  });

  it('names an option that is not there', async () => {
    const response = await vote(await start(), 'pizza');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      type: problemTypes.invalidInput,
      errors: [{ pointer: '/option', code: 'unknown-value' }],
    });
  });

  it('keeps the result from who has not voted, and until there are enough votes', async () => {
    const endpoint = await start();
    const first = VoteResult.parse(await (await vote(endpoint, 'a', { poll: 'hidden' })).json());
    expect(first.poll.tally).toBeUndefined();
    const second = VoteResult.parse(await (await vote(endpoint, 'a', { poll: 'hidden' })).json());
    expect(second.poll.tally?.total).toBe(2);
    expect((await readPoll(endpoint, 'hidden')).tally).toBeUndefined();
  });

  it('takes no votes after closing, and shows the result then', async () => {
    const endpoint = await start();
    const response = await vote(endpoint, 'a', { poll: 'past' });
    expect(response.status).toBe(409);
    expect(Problem.parse(await response.json()).type).toBe(problemTypes.pollClosed);
    const poll = await readPoll(endpoint, 'past');
    expect(poll).toMatchObject({ state: 'closed', tally: { total: 0 } });
  });

  it('knows no other polls', async () => {
    const endpoint = await start();
    expect((await endpoint.get('/polls/nope')).status).toBe(404);
    expect((await vote(endpoint, 'a', { poll: 'nope' })).status).toBe(404);
  });

  it('tells that nothing changed', async () => {
    const endpoint = await start();
    const etag = (await endpoint.get('/polls/lunch')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const same = await endpoint.get('/polls/lunch', { 'if-none-match': etag });
    expect([same.status, await same.text()]).toEqual([304, '']);
    await vote(endpoint, 'soup');
    expect((await endpoint.get('/polls/lunch', { 'if-none-match': etag })).status).toBe(200);
  });

  it('keeps votes when the same poll is imported again', async () => {
    const clock = testClock();
    const endpoint = await start({ clock });
    await vote(endpoint, 'soup');
    const report = await endpoint.endpoint.importOffer(sampleBallots);
    expect(report).toEqual({
      imported: { institutions: 0, groups: 0, polls: 3, surveys: 0 },
      problems: [],
      statusChanges: [],
    });
    expect((await readPoll(endpoint)).tally?.total).toBe(6);
  });
}
