import { Hono } from 'hono';
import type { VoteResult } from '../../contract/poll.ts';
import { createVote } from '../../contract/routes.ts';
import { bearerOf } from '../http/bearer.ts';
import { answerWithEtag } from '../http/etag.ts';
import type { Services } from '../services.ts';
import { addVote, standingBySecret } from '../store/votes.ts';
import { randomId, randomSecret, sha256 } from '../submission/bytes.ts';
import { submit } from '../submission/submit.ts';
import { batchOfVote } from '../submission/vote-batch.ts';
import { ballotState } from './ballot-state.ts';
import { knownPoll, unknownPoll } from './known-poll.ts';
import { pollClosed, unknownOption } from './poll-problems.ts';
import { viewPoll } from './poll-view.ts';
import type { BallotCaches } from './quick-reads.ts';
import { voteColumns } from './vote-columns.ts';

/** Polls with the result as far as the visitor may see it, and voting. */
export function polls(services: Services, ballots: BallotCaches): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/polls/:id', async (c) => {
    const id = c.req.param('id');
    const poll = (await ballots.polls.find(id))?.stored;
    if (!poll) throw unknownPoll();
    const secret = bearerOf(c.req.raw);
    const ownVote =
      secret === undefined ? undefined : await standingBySecret(store.db, id, await sha256(secret));
    const response = await answerWithEtag(c.req.raw, viewPoll(poll, clock(), { ownVote }));
    response.headers.set('vary', 'authorization');
    return response;
  });

  app.post('/polls/:id/votes', async (c) => {
    const id = c.req.param('id');
    const { options } = await knownPoll(store.db, id);
    return submit(c, services, {
      purpose: 'vote',
      schema: createVote.body!,
      target: () => `poll ${id}`,
      async check({ option }) {
        if (!options.some((it) => it.id === option)) throw unknownOption();
      },
      async store(tx, { body, suspect, now }) {
        const poll = await knownPoll(tx, id);
        if (ballotState(poll, now) !== 'open') throw pollClosed();
        const vote = randomId();
        const secret = randomSecret();
        const batch = suspect ? undefined : await batchOfVote(tx, services, c.req.raw, id, now);
        const waits = suspect || batch !== undefined;
        await addVote(tx, {
          id: vote,
          poll: id,
          ...voteColumns(body),
          secret_hash: await sha256(secret),
          suspect: waits ? 1 : 0,
          batch: batch ?? null,
          created_at: now.toISOString(),
        });
        const ownVote = waits ? 'waiting' : 'counted';
        const view = viewPoll(await knownPoll(tx, id), now, { ownVote });
        const answer: VoteResult = { vote, secret, poll: view };
        return {
          status: 201,
          body: answer,
          location: `/polls/${encodeURIComponent(id)}/votes/${vote}`,
        };
      },
    });
  });

  return app;
}
