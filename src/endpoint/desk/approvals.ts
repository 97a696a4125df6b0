import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ApprovalResult, VoteBatchResult } from '../../contract/desk.ts';
import { approveVote } from '../../contract/desk-routes.ts';
import { auditLook } from './audit.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { decideResponse, decideVote } from '../store/approvals.ts';
import { listPending } from '../store/pending.ts';
import { decideVoteBatch } from '../store/vote-batches.ts';

/** Votes and responses that wait for approval, and the decisions on them. */
export function approvals(services: Services): Hono {
  const app = new Hono();
  const { store, clock, personalData } = services;

  app.get('/desk/pending', async (c) => {
    const pending = await listPending(store.db, personalData);
    const all = [...pending.votes, ...pending.responses];
    await auditLook(
      services,
      c,
      all.map((it) => [it.id, it]),
    );
    return c.json(pending);
  });

  app.put('/desk/votes/:id/approval', (c) =>
    answer(c, (approved) =>
      store.write((tx) => decideVote(tx, c.req.param('id'), approved, clock())),
    ),
  );

  app.put('/desk/batches/:id/approval', (c) =>
    answer(c, (approved) =>
      store.write((tx) => decideVoteBatch(tx, c.req.param('id'), approved, clock())),
    ),
  );

  app.put('/desk/responses/:id/approval', (c) =>
    answer(c, (approved) =>
      store.write((tx) => decideResponse(tx, c.req.param('id'), approved, clock())),
    ),
  );

  return app;
}

async function answer(
  c: Context,
  decide: (approved: boolean) => Promise<ApprovalResult | VoteBatchResult | undefined>,
): Promise<Response> {
  const { approved } = validate(approveVote.body!, await readJson(c.req.raw));
  const result = await decide(approved);
  if (!result) throw notFound('Deze inzending bestaat hier niet.');
  return c.json(result);
}
