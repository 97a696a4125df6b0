import { Hono } from 'hono';
import type { Context } from 'hono';
import type { VoteChangeResult } from '../../contract/poll.ts';
import { changeVote as route } from '../../contract/routes.ts';
import { bearerOf } from '../http/bearer.ts';
import { readJson } from '../http/json-body.ts';
import { notFound, unauthorized } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { holdPoll } from '../store/polls.ts';
import type { StoredPoll } from '../store/polls.ts';
import { changeVote, findVote, withdrawVote } from '../store/votes.ts';
import type { StoredVote } from '../store/votes.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import { sha256 } from '../submission/bytes.ts';
import { count, countersFor } from '../submission/limits.ts';
import { ballotState } from './ballot-state.ts';
import { knownPoll } from './known-poll.ts';
import { pollClosed, unknownOption } from './poll-problems.ts';
import { viewPoll } from './poll-view.ts';
import { voteColumns } from './vote-columns.ts';

interface Held {
  poll: StoredPoll;
  vote: StoredVote;
  now: Date;
}

/**
 * Changing and withdrawing a vote, by who holds its secret. Both say how the vote is from now on, so
 * that sending them again changes nothing and needs no key.
 */
export function votes(services: Services): Hono {
  const app = new Hono();
  const { store, keyring, policy, clock, clientAddress } = services;

  app.put('/polls/:id/votes/:vote', async (c) => {
    await ownVote(store.db, c);
    const change = validate(route.body!, await readJson(c.req.raw));
    return answer(c, async (tx, { poll, vote, now }) => {
      if (vote.withdrawn_at !== null) throw noVote();
      if (!poll.options.some((it) => it.id === change.option)) throw unknownOption();
      await changeVote(tx, vote, voteColumns(change), now);
      return true;
    });
  });

  app.delete('/polls/:id/votes/:vote', async (c) => {
    await ownVote(store.db, c);
    return answer(c, async (tx, { vote, now }) => {
      await withdrawVote(tx, vote, now);
      return false;
    });
  });

  return app;

  /** Runs `work` alone with the poll; it tells whether the voter's vote is in the poll now. */
  async function answer(
    c: Context,
    work: (tx: InTransaction, held: Held) => Promise<boolean>,
  ): Promise<Response> {
    const id = c.req.param('id') ?? '';
    const now = clock();
    const address = clientAddress(c.req.raw);
    const counters = await countersFor(keyring, policy, 'vote', `poll ${id}`, address);
    const body = await store.write(async (tx): Promise<VoteChangeResult> => {
      await count(tx, counters, now);
      await holdPoll(tx, id);
      const vote = await ownVote(tx, c);
      const poll = await knownPoll(tx, id);
      if (ballotState(poll, now) !== 'open') throw pollClosed();
      const voted = await work(tx, { poll, vote, now });
      return { vote: vote.id, poll: viewPoll(await knownPoll(tx, id), now, { voted }) };
    });
    return c.json(body);
  }
}

/** The vote of the request with its secret: 404 without such a vote, 401 with another secret. */
async function ownVote(db: Queries, c: Context): Promise<StoredVote> {
  const secret = bearerOf(c.req.raw);
  if (secret === undefined) throw unauthorized();
  const vote = await findVote(db, c.req.param('id') ?? '', c.req.param('vote') ?? '');
  if (!vote) throw noVote();
  if (vote.secret_hash !== (await sha256(secret))) throw unauthorized();
  return vote;
}

const noVote = () => notFound('Deze stem bestaat hier niet.');
