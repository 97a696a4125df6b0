import { Hono } from 'hono';
import type { Context } from 'hono';
import type { TextKind } from '../../contract/desk-ballots.ts';
import { takeVoteApprovalBack } from '../../contract/desk-ballot-routes.ts';
import { approveVote, listPending as listPendingRoute } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { decideText, takeTextDecisionBack } from '../lifecycle/decide-text.ts';
import type { Services } from '../services.ts';
import { listPending } from '../store/pending.ts';
import { listDecidedTexts } from '../store/text-decisions.ts';
import { auditLook } from './audit.ts';

/** Where the decisions on each kind are. */
const paths = [
  ['vote', '/desk/votes/:id/approval'],
  ['batch', '/desk/batches/:id/approval'],
  ['response', '/desk/responses/:id/approval'],
] as const satisfies readonly (readonly [TextKind, string])[];

/** Votes and responses that wait for approval, and the decisions on them. */
export function approvals(services: Services): Hono {
  const app = new Hono();
  const { store, clock, personalData } = services;

  app.get('/desk/pending', async (c) => {
    const pending = await listPending(store.db, personalData, limitOf(c));
    const all = [...pending.votes, ...pending.responses];
    await auditLook(
      services,
      c,
      all.map((it) => [it.id, it]),
    );
    return c.json(pending);
  });

  app.get('/desk/decided-texts', async (c) => {
    const decided = await listDecidedTexts(store.db, limitOf(c));
    await auditLook(
      services,
      c,
      decided.texts.map((it) => [it.id, it]),
    );
    return c.json(decided);
  });

  for (const [kind, path] of paths) {
    app.put(path, async (c) => {
      const target = c.req.param('id');
      const {
        approved,
        hold = false,
        read,
      } = validate(approveVote.body!, await readJson(c.req.raw));
      const result = await decideText(services, { kind, target, approved, hold, read }, clock());
      if (!result) throw unknown();
      return c.json(result);
    });

    app.delete(path, async (c) => {
      const text = { kind, target: c.req.param('id') };
      const input = readQuery(new URL(c.req.url).searchParams, { decision: 'text' });
      const { decision } = validate(takeVoteApprovalBack.query!, input);
      const result = await takeTextDecisionBack(services, text, decision);
      if (!result) throw unknown();
      return c.json(result);
    });
  }

  return app;
}

/** How long a list is wanted; both lists take the same. */
const limitOf = (c: Context): number | undefined =>
  validate(listPendingRoute.query!, readQuery(new URL(c.req.url).searchParams, { limit: 'number' }))
    .limit;

const unknown = () => notFound('Deze inzending bestaat hier niet.');
