import { Hono } from 'hono';
import type { DeskSignup, DeskSignupList } from '../../contract/desk-signups.ts';
import { listDeskSignups, moveSignup } from '../../contract/desk-routes.ts';
import type { SignupState } from '../../contract/signup.ts';
import { isEverywhere } from '../../domain/desk/scope.ts';
import { readJson } from '../http/json-body.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { answerableUntil } from '../lifecycle/answer-deadline.ts';
import { applyTransition } from '../lifecycle/apply-change.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';
import type { Services } from '../services.ts';
import { inScope, signupColumns } from '../store/in-scope.ts';
import type { SignupsTable } from '../store/tables.ts';
import { checkTalk } from './check-talk.ts';
import { auditLook } from './audit.ts';
import { deskScope } from './scope.ts';

/** Sign-ups in one answer at most. */
const perPage = 200;

/** The sign-ups of an institution for its coordinator, and decisions on them. */
export function deskSignups(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/signups', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const keys = { edition: 'text', status: 'text', offset: 'number' } as const;
    const input = readQuery(new URL(c.req.url).searchParams, keys);
    const { edition, status, offset = 0 } = validate(listDeskSignups.query!, input);
    let query = store.db.selectFrom('signups').selectAll();
    if (!isEverywhere(scope)) query = query.where(inScope(scope, signupColumns));
    if (edition !== undefined) query = query.where('edition_id', '=', edition);
    if (status !== undefined) query = query.where('status', '=', status);
    const rows = await query
      .orderBy('created_at')
      .orderBy('reference')
      .limit(perPage + 1)
      .offset(offset)
      .execute();
    const page = rows.slice(0, perPage);
    const signups = await Promise.all(page.map((it) => viewDeskSignup(services, it)));
    await auditLook(
      services,
      c,
      signups.map((it) => [it.reference, it]),
      { isList: true },
    );
    return c.json({ signups, more: rows.length > perPage } satisfies DeskSignupList);
  });

  app.post('/desk/signups/:reference/transitions', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const transition = validate(moveSignup.body!, await readJson(c.req.raw));
    const now = clock();
    checkTalk(transition, now);
    const reference = c.req.param('reference');
    const moved = await store.write((tx) =>
      applyTransition(tx, services, scope, reference, transition, now),
    );
    return c.json(await viewDeskSignup(services, moved), 201);
  });

  return app;
}

/** A sign-up as the contract has it for the desk. */
export async function viewDeskSignup(
  { personalData, clock }: Services,
  it: SignupsTable,
): Promise<DeskSignup> {
  const offerExpiresAt = answerableUntil(it, clock());
  const personal =
    it.personal === ''
      ? undefined
      : ((await personalData.tryOpen(it.personal)) as PersonalPart | undefined);
  return {
    ...(personal ?? (it.personal !== '' && { unreadable: true })),
    reference: it.reference,
    mode: it.mode,
    status: it.status as SignupState,
    institution: it.institution,
    ...(it.group_id !== null && { group: it.group_id }),
    ...(it.edition_id !== null && { edition: it.edition_id }),
    priority: it.priority === 1,
    suspect: it.suspect === 1,
    possibleDuplicate: it.possible_duplicate === 1,
    createdAt: it.created_at,
    updatedAt: it.updated_at,
    ...(offerExpiresAt !== undefined && { offerExpiresAt }),
  };
}
