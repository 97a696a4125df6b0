import { addDays, todayIn } from '../../domain/dates/dates.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { startMoment } from '../../domain/offer/start-moment.ts';
import { timezone } from '../offer/public-offer.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { lockEdition } from '../store/places.ts';
import { updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';

/** States in which somebody is expected at the start. */
const expectedStates = ['received', 'talk-planned', 'placed', 'taking-part'];

const dayLength = 86_400_000;

/** Reminds everybody who is expected of a start some days before it, once for each first day. */
export async function remindOfStarts(services: Services, now: Date): Promise<void> {
  const { store, policy } = services;
  const today = todayIn(timezone, now);
  const editions = await store.db
    .selectFrom('editions')
    .select('id')
    .where('held', '>', 0)
    // A day more on both sides: the edition may be in another time zone.
    .where('first_day', '>=', addDays(today, -1))
    .where('first_day', '<=', addDays(today, Math.ceil(policy.reminderAge / 86_400) + 1))
    .execute();
  for (const { id } of editions) {
    const stored = await findEdition(store.db, id);
    const start = stored && startMoment(stored.edition);
    const left = start === undefined ? NaN : start - now.getTime();
    const isDue = left > 0 && left <= policy.reminderAge * 1000;
    if (!stored || !isDue) continue;
    if (stored.edition.signupStatus === 'cancelled' || stored.edition.entry === 'rolling') continue;
    const day = firstDay(stored.edition) ?? '';
    const waits = await store.db
      .selectFrom('signups')
      .select('reference')
      .where('edition_id', '=', id)
      .where('for_place', '=', 1)
      .where('status', 'in', expectedStates)
      .where((eb) => eb.or([eb('reminded_for', 'is', null), eb('reminded_for', '!=', day)]))
      .limit(1)
      .executeTakeFirst();
    if (waits) await store.write((tx) => remind(tx, services, id, day, now));
  }
}

async function remind(
  tx: InTransaction,
  services: Services,
  edition: string,
  day: string,
  now: Date,
): Promise<void> {
  await lockEdition(tx, edition);
  const people = await tx
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('for_place', '=', 1)
    .where('status', 'in', expectedStates)
    .where((eb) => eb.or([eb('reminded_for', 'is', null), eb('reminded_for', '!=', day)]))
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
  const yesterday = new Date(now.getTime() - dayLength).toISOString();
  for (const it of people) {
    const reminded = await updateSignup(tx, it, { reminded_for: day });
    // Who has just signed up was told the day then.
    if (it.created_at > yesterday) continue;
    await queueMessages(tx, services, reminded, { participant: 'reminder' }, now);
  }
}
