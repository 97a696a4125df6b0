import type { Edition } from '../../contract/group.ts';
import { firstDay, lastDay } from '../../domain/edition-state.ts';
import { erasedFrom } from '../../domain/retention.ts';
import type { KeptSignup, RetentionRules } from '../../domain/retention.ts';
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

async function erasePastSignups(services: Services, now: Date): Promise<void> {
  const { store } = services;
  const rules = rulesOf(services, store.db);
  const editions = daysOf(store.db);
  let last = '';
  for (;;) {
    const rows = await store.db
      .selectFrom('signups')
      .selectAll()
      .where('erased_at', 'is', null)
      .where('reference', '>', last)
      .orderBy('reference')
      .limit(batch)
      .execute();
    for (const row of rows) {
      const due = erasedFrom(await kept(row, editions), await rules(row.institution));
      if (due !== undefined && due <= now.getTime()) await eraseOne(services, row, now);
    }
    if (rows.length < batch) return;
    last = rows.at(-1)?.reference ?? '';
  }
}

/** Erases a sign-up that nobody changed since it was seen. Who still waits is told that it is over. */
async function eraseOne(services: Services, seen: SignupsTable, now: Date): Promise<void> {
  await services.store.write(async (tx) => {
    const signup = await holdSignup(tx, seen.reference);
    if (!signup || signup.updated_at !== seen.updated_at || signup.erased_at !== null) return;
    await dropUnsent(tx, signup.reference);
    if (signup.status === 'waiting') {
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
