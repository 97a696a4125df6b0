import type { Edition } from '../../contract/group.ts';
import { firstDay, lastDay } from '../../domain/offer/edition-state.ts';
import { erasedFrom } from '../../domain/signup/retention.ts';
import type { KeptSignup, RetentionRules } from '../../domain/signup/retention.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { takeTurn } from '../store/settings.ts';
import { holdSignup } from '../store/signups.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { dropUnsent, eraseSignup } from './erase.ts';
import { leave } from './leave.ts';

/** Seconds between two rounds, of all processes together. */
const interval = 3600;

/** Sign-ups that are looked at together. */
const batch = 500;

/** Erases what is past its time; what is counted stays. Each record once, whoever else looks. */
export async function erasePast(services: Services, now: Date): Promise<void> {
  if (!(await takeTurn(services.store, 'retention', interval, now))) return;
  await erasePastSignups(services, now);
  await erasePastContacts(services, now);
  await erasePastMessages(services, now);
}

/** Who waits comes last: a place that an erased sign-up held may be theirs. */
async function erasePastSignups(services: Services, now: Date): Promise<void> {
  await erasePastOf(services, now, '!=');
  await erasePastOf(services, now, '=');
}

async function erasePastOf(services: Services, now: Date, waiting: '=' | '!='): Promise<void> {
  const { store } = services;
  const rules = rulesOf(services, store.db);
  const editions = daysOf(store.db);
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
      const it = await kept(row, editions);
      const due = erasedFrom(it, await rules(row.institution));
      if (due === undefined || due > now.getTime()) continue;
      await eraseOne(services, row, now, it.firstDay === undefined && row.edition_id !== null);
    }
    if (rows.length < batch) return;
    last = rows.at(-1)?.reference ?? '';
  }
}

/** What nobody decided on: with its person gone, nobody will. */
const undecided: readonly string[] = ['received', 'talk-planned', 'offered'];

/**
 * Erases a sign-up that nobody changed since it was seen. Who still waits is told that it is over, and
 * so is who was never decided on where people can keep joining: that place is for the next.
 */
async function eraseOne(
  services: Services,
  seen: SignupsTable,
  now: Date,
  keepsOpen: boolean,
): Promise<void> {
  await services.store.write(async (tx) => {
    const signup = await holdSignup(tx, seen.reference);
    if (!signup || signup.updated_at !== seen.updated_at || signup.erased_at !== null) return;
    await dropUnsent(tx, signup.reference);
    if (signup.status === 'waiting' || (keepsOpen && undecided.includes(signup.status))) {
      await leave(tx, services, signup, { to: 'withdrawn', actor: 'endpoint', now });
    }
    await eraseSignup(tx, signup, now);
  });
}

/** Whom to write to when there is an offer, and who answered for an institution. */
async function erasePastContacts({ store, policy }: Services, now: Date): Promise<void> {
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
  });
}

/** Messages that could not be sent for so long that they mean nothing any more. */
async function erasePastMessages({ store, policy }: Services, now: Date): Promise<void> {
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

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();

/** The rules of an institution: its own, else those of the endpoint; looked up once. */
function rulesOf(
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

type EditionDays = (edition: string) => Promise<Edition | undefined>;

/** Editions, looked up once. */
function daysOf(db: Queries): EditionDays {
  const known = new Map<string, Edition | undefined>();
  return async (id) => {
    if (!known.has(id)) known.set(id, (await findEdition(db, id))?.edition);
    return known.get(id);
  };
}

/** One can keep joining a rolling edition: its first day says nothing of who waits now. */
async function kept(row: SignupsTable, editions: EditionDays): Promise<KeptSignup> {
  const edition = row.edition_id === null ? undefined : await editions(row.edition_id);
  return {
    status: row.status,
    updatedAt: row.updated_at,
    ...(edition &&
      edition.entry !== 'rolling' && { firstDay: firstDay(edition), lastDay: lastDay(edition) }),
  };
}
