import { Hono } from 'hono';
import type { Look, LookList } from '../../contract/desk-person-data.ts';
import { searchSignups } from '../../contract/desk-routes.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { notFound } from '../http/problem.ts';
import { writeDeskPart } from '../lifecycle/desk-part.ts';
import { erasePerson } from '../person/erase-person.ts';
import { exportPerson } from '../person/export-person.ts';
import type { Services } from '../services.ts';
import { listAuditOf } from '../store/audit.ts';
import type { DeskPersonal } from '../store/desk-people.ts';
import { findSignup, lockSignup } from '../store/signups.ts';
import type { AuditTable } from '../store/tables.ts';
import { auditLook } from './audit.ts';
import { signupInScope, viewCard } from './card.ts';
import { deskRefusal } from './desk-problems.ts';
import { deskScope } from './scope.ts';

/** Looks in one answer at most. */
const maxLooks = 100;

/** What somebody may ask about their own data: who saw it, a copy of it, and to have it erased. */
export function personData(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;
  const find = async (reference: string, scope: DeskScope) =>
    signupInScope(await findSignup(store.db, reference), scope);

  app.get('/desk/signups/:reference/looks', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const { reference } = await find(c.req.param('reference'), scope);
    const rows = await listAuditOf(store.db, reference, maxLooks + 1);
    const page = rows.slice(0, maxLooks);
    const names = await namesOf(services, page);
    const looks = page.map((it) => viewLook(it, names));
    return c.json({ looks, more: rows.length > maxLooks } satisfies LookList);
  });

  app.get('/desk/signups/:reference/details', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const { reference } = await find(c.req.param('reference'), scope);
    const data = await exportPerson(services, reference);
    if (!data) throw notFound('Deze aanmelding bestaat hier niet.');
    await auditLook(services, c, [[reference, data]]);
    return c.json({ data });
  });

  app.delete('/desk/signups/:reference/details', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const { reference } = await find(c.req.param('reference'), scope);
    if (!(await erasePerson(services, reference, clock()))) throw deskRefusal('not-possible');
    return c.json(await viewCard(services, await find(reference, scope)));
  });

  app.put('/desk/signups/:reference/taken-over', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const noted = await store.write(async (tx) => {
      const signup = signupInScope(await lockSignup(tx, c.req.param('reference')), scope);
      const takenOver = { at: clock().toISOString() };
      return writeDeskPart(tx, services, signup, () => ({ takenOver }));
    });
    if (!noted) throw deskRefusal('not-possible');
    return c.json(await viewCard(services, noted));
  });

  return app;
}

const personOf = (actor: string): string | undefined => /^person:(.+)$/.exec(actor)?.[1];

/** The names of people of the desk by id, of who left as long as they are kept. */
async function namesOf(
  { store, personalData }: Services,
  rows: readonly AuditTable[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map((it) => personOf(it.actor)).filter((it) => it !== undefined))];
  if (ids.length === 0) return new Map();
  const people = await store.db
    .selectFrom('desk_people')
    .select(['id', 'sealed'])
    .where('id', 'in', ids)
    .execute();
  const named = await Promise.all(
    people.map(async ({ id, sealed }): Promise<[string, string]> => {
      const personal = (await personalData.tryOpen(sealed)) as DeskPersonal | undefined;
      return [id, personal?.name ?? ''];
    }),
  );
  return new Map(named.filter(([, name]) => name !== ''));
}

/** Reads of which the answer is about many people. */
const lists: readonly string[] = [
  'GET /desk/tasks',
  'GET /desk/signups',
  'GET /desk/signup-rows',
  'GET /desk/calls',
  `${searchSignups.method} ${searchSignups.path}`,
];

function whatOf(action: string): Look['what'] {
  if (lists.includes(action)) return 'listed';
  if (/^GET .*\/(details|participants)$/.test(action)) return 'exported';
  if (action.endsWith('/mail-readers')) return 'listed';
  return action.startsWith('GET ') ? 'seen' : 'changed';
}

function viewLook(
  { at, actor, action, fields }: AuditTable,
  names: ReadonlyMap<string, string>,
): Look {
  const person = personOf(actor);
  const name = person === undefined ? undefined : names.get(person);
  return {
    at,
    by: person === undefined ? 'program' : 'person',
    ...(name !== undefined && { name }),
    what: whatOf(action),
    fields: JSON.parse(fields) as string[],
  };
}
