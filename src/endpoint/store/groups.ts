import type { Selectable } from 'kysely';
import type { Edition, Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { planOf } from '../../domain/offer/edition-plan.ts';
import type { TakenPlaces } from '../../domain/offer/places.ts';
import { livingStates } from '../../domain/signup/signup-state.ts';
import { randomId } from '../submission/bytes.ts';
import { toUtc } from './instants.ts';
import { recount } from './places.ts';
import { readSetting, writeSetting } from './settings.ts';
import type { InTransaction, Queries } from './store.ts';
import type { EditionsTable } from './tables.ts';

/** An edition with its counts. */
export interface StoredEdition extends TakenPlaces {
  edition: Edition;
  group: string;
  /** People on the waiting list, here and elsewhere. */
  waiting: number;
  /** The part of `held` that the institution counted elsewhere. */
  heldElsewhere: number;
  /** The part of `waiting` on the institution's own list; these people go first. */
  waitingElsewhere: number;
  /** When an edition that starts with enough people had them. */
  reachedAt?: string;
}

/** A group as it was imported, with its editions beside it. */
export interface StoredGroup {
  group: Omit<Group, 'editions'>;
  editions: StoredEdition[];
}

const offerVersion = 'offer-version';

/** A version of the offer with its counts of places, the same in every process. */
export async function readOfferVersion(db: Queries): Promise<string> {
  const imported = await readSetting(db, offerVersion);
  const { changes } = await db
    .selectFrom('editions')
    .select((eb) => eb.fn.sum('version').as('changes'))
    // Version 0 adds nothing to the sum, and an index finds the others.
    .where('version', '>', 0)
    .executeTakeFirstOrThrow();
  return `${imported ?? ''}.${Number(changes ?? 0)}`;
}

/** Call it after every change of groups or editions; counts of places raise versions by themselves. */
export async function renewOfferVersion(tx: InTransaction): Promise<void> {
  await writeSetting(tx, offerVersion, randomId());
}

/** The whole offer. */
export const listGroups = (db: Queries): Promise<StoredGroup[]> => readGroups(db);

/** All groups, or those with these ids. */
async function readGroups(db: Queries, ids?: readonly string[]): Promise<StoredGroup[]> {
  let allGroups = db.selectFrom('groups').select('document').orderBy('id');
  let allEditions = db.selectFrom('editions').selectAll().orderBy('position');
  if (ids) {
    allGroups = allGroups.where('id', 'in', ids);
    allEditions = allEditions.where('group_id', 'in', ids);
  }
  const groups = await allGroups.execute();
  const editions = await allEditions.execute();
  const byGroup = new Map<string, StoredEdition[]>();
  for (const row of editions) {
    const edition = toEdition(row);
    const others = byGroup.get(edition.group);
    if (others) others.push(edition);
    else byGroup.set(edition.group, [edition]);
  }
  return groups.map(({ document }) => {
    const group = JSON.parse(document) as StoredGroup['group'];
    return { group, editions: byGroup.get(group.id) ?? [] };
  });
}

/** The whole offer, with what tells whether it changed since. */
export interface StoredOffer {
  /** The version of groups and editions. */
  imported: string | undefined;
  /** Identifies the read of the whole offer; since then only counts of places were read again. */
  reading: symbol;
  /** Versions of the counts, by group; groups whose counts never changed are absent. */
  counts: ReadonlyMap<string, number>;
  groups: readonly StoredGroup[];
  /** The names of the institutions that give them, by id. */
  institutionNames: ReadonlyMap<string, string>;
}

/** With more changed groups than this, the whole offer is read again. */
const maxChanged = 500;

/** Reads the offer; groups that did not change since `before` are the same objects. */
export async function readOffer(
  db: Queries,
  _id: string,
  before?: StoredOffer,
): Promise<StoredOffer> {
  // Versions are read first, so that no group is older than its version.
  const imported = await readSetting(db, offerVersion);
  const counts = await countVersions(db);
  if (before?.imported === imported && before !== undefined) {
    const changed = [...counts.keys()].filter((it) => before.counts.get(it) !== counts.get(it));
    if (changed.length === 0) return { ...before, counts };
    if (changed.length <= maxChanged) {
      const read = await readGroups(db, changed);
      const fresh = new Map(read.map((it) => [it.group.id, it]));
      const groups = before.groups.map((it) => fresh.get(it.group.id) ?? it);
      // An import during the read makes it useless.
      if ((await readSetting(db, offerVersion)) === imported) return { ...before, counts, groups };
    }
  }
  const groups = await readGroups(db);
  const institutionNames = await readInstitutionNames(db, groups);
  return { imported, reading: Symbol('offer'), counts, groups, institutionNames };
}

async function readInstitutionNames(
  db: Queries,
  groups: readonly StoredGroup[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(groups.map((it) => it.group.institution));
  const rows = await db.selectFrom('institutions').select('document').orderBy('id').execute();
  const institutions = rows.map(
    (it) => JSON.parse(it.document) as Pick<Institution, 'id' | 'name'>,
  );
  return new Map(institutions.filter((it) => ids.has(it.id)).map((it) => [it.id, it.name]));
}

/** The sums of the versions of editions, by group. Between two imports versions only rise. */
async function countVersions(db: Queries): Promise<ReadonlyMap<string, number>> {
  // Summed here, because SQLite would read whole rows to group them.
  const rows = await db
    .selectFrom('editions')
    .select(['group_id', 'version'])
    .where('version', '>', 0)
    .execute();
  const counts = new Map<string, number>();
  for (const { group_id: id, version } of rows) counts.set(id, (counts.get(id) ?? 0) + version);
  return counts;
}

export async function findGroup(
  db: Queries,
  id: string,
): Promise<StoredGroup['group'] | undefined> {
  const row = await db
    .selectFrom('groups')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as StoredGroup['group']);
}

/** A group with its editions; undefined: there is no such group. */
export async function findWholeGroup(db: Queries, id: string): Promise<StoredGroup | undefined> {
  const group = await findGroup(db, id);
  if (!group) return undefined;
  const editions = await db
    .selectFrom('editions')
    .selectAll()
    .where('group_id', '=', id)
    .orderBy('position')
    .execute();
  return { group, editions: editions.map(toEdition) };
}

export async function findEdition(db: Queries, id: string): Promise<StoredEdition | undefined> {
  const row = await db.selectFrom('editions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toEdition(row);
}

export interface SaveOptions {
  /** Existing editions keep their counts from elsewhere instead of getting those of the given group. */
  keepElsewhere?: boolean;
}

/**
 * Stores a group with its editions, and deletes editions that it no longer has. Sign-ups stay, also
 * those of a deleted edition.
 */
export async function saveGroup(
  tx: InTransaction,
  it: Group,
  now: Date,
  options: SaveOptions = {},
): Promise<void> {
  const { editions, ...rest } = it;
  const group = inUtc(rest, ['updatedAt']);
  const columns = { institution: group.institution, document: JSON.stringify(group) };
  await tx
    .insertInto('groups')
    .values({ id: group.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  let removed = tx.deleteFrom('editions').where('group_id', '=', group.id);
  if (editions.length > 0) {
    removed = removed.where(
      'id',
      'not in',
      editions.map(({ id }) => id),
    );
  }
  await removed.execute();
  for (const [position, edition] of editions.entries()) {
    await saveEdition(tx, group.id, position, edition, now, options);
  }
}

async function saveEdition(
  tx: InTransaction,
  group: string,
  position: number,
  edition: Edition,
  now: Date,
  { keepElsewhere = false }: SaveOptions,
): Promise<void> {
  const { maximum = 0, available = maximum, waiting = 0 } = edition.capacity ?? {};
  const columns = {
    group_id: group,
    position,
    document: JSON.stringify(inUtc(edition, ['signupOpensAt', 'signupClosesAt'])),
    when_full: edition.entry === 'when-full' ? 1 : 0,
    first_day: firstDay(edition) ?? null,
  };
  const elsewhere = {
    held_elsewhere: Math.max(0, maximum - available),
    waiting_elsewhere: waiting,
  };
  await rememberPlan(tx, edition, now);
  await tx
    .insertInto('editions')
    .values({
      id: edition.id,
      ...columns,
      ...elsewhere,
      held: 0,
      waiting: 0,
      version: 0,
      changed_at: now.toISOString(),
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ ...columns, ...(!keepElsewhere && elsewhere) }),
    )
    .execute();
  await recount(tx, edition.id, now);
}

/** Keeps with each living sign-up the plan that its people know, when it is about to be another one. */
async function rememberPlan(tx: InTransaction, edition: Edition, now: Date): Promise<void> {
  const stored = await findEdition(tx, edition.id);
  if (!stored) return;
  const [before, after] = [planOf(stored.edition), planOf(edition)].map((it) => JSON.stringify(it));
  if (before === after) return;
  await tx
    .updateTable('signups')
    .set({ told_plan: before })
    .where('edition_id', '=', edition.id)
    .where('status', 'in', livingStates)
    .where('told_plan', 'is', null)
    .execute();
  await tx
    .updateTable('editions')
    .set((eb) => ({
      plan_changed: 1,
      sequence: eb('sequence', '+', 1),
      changed_at: now.toISOString(),
    }))
    .where('id', '=', edition.id)
    .execute();
}

/** The record with its moments in UTC: the endpoint answers only in UTC. */
function inUtc<Item extends object>(item: Item, names: readonly (keyof Item)[]): Item {
  const copy = { ...item };
  for (const name of names) {
    const instant: unknown = item[name];
    if (typeof instant === 'string') Object.assign(copy, { [name]: toUtc(instant) });
  }
  return copy;
}

const toEdition = (row: Selectable<EditionsTable>): StoredEdition => ({
  edition: JSON.parse(row.document) as Edition,
  group: row.group_id,
  held: row.held + row.held_elsewhere,
  waiting: row.waiting + row.waiting_elsewhere,
  heldElsewhere: row.held_elsewhere,
  waitingElsewhere: row.waiting_elsewhere,
  joined: row.joined,
  ...(row.month !== null && { month: row.month }),
  ...(row.reached_at !== null && { reachedAt: row.reached_at }),
});
