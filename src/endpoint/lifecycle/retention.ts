import { eraseCodeAddresses } from '../store/survey-codes.ts';
import type { Edition } from '../../contract/group.ts';
import { firstDay, lastDay } from '../../domain/offer/edition-state.ts';
import { erasedFrom } from '../../domain/signup/retention.ts';
import type { KeptSignup, RetentionRules } from '../../domain/signup/retention.ts';
import type { Services } from '../services.ts';
import { eraseAnnouncements } from '../store/announcements.ts';
import { deleteAuditBefore } from '../store/audit.ts';
import { deleteDeskPeopleEndedBefore, eraseDeskNamesEndedBefore } from '../store/desk-people.ts';
import { findEdition } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { claimTurn } from '../store/settings.ts';
import { lockSignup } from '../store/signups.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { deleteUnsent, eraseSignup } from './erase.ts';
import { leave } from './leave.ts';

/** Seconds between two rounds; all processes together do one. */
const interval = 3600;

/** Sign-ups that are read by one query. */
const batch = 500;

/** Erases personal data whose retention time is over; counts stay. */
export async function eraseExpired(services: Services, now: Date): Promise<void> {
  if (!(await claimTurn(services.store, 'retention', interval, now))) return;
  await eraseExpiredSignups(services, now);
  await eraseExpiredContacts(services, now);
  await eraseExpiredMessages(services, now);
  await eraseExpiredAnnouncements(services, now);
  const { auditDays, deskNameDays } = services.policy.retention;
  const auditEnd = daysBefore(now, auditDays);
  await services.store.write(async (tx) => {
    await eraseDeskNamesEndedBefore(tx, daysBefore(now, deskNameDays));
    await deleteAuditBefore(tx, auditEnd);
    await deleteDeskPeopleEndedBefore(tx, auditEnd);
  });
}

/** Those who wait come last: an erased sign-up may give them its place. */
async function eraseExpiredSignups(services: Services, now: Date): Promise<void> {
  await eraseExpiredByWaiting(services, now, '!=');
  await eraseExpiredByWaiting(services, now, '=');
}

async function eraseExpiredByWaiting(
  services: Services,
  now: Date,
  waiting: '=' | '!=',
): Promise<void> {
  const { store } = services;
  const rulesOf = rulesReader(services, store.db);
  const readEdition = editionReader(store.db);
  let last = '';
  for (;;) {
    const rows = await store.db
      .selectFrom('signups')
      .selectAll()
      .where('erased_at', 'is', null)
      .where('status', waiting, 'waiting')
      .where('reference', '>', last)
      .orderBy('reference')
      .limit(batch)
      .execute();
    for (const row of rows) {
      const it = await toKeptSignup(row, readEdition);
      const due = erasedFrom(it, await rulesOf(row.institution));
      if (due === undefined || due > now.getTime()) continue;
      await eraseOne(services, row, now, it.firstDay === undefined && row.edition_id !== null);
    }
    if (rows.length < batch) return;
    last = rows.at(-1)?.reference ?? '';
  }
}

/** States in which a coordinator still has to decide; without the person nobody can. */
const undecided: readonly string[] = ['received', 'talk-planned', 'offered'];

/**
 * Erases a sign-up, unless it changed since it was read. Someone who still waits is withdrawn and gets
 * a message. So is someone in an undecided state where people can keep joining (`keepsOpen`): the place
 * goes to the next one.
 */
async function eraseOne(
  services: Services,
  seen: SignupsTable,
  now: Date,
  keepsOpen: boolean,
): Promise<void> {
  await services.store.write(async (tx) => {
    const signup = await lockSignup(tx, seen.reference);
    if (!signup || signup.updated_at !== seen.updated_at || signup.erased_at !== null) return;
    await deleteUnsent(tx, signup.reference);
    if (signup.status === 'waiting' || (keepsOpen && undecided.includes(signup.status))) {
      await leave(tx, services, signup, { to: 'withdrawn', actor: 'endpoint', now });
    }
    await eraseSignup(tx, services, signup, now);
  });
}

/** Erases contact details with demand signals, names with survey responses, addresses of invitations. */
async function eraseExpiredContacts({ store, policy }: Services, now: Date): Promise<void> {
  const before = daysBefore(now, policy.retention.contactDays);
  await store.write(async (tx) => {
    await tx
      .updateTable('demand_signals')
      .set({ personal: null })
      .where('personal', 'is not', null)
      .where('created_at', '<=', before)
      .execute();
    await tx
      .updateTable('survey_responses')
      .set({ personal: null })
      .where('personal', 'is not', null)
      .where('created_at', '<=', before)
      .execute();
    await eraseCodeAddresses(tx, now);
  });
}

/** Erases messages that could not be sent for so long that they no longer mean anything. */
async function eraseExpiredMessages({ store, policy }: Services, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await tx
      .updateTable('outbox')
      .set({ sealed: '', state: 'failed' })
      .where('state', '!=', 'sent')
      .where('sealed', '!=', '')
      .where('created_at', '<=', daysBefore(now, policy.retention.messageDays))
      .execute();
  });
}

async function eraseExpiredAnnouncements({ store, policy }: Services, now: Date): Promise<void> {
  const { announcementDays, openAnnouncementDays } = policy.retention;
  await store.write((tx) =>
    eraseAnnouncements(tx, {
      endedUntil: daysBefore(now, announcementDays),
      announcedUntil: daysBefore(now, openAnnouncementDays),
    }),
  );
}

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();

/** When what a person told is erased, in milliseconds since 1970; undefined when nobody knows. */
export const erasureOf = (
  services: Services,
  db: Queries,
  signup: SignupsTable,
): Promise<number | undefined> => erasureReader(services, db)(signup);

/** The same for many people: rules and editions are read once. */
export function erasureReader(
  services: Services,
  db: Queries,
): (signup: SignupsTable) => Promise<number | undefined> {
  const rulesOf = rulesReader(services, db);
  const readEdition = editionReader(db);
  return async (signup) =>
    erasedFrom(await toKeptSignup(signup, readEdition), await rulesOf(signup.institution));
}

/** Returns a function that reads the rules of an institution, each once: its own over the policy's. */
function rulesReader(
  { policy }: Services,
  db: Queries,
): (institution: string) => Promise<RetentionRules> {
  const known = new Map<string, RetentionRules>();
  return async (id) => {
    const found = known.get(id);
    if (found) return found;
    const own = (await findInstitution(db, id))?.retention;
    const rules = { ...policy.retention, ...own };
    known.set(id, rules);
    return rules;
  };
}

type ReadEdition = (id: string) => Promise<Edition | undefined>;

/** Returns a function that reads an edition, each once. */
function editionReader(db: Queries): ReadEdition {
  const known = new Map<string, Edition | undefined>();
  return async (id) => {
    if (!known.has(id)) known.set(id, (await findEdition(db, id))?.edition);
    return known.get(id);
  };
}

/**
 * A sign-up as the retention rules see it. People keep joining a rolling edition, so its first and last
 * day say nothing about when one sign-up ends.
 */
async function toKeptSignup(row: SignupsTable, readEdition: ReadEdition): Promise<KeptSignup> {
  const edition = row.edition_id === null ? undefined : await readEdition(row.edition_id);
  return {
    status: row.status,
    updatedAt: row.updated_at,
    ...(edition &&
      edition.entry !== 'rolling' && { firstDay: firstDay(edition), lastDay: lastDay(edition) }),
  };
}
