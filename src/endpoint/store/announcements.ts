import type { DayRange } from '../../domain/dates/day-range.ts';
import { sql } from 'kysely';
import { freeNumber } from '../../domain/desk/announcement-number.ts';
import { announcementState } from '../../domain/desk/announcement.ts';
import { isEverywhere, type DeskScope } from '../../domain/desk/scope.ts';
import { randomId } from '../submission/bytes.ts';
import { inScope, signupColumns } from './in-scope.ts';
import type { InTransaction, Queries } from './store.ts';
import type { AnnouncementsTable } from './tables.ts';

export type AnnouncementRow = AnnouncementsTable;

const endedAt = sql<string | null>`coalesce(arrived_at, closed_at)`;

const selected = (db: Queries, scope: DeskScope) => {
  const query = db.selectFrom('announcements');
  return isEverywhere(scope) ? query : query.where(inScope(scope, signupColumns));
};

/** Stores an announcement with a number of its own; `undefined`: no number is left. */
export async function addAnnouncement(
  tx: InTransaction,
  it: Pick<AnnouncementRow, 'institution' | 'group_id' | 'organization' | 'announced_at'>,
): Promise<AnnouncementRow | undefined> {
  for (;;) {
    const rows = await tx
      .selectFrom('announcements')
      .select('number')
      .where('institution', '=', it.institution)
      .execute();
    const number = freeNumber(new Set(rows.map((row) => row.number)), Math.random());
    if (number === undefined) return undefined;
    const added = await tx
      .insertInto('announcements')
      .values({ ...it, id: randomId(), number, arrived_at: null, closed_at: null })
      // Somebody else may have taken it in between.
      .onConflict((conflict) => conflict.columns(['institution', 'number']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (added) return added;
  }
}

/** Announcements that are open, or ended after a moment, newest first. */
export const listAnnouncements = (
  db: Queries,
  scope: DeskScope,
  { endedSince, limit }: { endedSince: string; limit: number },
): Promise<AnnouncementRow[]> =>
  selected(db, scope)
    .selectAll()
    .where((eb) => eb.or([eb(endedAt, 'is', null), eb(endedAt, '>', endedSince)]))
    .orderBy('announced_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Those with a number: of each institution one at most. */
export const listAnnouncementsOf = (
  db: Queries,
  scope: DeskScope,
  number: string,
): Promise<AnnouncementRow[]> =>
  selected(db, scope).selectAll().where('number', '=', number).orderBy('id').execute();

/** Announcements from before a moment that are open, or ended after another, oldest first. */
export const listOverdueAnnouncements = (
  db: Queries,
  scope: DeskScope,
  { announcedUntil, endedSince }: { announcedUntil: string; endedSince: string },
): Promise<AnnouncementRow[]> =>
  selected(db, scope)
    .selectAll()
    .where('announced_at', '<=', announcedUntil)
    .where((eb) => eb.or([eb(endedAt, 'is', null), eb(endedAt, '>', endedSince)]))
    .orderBy('announced_at')
    .orderBy('id')
    .limit(200)
    .execute();

export async function countOpenAnnouncements(db: Queries, scope: DeskScope): Promise<number> {
  const { open } = await selected(db, scope)
    .select((eb) => eb.fn.countAll().as('open'))
    .where(endedAt, 'is', null)
    .executeTakeFirstOrThrow();
  return Number(open);
}

/** Sets when somebody came or was said not to come; `null` takes it back. */
export const markAnnouncement = (
  tx: InTransaction,
  id: string,
  change: Partial<Pick<AnnouncementRow, 'arrived_at' | 'closed_at'>>,
): Promise<AnnouncementRow | undefined> =>
  tx
    .updateTable('announcements')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

/** Reads an announcement and locks it until the end of the transaction. */
export const lockAnnouncement = (
  tx: InTransaction,
  id: string,
): Promise<AnnouncementRow | undefined> =>
  tx
    .updateTable('announcements')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

/** What an organisation announced in a month. */
export interface AnnouncementCount {
  organization: string;
  arrived: number;
  notArrived: number;
}

/** Erases announcements that ended until a moment or were made until another, and keeps their counts. */
export async function eraseAnnouncements(
  tx: InTransaction,
  { endedUntil, announcedUntil }: { endedUntil: string; announcedUntil: string },
): Promise<void> {
  const erased = await tx
    .deleteFrom('announcements')
    .where((eb) =>
      eb.or([
        eb(endedAt, '<=', endedUntil),
        eb.and([eb(endedAt, 'is', null), eb('announced_at', '<=', announcedUntil)]),
      ]),
    )
    .returningAll()
    .execute();
  for (const row of erased) await countAnnouncement(tx, row);
}

/** Counts an announcement that is erased; one that nobody ended counts as not arrived. */
async function countAnnouncement(tx: InTransaction, row: AnnouncementRow): Promise<void> {
  const arrived = announcementState(momentsOf(row)) === 'arrived' ? 1 : 0;
  await tx
    .insertInto('announcement_counts')
    .values({
      institution: row.institution,
      group_id: row.group_id ?? '',
      organization: row.organization,
      month: row.announced_at.slice(0, 7),
      arrived,
      not_arrived: 1 - arrived,
    })
    .onConflict((conflict) =>
      conflict.columns(['institution', 'group_id', 'organization', 'month']).doUpdateSet({
        arrived: sql`announcement_counts.arrived + excluded.arrived`,
        not_arrived: sql`announcement_counts.not_arrived + excluded.not_arrived`,
      }),
    )
    .execute();
}

export const momentsOf = (row: AnnouncementRow) => ({
  announcedAt: row.announced_at,
  arrivedAt: row.arrived_at,
  closedAt: row.closed_at,
});

/** All announcements of the months of a period: those that are kept, and the counts of the others. */
export async function readAnnounced(
  db: Queries,
  scope: DeskScope,
  { from, before }: DayRange,
): Promise<{ kept: AnnouncementRow[]; counts: AnnouncementCount[] }> {
  const month = from?.slice(0, 7) ?? '';
  let announcements = selected(db, scope).selectAll().where('announced_at', '>=', month);
  let months = db
    .selectFrom('announcement_counts')
    .select(['organization', 'arrived', 'not_arrived as notArrived'])
    .where(inScope(scope, signupColumns))
    .where('month', '>=', month);
  if (before !== undefined) {
    announcements = announcements.where('announced_at', '<', before.slice(0, 7));
    months = months.where('month', '<', before.slice(0, 7));
  }
  const kept = await announcements.orderBy('announced_at').execute();
  const counts = await months.execute();
  return { kept, counts };
}

/** Organisations that announced somebody, however long ago. */
export async function listAnnouncingOrganizations(
  db: Queries,
  scope: DeskScope,
): Promise<string[]> {
  const rows = await selected(db, scope)
    .select('organization')
    .union(
      db
        .selectFrom('announcement_counts')
        .select('organization')
        .where(inScope(scope, signupColumns)),
    )
    .execute();
  return rows.map((it) => it.organization);
}
