import { isLockTimeout, type Queries, type Store } from '../store/store.ts';
import { randomId } from '../submission/bytes.ts';
import { submissions } from './0001-submissions.ts';
import { polls } from './0002-polls.ts';
import { offer } from './0003-offer.ts';
import { signups } from './0004-signups.ts';
import { surveys } from './0005-surveys.ts';
import { lifecycle } from './0010-lifecycle.ts';
import { outbox } from './0011-outbox.ts';
import { voteChanges } from './0020-vote-changes.ts';
import { surveyCodes } from './0021-survey-codes.ts';
import { demandSignals } from './0022-demand-signals.ts';
import { visionAndOrder } from './0030-vision-and-order.ts';
import { places } from './0040-places.ts';
import { ballotIndexes } from './0050-ballot-indexes.ts';
import { offerVersion } from './0051-offer-version.ts';
import { changedGroups } from './0052-changed-groups.ts';
import { calls } from './0060-calls.ts';
import { offersAndReminders } from './0061-offers-and-reminders.ts';
import { answeredSignals } from './0062-answered-signals.ts';
import { calendarChanges } from './0063-calendar-changes.ts';
import { minors } from './0064-minors.ts';
import { voteBatches } from './0070-vote-batches.ts';
import { publishedPractices } from './0071-published-practices.ts';
import { documentVersions } from './0080-document-versions.ts';
import { erasures } from './0081-erasures.ts';
import { audit } from './0082-audit.ts';
import { openingSignals } from './0083-opening-signals.ts';
import { deskPeople } from './0090-desk-people.ts';
import { deskPasskeys } from './0091-desk-passkeys.ts';
import { widgetFiles } from './0100-widget-files.ts';
import { sessionNumbers } from './0115-session-numbers.ts';
import { ballotsAtTheDesk } from './0120-ballots-at-the-desk.ts';
import { meetingsHeld } from './0130-meetings-held.ts';
import { pastEditions } from './0131-past-editions.ts';
import { referralCounts } from './0132-referral-counts.ts';
import { announcements } from './0160-announcements.ts';
import { earlierAttempts } from './0170-earlier-attempts.ts';
import { answersAndInvitations } from './0180-answers-and-invitations.ts';
import { barrierCounts } from './0190-barrier-counts.ts';
import { summaryFacts } from './0200-summary-facts.ts';
import { claimMigration, endClaim } from './claims.ts';
import type { Migration } from './migration.ts';
import { NewerSchemaError } from './newer-schema-error.ts';
import { RepeatableSchema } from './repeatable-schema.ts';

/** All migrations, in the order in which they run. */
const migrations: readonly Migration[] = [
  submissions,
  polls,
  offer,
  signups,
  surveys,
  lifecycle,
  outbox,
  voteChanges,
  surveyCodes,
  demandSignals,
  visionAndOrder,
  places,
  ballotIndexes,
  offerVersion,
  changedGroups,
  calls,
  offersAndReminders,
  answeredSignals,
  calendarChanges,
  minors,
  voteBatches,
  publishedPractices,
  documentVersions,
  erasures,
  audit,
  openingSignals,
  deskPeople,
  deskPasskeys,
  widgetFiles,
  sessionNumbers,
  ballotsAtTheDesk,
  meetingsHeld,
  pastEditions,
  referralCounts,
  announcements,
  earlierAttempts,
  answersAndInvitations,
  barrierCounts,
  summaryFacts,
];

/**
 * Brings the schema up to date. When processes start at the same time, one runs a migration and the
 * others wait. A migration counts as done when its last step is: until then it can be run again, by this
 * process or by the next one.
 *
 * @throws NewerSchemaError when a newer version has changed the schema already
 */
export async function migrate(store: Store, now: Date): Promise<void> {
  await createLists(store);
  await refuseNewerSchema(store.db);
  const owner = randomId();
  const startedAt = performance.now();
  for (const migration of migrations) {
    const isDone = (): Promise<boolean> => {
      const moment = new Date(now.getTime() + performance.now() - startedAt);
      return runOnce(store, migration, owner, moment);
    };
    while (!(await isDone())) {
      await new Promise((resolve) => setTimeout(resolve, waitInterval));
    }
  }
}

/** Milliseconds between two looks whether another process has finished. */
const waitInterval = 200;

/** Runs a migration unless it was run. False: another process is running it. */
async function runOnce(
  store: Store,
  migration: Migration,
  owner: string,
  now: Date,
): Promise<boolean> {
  const { name } = migration;
  if (await isInList(store.db, name)) return true;
  try {
    return await store.write(async (tx) => {
      if (!(await claimMigration(tx, name, owner, now))) return false;
      // Another process may have finished it while this one waited for the claim.
      if (!(await isInList(tx, name))) {
        await migration.up(tx.withPlugin(new RepeatableSchema(store.kind)));
        await tx
          .insertInto('migrations')
          .values({ name, applied_at: now.toISOString() })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
      }
      await endClaim(tx, name);
      return true;
    });
  } catch (error) {
    if (isLockTimeout(error)) return false;
    throw error;
  }
}

async function isInList(db: Queries, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('migrations')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst();
  return row !== undefined;
}

async function refuseNewerSchema(db: Queries): Promise<void> {
  const known = new Set(migrations.map((it) => it.name));
  const done = await db.selectFrom('migrations').select('name').orderBy('name').execute();
  const unknown = done.map((it) => it.name).filter((it) => !known.has(it));
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
}

/** With two processes at once PostgreSQL can refuse "create table if not exists"; then try again. */
async function createLists(store: Store): Promise<void> {
  const create = (): Promise<void> =>
    store.write(async (tx) => {
      await tx.schema
        .createTable('migrations')
        .ifNotExists()
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('applied_at', 'text', (column) => column.notNull())
        .execute();
      await tx.schema
        .createTable('migration_claims')
        .ifNotExists()
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('until', 'text', (column) => column.notNull())
        .execute();
    });
  await create().catch(create);
}
