import { Hono } from 'hono';
import type { Call, CallList } from '../../contract/desk-calls.ts';
import { listCalls as listRoute, noteCallAttempt } from '../../contract/desk-routes.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { answerableUntil } from '../lifecycle/answer-deadline.ts';
import { noteCall, takeCallBack } from '../lifecycle/note-call.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';
import type { Services } from '../services.ts';
import { findCall, listCalls } from '../store/calls.ts';
import { findGroup } from '../store/groups.ts';
import { findSignup } from '../store/signups.ts';
import type { CallsTable } from '../store/tables.ts';
import { auditLook } from './audit.ts';
import { deskRefusal } from './desk-problems.ts';
import { deskScope } from './scope.ts';
import { tellOfCall } from './tell-of-call.ts';

/** Calls in one answer at most. */
const perPage = 200;

/** The people whom a coordinator has to call, and what came of each call. */
export function deskCalls(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  const findInScope = async (id: string, scope: DeskScope): Promise<CallsTable> => {
    const call = await findCall(store.db, id);
    const signup = call && (await findSignup(store.db, call.reference));
    if (!call || !covers(scope, { ...call, group: signup?.group_id })) {
      throw notFound('Dit telefoontje staat hier niet op de lijst.');
    }
    return call;
  };

  app.get('/desk/calls', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const keys = { edition: 'text', offset: 'number' } as const;
    const input = readQuery(new URL(c.req.url).searchParams, keys);
    const { edition, offset = 0 } = validate(listRoute.query!, input);
    const limit = perPage + 1;
    const rows = await listCalls(store.db, { scope, edition, limit, offset });
    const page = rows.slice(0, perPage);
    const calls = await Promise.all(page.map((it) => viewCall(services, it)));
    await auditLook(
      services,
      c,
      calls.map((it) => [it.reference, it]),
      { isList: true },
    );
    return c.json({ calls, more: rows.length > perPage } satisfies CallList);
  });

  app.post('/desk/calls/:id/attempts', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const { outcome } = validate(noteCallAttempt.body!, await readJson(c.req.raw));
    const call = await findInScope(c.req.param('id'), scope);
    const noted = await noteCall(services, call, outcome, clock());
    if (!noted) throw deskRefusal('not-possible');
    return c.json(await viewCall(services, noted), 201);
  });

  app.delete('/desk/calls/:id/attempts', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const call = await findInScope(c.req.param('id'), scope);
    const since = new Date(clock().getTime() - services.policy.holdAge * 1000).toISOString();
    const taken = await takeCallBack(services, call, since);
    if (!taken) throw deskRefusal('too-late');
    return c.json(await viewCall(services, taken));
  });

  return app;
}

async function viewCall(services: Services, it: CallsTable): Promise<Call> {
  const { store, personalData, clock } = services;
  const signup = await findSignup(store.db, it.reference);
  const answerBefore = signup && answerableUntil(signup, clock());
  const sealed = signup?.personal ?? '';
  const personal =
    sealed === '' ? undefined : ((await personalData.tryOpen(sealed)) as PersonalPart | undefined);
  const group = signup?.group_id ? await findGroup(store.db, signup.group_id) : undefined;
  const { participant, guardian, referrer, contactFirst } = personal ?? {};
  return {
    id: it.id,
    reason: it.reason,
    reference: it.reference,
    institution: it.institution,
    ...(group && { group: group.id, groupName: group.name }),
    ...(it.edition_id !== null && { edition: it.edition_id }),
    tell: await tellOfCall(services, it),
    ...(answerBefore !== undefined && { answerBefore }),
    mayLeaveMessage: participant?.mayLeaveMessage === true,
    maySayWhoWeAre: participant?.maySayWhoWeAre === true,
    mode: signup?.mode ?? '',
    ...(participant && { participant }),
    ...(guardian && { guardian }),
    ...(referrer && { referrer }),
    ...(contactFirst && { contactFirst }),
    ...(sealed !== '' && !personal && { unreadable: true }),
    attempts: it.attempts,
    ...(it.last_attempt_at !== null && { lastAttemptAt: it.last_attempt_at }),
    ...(it.last_outcome !== null && { lastOutcome: it.last_outcome }),
    createdAt: it.created_at,
    ...(it.closed_at !== null && { closedAt: it.closed_at }),
  };
}
