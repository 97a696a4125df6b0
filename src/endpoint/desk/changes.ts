import { Hono } from 'hono';
import type { ChangeRequest, HeldChangeList } from '../../contract/desk-changes.ts';
import type { ChangeEffects } from '../../contract/desk-offer.ts';
import { holdChange as holdRoute, previewChange } from '../../contract/desk-routes.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import { invalidInput, notFound } from '../http/problem.ts';
import { toPointer, validate } from '../http/validate.ts';
import { countElsewhere } from '../lifecycle/group-change.ts';
import { hold, tryOut } from '../lifecycle/held-changes.ts';
import { takeNotedBack } from '../lifecycle/noted-with-change.ts';
import { countTold } from '../lifecycle/told-people.ts';
import { checkTalk } from './check-talk.ts';
import { checkRecord } from '../offer/check-record.ts';
import type { Services } from '../services.ts';
import { accessOf } from '../sign-in/access.ts';
import { claimHeldChange, findHeldChange, listHeldChanges } from '../store/held-changes.ts';
import type { HeldChangeRow } from '../store/held-changes.ts';
import { findEdition } from '../store/groups.ts';
import type { Queries } from '../store/store.ts';
import { findSignup } from '../store/signups.ts';
import { checkOffer } from './check-offer.ts';
import { checkSensitive } from './check-sensitive.ts';
import { deskRefusal } from './desk-problems.ts';
import type { DeskRefusal } from './desk-problems.ts';
import { viewGroup } from './groups.ts';
import { deskScope, deskScopeIfAny } from './scope.ts';
import { viewChange } from './view-change.ts';

/** In bytes, as for a group that is put. */
const maxBytes = 1024 * 1024;

/** Changes that are held for some minutes and can be taken back until then. */
export function deskChanges(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/changes', async (c) => {
    const scopes = {
      group: await deskScopeIfAny(services, c, 'offer'),
      ...signupScopes(await deskScopeIfAny(services, c, 'signups')),
    };
    const rows = await listHeldChanges(store.db, scopes);
    return c.json({ changes: rows.map(viewChange) } satisfies HeldChangeList);
  });

  app.post('/desk/changes', async (c) => {
    const request = validate(holdRoute.body!, await readJson(c.req.raw, maxBytes));
    const scope = await deskScope(services, c, request.group ? 'offer' : 'signups');
    checkGroup(request);
    const now = clock();
    checkTalk(request.signup, now);
    const held = await hold(services, scope, request, now, (before) => {
      checkPrecondition(c.req.raw, before && viewGroup(before, now));
      if (!request.group) return;
      checkOffer(request.group, before, now);
      checkSensitive(request.group, before, accessOf(c));
    });
    return c.json(viewChange(held), 201);
  });

  app.post('/desk/change-effects', async (c) => {
    const request = validate(previewChange.body!, await readJson(c.req.raw, maxBytes));
    const scope = await deskScope(services, c, request.group ? 'offer' : 'signups');
    checkGroup(request);
    const now = clock();
    let elsewhere = 0;
    const { told } = await tryOut(services, scope, request, now, (before) => {
      checkPrecondition(c.req.raw, before && viewGroup(before, now));
      if (!request.group) return;
      checkOffer(request.group, before, now);
      checkSensitive(request.group, before, accessOf(c));
      elsewhere = countElsewhere(request.group, before, now);
    });
    return c.json({ told: countTold(told), elsewhere } satisfies ChangeEffects);
  });

  app.delete('/desk/changes/:id', async (c) => {
    const row = await findHeldChange(store.db, c.req.param('id'));
    const scope = await deskScopeIfAny(services, c, row?.kind === 'group' ? 'offer' : 'signups');
    const group = row && (await groupOf(store.db, row));
    if (!row || !covers(scope, { institution: row.institution, group })) {
      throw notFound('Deze wijziging bestaat hier niet.');
    }
    const takenBack = await store.write(async (tx) => {
      const claimed = await claimHeldChange(tx, row.id, 'taken-back');
      if (claimed) await takeNotedBack(tx, services, claimed);
      return claimed;
    });
    if (!takenBack) throw deskRefusal(await whyNotHeld(store.db, row));
    return c.json(viewChange(takenBack));
  });

  return app;
}

/** Sign-ups and messages to groups are the work of the same people. */
export const signupScopes = (scope: DeskScope) => ({ signup: scope, mail: scope });

/** What became of a change that is not held any more. It may be so since it was read. */
async function whyNotHeld(db: Queries, { id }: HeldChangeRow): Promise<DeskRefusal> {
  const state = (await findHeldChange(db, id))?.state;
  return state === 'released' ? 'too-late' : 'no-longer-held';
}

/** The group that a change is about. */
async function groupOf(db: Queries, { kind, target }: HeldChangeRow): Promise<string | null> {
  if (kind === 'group') return target;
  if (kind === 'mail') return (await findEdition(db, target))?.group ?? null;
  return (await findSignup(db, target))?.group_id ?? null;
}

function checkGroup({ group }: ChangeRequest): void {
  if (!group) return;
  const wrong = checkRecord(group).map(({ path, ...rest }) => ({
    pointer: toPointer(['group', ...path]),
    ...rest,
  }));
  if (wrong.length > 0) throw invalidInput(wrong);
}
