import type { Selectable } from 'kysely';
import type { Edition, Group } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import type { InTransaction, Queries } from './store.ts';
import type { PastEditionsTable } from './tables.ts';

const timezone = 'Europe/Amsterdam';

/** An edition that began and is no longer in the offer. */
export interface PastEdition {
  edition: Edition;
  group: Omit<Group, 'editions'>;
  held: number;
  heldElsewhere: number;
}

/** Keeps the editions that a group is about to lose, where they have begun: yearly figures have them. */
export async function keepPastEditions(
  tx: InTransaction,
  { id, editions }: Pick<Group, 'id' | 'editions'>,
  now: Date,
): Promise<void> {
  const kept = new Set(editions.map((it) => it.id));
  const rows = await tx
    .selectFrom('editions')
    .innerJoin('groups', 'groups.id', 'editions.group_id')
    .select([
      'editions.id',
      'editions.document',
      'editions.held',
      'editions.held_elsewhere',
      'groups.institution',
      'groups.document as group_document',
    ])
    .where('group_id', '=', id)
    .execute();
  const today = todayIn(timezone, now);
  for (const row of rows) {
    const first = firstDay(JSON.parse(row.document) as Edition);
    if (kept.has(row.id) || first === undefined || first > today) continue;
    const columns = { ...row, group_id: id };
    await tx
      .insertInto('past_editions')
      .values(columns)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  }
  // What comes back into the offer counts there.
  if (kept.size > 0) {
    await tx
      .deleteFrom('past_editions')
      .where('id', 'in', [...kept])
      .execute();
  }
}

export async function listPastEditions(db: Queries): Promise<PastEdition[]> {
  const rows = await db.selectFrom('past_editions').selectAll().orderBy('id').execute();
  return rows.map(toPastEdition);
}

/** An edition that left the offer; undefined: there is none. */
export async function findPastEdition(db: Queries, id: string): Promise<PastEdition | undefined> {
  const query = db.selectFrom('past_editions').selectAll().where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && toPastEdition(row);
}

const toPastEdition = (row: Selectable<PastEditionsTable>): PastEdition => ({
  edition: JSON.parse(row.document) as Edition,
  group: JSON.parse(row.group_document) as PastEdition['group'],
  held: row.held + row.held_elsewhere,
  heldElsewhere: row.held_elsewhere,
});
