import type { Selectable } from 'kysely';
import type { Services } from '../services.ts';
import { randomId } from '../submission/bytes.ts';
import type { InTransaction, Queries } from './store.ts';
import type { AuditTable } from './tables.ts';

/** Someone read personal data or changed something. Names of fields only, never values. */
export interface AuditEntry {
  actor: string;
  action: string;
  records: readonly string[];
  fields: readonly string[];
}

export async function addAudit(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  { actor, action, records, fields }: AuditEntry,
): Promise<void> {
  await store.write((tx) =>
    tx
      .insertInto('audit')
      .values({
        id: randomId(),
        at: clock().toISOString(),
        actor,
        action,
        records: JSON.stringify(records),
        fields: JSON.stringify(fields),
      })
      .execute(),
  );
}

/** Who read or changed one record, newest first. */
export const listAuditOf = (
  db: Queries,
  record: string,
  limit: number,
): Promise<Selectable<AuditTable>[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('records', 'like', `%${JSON.stringify(record)}%`)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

/** A list that refreshes by itself adds a line only for who is new in it: more are not looked through. */
const mostLooks = 50;

/** What somebody did in one place since a moment, the newest first. */
export const listLooksOf = (
  db: Queries,
  { actor, action, since }: { actor: string; action: string; since: string },
): Promise<Pick<Selectable<AuditTable>, 'records' | 'fields'>[]> =>
  db
    .selectFrom('audit')
    .select(['records', 'fields'])
    .where('at', '>', since)
    .where('actor', '=', actor)
    .where('action', '=', action)
    .orderBy('at', 'desc')
    .limit(mostLooks)
    .execute();

export async function deleteAuditBefore(tx: InTransaction, moment: string): Promise<void> {
  await tx.deleteFrom('audit').where('at', '<=', moment).execute();
}
