import { Hono } from 'hono';
import type { DeskCard } from '../../contract/desk-cards.ts';
import { addDeskNote, noteSignupCall } from '../../contract/desk-routes.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { writeDeskPart } from '../lifecycle/desk-part.ts';
import { positionOnList } from '../lifecycle/waiting.ts';
import type { Services } from '../services.ts';
import { outcomeOf, reasonOfCall, removeCallStep } from '../store/call-steps.ts';
import { listGroups } from '../store/groups.ts';
import { findHeldFor } from '../store/held-changes.ts';
import { appendHistory, findSignup, listHistory, lockSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { auditLook } from './audit.ts';
import { deskRefusal } from './desk-problems.ts';
import { editionFactsOf } from './edition-facts.ts';
import { deskScope } from './scope.ts';
import { viewDeskSignup } from './signups.ts';
import { viewChange } from './view-change.ts';

/** One person: everything that the desk knows, and what it writes down. */
export function deskCard(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/signups/:reference', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const signup = signupInScope(await findSignup(store.db, c.req.param('reference')), scope);
    const card = await viewCard(services, signup);
    await auditLook(services, c, [[card.reference, card]]);
    return c.json(card);
  });

  app.post('/desk/signups/:reference/calls', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const { outcome, note = '' } = validate(noteSignupCall.body!, await readJson(c.req.raw));
    const at = clock().toISOString();
    const noted = await store.write(async (tx) => {
      const signup = signupInScope(await lockSignup(tx, c.req.param('reference')), scope);
      const { reference, status } = signup;
      await appendHistory(tx, reference, status, at, 'coordinator', reasonOfCall(outcome));
      return note.trim() === '' ? signup : addNote(tx, services, signup, note, at);
    });
    return c.json(await viewCard(services, noted), 201);
  });

  app.delete('/desk/signups/:reference/calls', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const since = new Date(clock().getTime() - services.policy.holdAge * 1000).toISOString();
    const taken = await store.write(async (tx) => {
      const signup = signupInScope(await lockSignup(tx, c.req.param('reference')), scope);
      const at = await removeCallStep(tx, signup.reference, since);
      if (at === undefined) throw deskRefusal('too-late');
      if (signup.personal === '') return signup;
      const withoutNote = await writeDeskPart(tx, services, signup, ({ deskNotes = [] }) => ({
        deskNotes: deskNotes.filter((it) => it.at !== at),
      }));
      return withoutNote ?? signup;
    });
    return c.json(await viewCard(services, taken));
  });

  app.post('/desk/signups/:reference/notes', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const { text } = validate(addDeskNote.body!, await readJson(c.req.raw));
    const noted = await store.write(async (tx) => {
      const signup = signupInScope(await lockSignup(tx, c.req.param('reference')), scope);
      return addNote(tx, services, signup, text, clock().toISOString());
    });
    return c.json(await viewCard(services, noted), 201);
  });

  return app;
}

/** The sign-up; one of another institution is as unknown as one that does not exist. */
export function signupInScope(signup: SignupsTable | undefined, scope: DeskScope): SignupsTable {
  const { institution = null, group_id: group } = signup ?? {};
  if (!signup || !covers(scope, { institution, group })) {
    throw notFound('Deze aanmelding bestaat hier niet.');
  }
  return signup;
}

async function addNote(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  text: string,
  at: string,
): Promise<SignupsTable> {
  const noted = await writeDeskPart(tx, services, signup, ({ deskNotes = [] }) => ({
    deskNotes: [...deskNotes, { text: text.trim(), at }],
  }));
  if (!noted) throw deskRefusal('not-possible');
  return noted;
}

/** A sign-up with everything that the desk knows of it. */
export async function viewCard(services: Services, signup: SignupsTable): Promise<DeskCard> {
  const { db } = services.store;
  const facts = editionFactsOf(await listGroups(db));
  const position = signup.status === 'waiting' ? await positionOnList(db, signup) : undefined;
  const history = await listHistory(db, signup.reference);
  const change = await findHeldFor(db, signup.reference);
  return {
    ...(await viewDeskSignup(services, signup)),
    ...facts(signup.group_id, signup.edition_id),
    ...(position !== undefined && { position }),
    history: history.map(({ status, at, actor, reason }) => {
      const called = outcomeOf(reason);
      return {
        status,
        at,
        actor,
        ...(called ? { called } : reason !== null && { reason }),
      };
    }),
    ...(change && { change: viewChange(change) }),
  };
}
