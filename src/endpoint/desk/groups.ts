import { Hono } from 'hono';
import { putDeskGroup } from '../../contract/desk-routes.ts';
import type { Group } from '../../contract/group.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { readJson } from '../http/json-body.ts';
import { invalidInput, notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { putGroup } from '../lifecycle/put-group.ts';
import { checkRecord } from '../offer/check-record.ts';
import type { Services } from '../services.ts';
import { findWholeGroup } from '../store/groups.ts';
import type { StoredGroup } from '../store/groups.ts';
import { deskScope } from './scope.ts';

/** In bytes: a group with many editions and sessions is larger than a form. */
const maxBytes = 1024 * 1024;

/** Reading and changing a group, for the coordinator of its institution. */
export function deskGroups(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/groups/:id', async (c) => {
    const { institution } = await deskScope(services, c.req.raw);
    const stored = await findWholeGroup(store.db, c.req.param('id'));
    if (!stored || (institution ?? stored.group.institution) !== stored.group.institution) {
      throw notFound('Deze groep bestaat hier niet.');
    }
    return c.json(viewGroup(stored, clock()));
  });

  app.put('/desk/groups/:id', async (c) => {
    const scope = await deskScope(services, c.req.raw);
    const group = validate(putDeskGroup.body!, await readJson(c.req.raw, maxBytes));
    const wrong = checkRecord(group).map(({ path, ...rest }) => ({ pointer: path, ...rest }));
    if (group.id !== c.req.param('id')) {
      const detail = 'Dit is een ander kenmerk dan in het adres.';
      wrong.unshift({ pointer: '/id', code: 'unknown-value', detail });
    }
    if (wrong.length > 0) throw invalidInput(wrong);
    const now = clock();
    const stored = await store.write(async (tx) => {
      await putGroup(tx, services, group, scope, now);
      return findWholeGroup(tx, group.id);
    });
    if (!stored) throw notFound();
    return c.json(viewGroup(stored, now));
  });

  return app;
}

/** The group as it was stored, with the places of this moment. */
function viewGroup({ group, editions }: StoredGroup, now: Date): Group {
  return {
    ...group,
    editions: editions.map(({ edition, ...counts }) => {
      const { capacity } = publicSignupStatus(edition, { ...counts, now });
      return { ...edition, ...(capacity && { capacity }) };
    }),
  };
}
