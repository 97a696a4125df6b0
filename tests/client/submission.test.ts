import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Submission } from '../../src/client/submission.ts';
import { createVote } from '../../src/contract/routes.ts';

const endpoint = 'https://aanbod.example.nl/v1';
const counted = {
  vote: 'v1',
  secret: 's1',
  poll: {
    id: 'definition',
    state: 'open',
    question: 'Wat is het?',
    options: [],
    resultsVisible: 'always',
    minimumVotes: 0,
  },
};

type Answer = Response | Error;
const problem = (status: number, type: string, headers: Record<string, string> = {}) =>
  Response.json({ type, status, title: 't', detail: 'd' }, { status, headers });

/** An endpoint whose answers to the vote come from a list; tokens are numbered. */
function scripted(answers: Answer[]) {
  const votes: { key: string; token: string }[] = [];
  let tokens = 0;
  const fetch = (async (url: string, init: RequestInit) => {
    if (url.endsWith('/form-tokens'))
      return Response.json({ token: `t${++tokens}` }, { status: 201 });
    const headers = init.headers as Record<string, string>;
    const body = JSON.parse(init.body as string) as { formToken: string };
    votes.push({ key: headers['idempotency-key'] ?? '', token: body.formToken });
    const answer = answers.shift() ?? Response.json(counted, { status: 201 });
    if (answer instanceof Error) throw answer;
    return answer;
  }) as typeof globalThis.fetch;
  return { connection: { endpoint, fetch }, votes, tokens: () => tokens };
}

const send = (submission: Submission, connection: { endpoint: string; fetch: typeof fetch }) =>
  submission.send(connection, createVote, { option: 'peers' }, { params: { id: 'definition' } });

describe('a submission', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('uses the token that was fetched while the form was filled in', async () => {
    const { connection, votes, tokens } = scripted([]);
    const submission = new Submission('vote');
    submission.prepare(connection);
    submission.prepare(connection);
    expect(await send(submission, connection)).toEqual(counted);
    expect(tokens()).toBe(1);
    expect(votes).toHaveLength(1);
    expect(votes[0]?.key).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it('tries again with the same key when the connection is lost', async () => {
    const { connection, votes } = scripted([new TypeError('x'), new TypeError('x')]);
    const sent = send(new Submission('vote'), connection);
    await vi.runAllTimersAsync();
    expect(await sent).toEqual(counted);
    expect(new Set(votes.map((it) => it.key)).size).toBe(1);
    expect(votes).toHaveLength(3);
  });

  it('gives up after three tries', async () => {
    const lost = () => new TypeError('x');
    const { connection, votes } = scripted([lost(), lost(), lost(), lost()]);
    const sent = send(new Submission('vote'), connection).catch((it: unknown) => it);
    await vi.runAllTimersAsync();
    expect(await sent).toMatchObject({ kind: 'unreachable' });
    expect(votes).toHaveLength(3);
  });

  it('waits and resends the same token when it is too young', async () => {
    const young = problem(425, 'urn:gmw:problem:token-too-young', { 'retry-after': '2' });
    const { connection, votes } = scripted([young]);
    const sent = send(new Submission('vote'), connection);
    await vi.advanceTimersByTimeAsync(1999);
    expect(votes).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await sent).toEqual(counted);
    expect(votes.map((it) => it.token)).toEqual(['t1', 't1']);
  });

  it('fetches a new token when it has expired, with the same key', async () => {
    const { connection, votes } = scripted([problem(400, 'urn:gmw:problem:token-expired')]);
    const sent = send(new Submission('vote'), connection);
    await vi.runAllTimersAsync();
    expect(await sent).toEqual(counted);
    expect(votes.map((it) => it.token)).toEqual(['t1', 't2']);
    expect(votes[0]?.key).toBe(votes[1]?.key);
  });

  it('does not resend what was refused, and has a new key after a change', async () => {
    const { connection, votes } = scripted([problem(400, 'urn:gmw:problem:invalid-input')]);
    const submission = new Submission('vote');
    await expect(send(submission, connection)).rejects.toMatchObject({ kind: 'refused' });
    submission.renew();
    await send(submission, connection);
    expect(votes[0]?.key).not.toBe(votes[1]?.key);
  });
});
