import { Hono } from 'hono';
import type { HeldChange, HeldChangeList } from '../../contract/desk-changes.ts';
import type { ChangeRequest } from '../../contract/desk-changes.ts';
import { holdChange as holdRoute } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import { invalidInput, notFound } from '../http/problem.ts';
import { toPointer, validate } from '../http/validate.ts';
import { hold } from '../lifecycle/held-changes.ts';
import { checkRecord } from '../offer/check-record.ts';
import type { Services } from '../services.ts';
import { claimHeldChange, findHeldChange, listHeldChanges } from '../store/held-changes.ts';
import type { HeldChangeRow } from '../store/held-changes.ts';
import { deskRefusal } from './desk-problems.ts';
import { viewGroup } from './groups.ts';
import { deskScope } from './scope.ts';

/** In bytes, as for a group that is put. */
const maxBytes = 1024 * 1024;

/** Changes that are held for some minutes and can be taken back until then. */
export function deskChanges(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/changes', async (c) => {
    const { institution } = await deskScope(services, c.req.raw);
    const rows = await listHeldChanges(store.db, institution);
    return c.json({ changes: rows.map(viewChange) } satisfies HeldChangeList);
  });

  app.post('/desk/changes', async (c) => {
    const scope = await deskScope(services, c.req.raw);
    const request = validate(holdRoute.body!, await readJson(c.req.raw, maxBytes));
    checkGroup(request);
    const now = clock();
    const held = await hold(services, scope, request, now, (before) =>
      checkPrecondition(c.req.raw, before && viewGroup(before, now)),
    );
    return c.json(viewChange(held), 201);
  });

  app.delete('/desk/changes/:id', async (c) => {
    const { institution } = await deskScope(services, c.req.raw);
    const row = await findHeldChange(store.db, c.req.param('id'));
    if (!row || (institution ?? row.institution) !== row.institution) {
      throw notFound('Deze wijziging bestaat hier niet.');
    }
    const takenBack = await store.write((tx) => claimHeldChange(tx, row.id, 'taken-back'));
    if (!takenBack) throw deskRefusal('too-late');
    return c.json(viewChange(takenBack));
  });

  return app;
}

function checkGroup({ group }: ChangeRequest): void {
  if (!group) return;
  const wrong = checkRecord(group).map(({ path, ...rest }) => ({
    pointer: toPointer(['group', ...path]),
    ...rest,
  }));
  if (wrong.length > 0) throw invalidInput(wrong);
}

/** A held change as the contract has it. */
export function viewChange(it: HeldChangeRow): HeldChange {
  const { signup } = JSON.parse(it.request) as ChangeRequest;
  return {
    id: it.id,
    state: it.state,
    institution: it.institution,
    ...(signup ? { reference: it.target, to: signup.to } : { group: it.target }),
    mailed: it.mailed,
    called: it.called,
    ...(it.problem !== null && { problem: it.problem }),
    createdAt: it.created_at,
    releasesAt: it.releases_at,
  };
}
