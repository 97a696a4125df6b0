import { Hono } from 'hono';
import type { VoteResult } from '../../contract/poll.ts';
import { problemTypes } from '../../contract/problem-types.ts';
import { createVote } from '../../contract/routes.ts';
import { answerWithEtag } from '../http/etag.ts';
import { ProblemAnswer, invalidInput, notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { addVote, findPoll } from '../store/polls.ts';
import type { StoredPoll } from '../store/polls.ts';
import type { Queries } from '../store/store.ts';
import { randomId, randomSecret, sha256 } from '../submission/bytes.ts';
import { submit } from '../submission/submit.ts';
import { ballotState } from './ballot-state.ts';
import { viewPoll } from './poll-view.ts';

/** Polls: the question with its result as far as it may be seen, and votes. */
export function polls(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/polls/:id', async (c) => {
    const poll = await knownPoll(store.db, c.req.param('id'));
    return answerWithEtag(c.req.raw, viewPoll(poll, clock()));
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
        await addVote(tx, {
          id: vote,
          poll: id,
          option_id: body.option,
          other_text: body.otherText ?? null,
          role: body.role ?? null,
          institution: body.institution ?? null,
          secret_hash: await sha256(secret),
          suspect: suspect ? 1 : 0,
          created_at: now.toISOString(),
        });
        const view = viewPoll(await knownPoll(tx, id), now, { voted: true });
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

async function knownPoll(db: Queries, id: string): Promise<StoredPoll> {
  const poll = await findPoll(db, id);
  if (!poll) throw notFound('Deze peiling bestaat hier niet.');
  return poll;
}

const unknownOption = (): ProblemAnswer =>
  invalidInput([
    { pointer: '/option', code: 'unknown-value', detail: 'Deze keuze hoort niet bij de peiling.' },
  ]);

const pollClosed = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.pollClosed,
    title: 'U kunt nu niet stemmen',
    detail: 'De peiling is nog niet begonnen of al gesloten.',
  });
