import type { Group } from '../../contract/group.ts';
import type { InTransaction } from '../store/store.ts';

const endStates: readonly string[] = ['finished', 'withdrawn', 'declined', 'referred-elsewhere'];

/** Whether someone takes part in an edition, waits for it, or still gets an answer. */
export async function hasLivingSignups(tx: InTransaction, edition: string): Promise<boolean> {
  const someone = await tx
    .selectFrom('signups')
    .select('reference')
    .where('edition_id', '=', edition)
    .where('status', 'not in', endStates)
    .limit(1)
    .executeTakeFirst();
  return someone !== undefined;
}

/** The positions of editions whose id belongs to another group. */
export async function foreignEditions(tx: InTransaction, group: Group): Promise<number[]> {
  const foreign: number[] = [];
  for (const [index, { id }] of group.editions.entries()) {
    const stored = await tx
      .selectFrom('editions')
      .select('group_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (stored && stored.group_id !== group.id) foreign.push(index);
  }
  return foreign;
}

/** The stored editions of a group that a new version of it leaves out while people are in them. */
export async function droppedWithSignups(tx: InTransaction, group: Group): Promise<string[]> {
  const kept = new Set(group.editions.map((it) => it.id));
  const rows = await tx
    .selectFrom('editions')
    .select('id')
    .where('group_id', '=', group.id)
    .orderBy('position')
    .execute();
  const dropped: string[] = [];
  for (const { id } of rows) {
    if (!kept.has(id) && (await hasLivingSignups(tx, id))) dropped.push(id);
  }
  return dropped;
}
