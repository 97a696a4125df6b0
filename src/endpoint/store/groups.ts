import type { Selectable } from 'kysely';
import type { Edition, Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import type { TakenPlaces } from '../../domain/offer/places.ts';
import { randomId } from '../submission/bytes.ts';
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
  /** Rises with each change of the edition, but not of its counts. */
  documentVersion: number;
  /** When an edition that starts with enough people had them. */
  reachedAt?: string;
}

/** A group as it was imported, with its editions beside it. */
export interface StoredGroup {
  group: Omit<Group, 'editions'>;
  editions: StoredEdition[];
  /** Rises with each change of the group or one of its editions, but not of their counts. */
  version: number;
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
  let allGroups = db.selectFrom('groups').select(['document', 'version']).orderBy('id');
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
  return groups.map(({ document, version }) => {
    const group = JSON.parse(document) as StoredGroup['group'];
    return { group, editions: byGroup.get(group.id) ?? [], version };
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
  const row = await db
    .selectFrom('groups')
    .select(['document', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const group = JSON.parse(row.document) as StoredGroup['group'];
  const editions = await db
    .selectFrom('editions')
    .selectAll()
    .where('group_id', '=', id)
    .orderBy('position')
    .execute();
  return { group, editions: editions.map(toEdition), version: row.version };
}

/** Reads a group and locks it until the end of the transaction; undefined: there is none. */
export async function lockWholeGroup(
  tx: InTransaction,
  id: string,
): Promise<StoredGroup | undefined> {
  await tx
    .updateTable('groups')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .execute();
  return findWholeGroup(tx, id);
}

/** Takes the id of a new group, which is stored next; false: another transaction was first. */
export async function claimGroup(
  tx: InTransaction,
  { id, institution }: Pick<Group, 'id' | 'institution'>,
): Promise<boolean> {
  const claimed = await tx
    .insertInto('groups')
    .values({ id, institution, document: '', version: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

export async function findEdition(db: Queries, id: string): Promise<StoredEdition | undefined> {
  const row = await db.selectFrom('editions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toEdition(row);
}

const toEdition = (row: Selectable<EditionsTable>): StoredEdition => ({
  edition: JSON.parse(row.document) as Edition,
  group: row.group_id,
  held: row.held + row.held_elsewhere,
  waiting: row.waiting + row.waiting_elsewhere,
  heldElsewhere: row.held_elsewhere,
  waitingElsewhere: row.waiting_elsewhere,
  joined: row.joined,
  documentVersion: row.document_version,
  ...(row.month !== null && { month: row.month }),
  ...(row.reached_at !== null && { reachedAt: row.reached_at }),
});

/** All groups by name, without their starts. */
export async function listGroupNames(
  db: Queries,
): Promise<Pick<Group, 'id' | 'name' | 'institution' | 'sensitive'>[]> {
  const rows = await db.selectFrom('groups').select('document').orderBy('id').execute();
  return rows.map((it) => JSON.parse(it.document) as StoredGroup['group']);
}

/** The ids of the groups whose name alone can endanger or shame. */
export async function sensitiveGroups(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('groups')
    .select('id')
    .where('document', 'like', '%"sensitive":true%')
    .execute();
  return rows.map((it) => it.id);
}
