import { sql } from 'kysely';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { inScope } from './in-scope.ts';
import type { InTransaction, Queries } from './store.ts';
import type { HeldChangesTable } from './tables.ts';

export type HeldChangeRow = HeldChangesTable;

/** Holds a change; one that is held for the same record makes way for it: `hold` decides whether it may. */
export async function holdChange(tx: InTransaction, row: HeldChangeRow): Promise<void> {
  await tx
    .updateTable('held_changes')
    .set({ state: 'taken-back' })
    .where('kind', '=', row.kind)
    .where('target', '=', row.target)
    .where('state', '=', 'held')
    .execute();
  await tx.insertInto('held_changes').values(row).execute();
}

/** Moves a held change to another state; undefined: it is not held any more. */
export const claimHeldChange = (
  tx: InTransaction,
  id: string,
  state: HeldChangeRow['state'],
): Promise<HeldChangeRow | undefined> =>
  tx
    .updateTable('held_changes')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .returningAll()
    .executeTakeFirst();

/** Notes that a change was not possible any more when its time came. */
export async function failHeldChange(
  tx: InTransaction,
  id: string,
  problem: string,
): Promise<void> {
  await tx
    .updateTable('held_changes')
    .set({ state: 'failed', problem })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .execute();
}

export const listDueChanges = (db: Queries, now: Date): Promise<{ id: string }[]> =>
  db
    .selectFrom('held_changes')
    .select('id')
    .where('state', '=', 'held')
    .where('releases_at', '<=', now.toISOString())
    .orderBy('created_at')
    .execute();

/** Changes that are held for one of these records. */
export const listChangesFor = (
  db: Queries,
  targets: readonly string[],
): Promise<{ id: string }[]> =>
  db
    .selectFrom('held_changes')
    .select('id')
    .where('state', '=', 'held')
    .where('target', 'in', targets)
    .orderBy('created_at')
    .execute();

/** Whose changes: those of groups and of sign-ups may be another's work. */
export type ChangeScopes = Record<HeldChangeRow['kind'], DeskScope>;

const institution = sql.ref('held_changes.institution');
const groupOf = {
  group: sql.ref('held_changes.target'),
  signup: sql`(select group_id from signups where signups.reference = held_changes.target)`,
  mail: sql`(select group_id from editions where editions.id = held_changes.target)`,
};

/** Changes that are held or failed, newest first. */
export const listHeldChanges = (db: Queries, scopes: ChangeScopes): Promise<HeldChangeRow[]> =>
  db
    .selectFrom('held_changes')
    .selectAll()
    .where('state', 'in', ['held', 'failed'])
    .where((eb) =>
      eb.or(
        (['group', 'signup', 'mail'] as const).map((kind) =>
          eb.and([
            eb('kind', '=', kind),
            inScope(scopes[kind], { institution, group: groupOf[kind] }),
          ]),
        ),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();

/** Changes that are held for one of these sign-ups, by its reference. */
export async function findHeldForSignups(
  db: Queries,
  references: readonly string[],
): Promise<ReadonlyMap<string, HeldChangeRow>> {
  if (references.length === 0) return new Map();
  const rows = await db
    .selectFrom('held_changes')
    .selectAll()
    .where('kind', '=', 'signup')
    .where('state', '=', 'held')
    .where('target', 'in', references)
    .execute();
  return new Map(rows.map((it) => [it.target, it]));
}

/** The change that is held for a record. */
export const findHeldFor = (db: Queries, target: string): Promise<HeldChangeRow | undefined> =>
  db
    .selectFrom('held_changes')
    .selectAll()
    .where('target', '=', target)
    .where('state', '=', 'held')
    .executeTakeFirst();

export const findHeldChange = (db: Queries, id: string): Promise<HeldChangeRow | undefined> =>
  db.selectFrom('held_changes').selectAll().where('id', '=', id).executeTakeFirst();

/** Deletes changes that are settled for some days: the request is of no use any more. */
export async function removeSettledChanges(tx: InTransaction, before: string): Promise<void> {
  await tx
    .deleteFrom('held_changes')
    .where('state', '!=', 'held')
    .where('created_at', '<', before)
    .execute();
}
