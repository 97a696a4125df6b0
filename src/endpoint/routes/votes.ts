import { Hono } from 'hono';
import type { Context } from 'hono';
import type { VoteChangeResult, VoteStanding } from '../../contract/poll.ts';
import { changeVote as route } from '../../contract/routes.ts';
import { bearerOf } from '../http/bearer.ts';
import { readJson } from '../http/json-body.ts';
import { notFound, unauthorized } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { lockPoll } from '../store/polls.ts';
import type { StoredPoll } from '../store/polls.ts';
import { changeVote, findVote, standingOf, withdrawVote } from '../store/votes.ts';
import type { StoredVote } from '../store/votes.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import { sha256 } from '../submission/bytes.ts';
import { countSubmission, countersFor } from '../submission/limits.ts';
import { ballotState } from './ballot-state.ts';
import { knownPoll } from './known-poll.ts';
import { pollClosed, unknownOption } from './poll-problems.ts';
import { viewPoll } from './poll-view.ts';
import { voteColumns } from './vote-columns.ts';

interface LockedVote {
  poll: StoredPoll;
  vote: StoredVote;
  now: Date;
}

/**
 * Changing and withdrawing a vote with its secret. Both requests give the whole new state of the vote,
 * so they are idempotent without a key.
 */
export function votes(services: Services): Hono {
  const app = new Hono();
  const { store, contactKeys, policy, clock, clientAddress } = services;

  app.put('/polls/:id/votes/:vote', async (c) => {
    await ownVote(store.db, c);
    const change = validate(route.body!, await readJson(c.req.raw));
    return answer(c, async (tx, { poll, vote, now }) => {
      if (vote.withdrawn_at !== null) throw noVote();
      if (!poll.options.some((it) => it.id === change.option)) throw unknownOption();
      return standingOf(await changeVote(tx, vote, voteColumns(change), now));
    });
  });

  app.delete('/polls/:id/votes/:vote', async (c) => {
    await ownVote(store.db, c);
    return answer(c, async (tx, { vote, now }) => {
      await withdrawVote(tx, vote, now);
      return undefined;
    });
  });

  return app;

  /** Runs `work` with the poll locked; it tells how the vote stands from now on. */
  async function answer(
    c: Context,
    work: (tx: InTransaction, locked: LockedVote) => Promise<VoteStanding | undefined>,
  ): Promise<Response> {
    const id = c.req.param('id') ?? '';
    const now = clock();
    const address = clientAddress(c.req.raw);
    const counters = await countersFor(contactKeys, policy, 'vote', `poll ${id}`, address);
    const body = await store.write(async (tx): Promise<VoteChangeResult> => {
      await countSubmission(tx, counters, now);
      await lockPoll(tx, id);
      const vote = await ownVote(tx, c);
      const poll = await knownPoll(tx, id);
      if (ballotState(poll, now) !== 'open') throw pollClosed();
      const standing = await work(tx, { poll, vote, now });
      return { vote: vote.id, poll: viewPoll(await knownPoll(tx, id), now, { ownVote: standing }) };
    });
    return c.json(body);
  }
}

/** The vote of the request; throws 404 when it does not exist, 401 when the secret is not its own. */
async function ownVote(db: Queries, c: Context): Promise<StoredVote> {
  const secret = bearerOf(c.req.raw);
  if (secret === undefined) throw unauthorized();
  const vote = await findVote(db, c.req.param('id') ?? '', c.req.param('vote') ?? '');
  if (!vote) throw noVote();
  if (vote.secret_hash !== (await sha256(secret))) throw unauthorized();
  return vote;
}

const noVote = () => notFound('Deze stem bestaat hier niet.');
