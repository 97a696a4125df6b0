import { todayIn } from '../../domain/dates/dates.ts';
import { planChanges, planOf, withAllDays } from '../../domain/offer/edition-plan.ts';
import type { EditionPlan } from '../../domain/offer/edition-plan.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { isLiving } from '../../domain/signup/signup-state.ts';
import { writeAboutEdition } from '../outbox/coordinator-mail.ts';
import type { Services } from '../services.ts';
import { hasChangeToHear } from '../store/calls.ts';
import { findEdition } from '../store/groups.ts';
import type { StoredEdition } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { lockEdition } from '../store/places.ts';
import { updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { noOffer, offerColumns } from './answer-deadline.ts';
import { tellNews } from './tell-news.ts';
import type { StartNews } from './tell-news.ts';

/**
 * Tells everybody who holds or waits for a place in a locked edition that it was cancelled, moved or
 * goes on after all: one message about all that differs from what they were told before. Who has no
 * mail is on the call list, and everybody when a session is near.
 */
export async function tellChange(
  tx: InTransaction,
  services: Services,
  edition: string,
  now: Date,
): Promise<void> {
  const stored = await findEdition(tx, edition);
  if (!stored) return;
  await tx.updateTable('editions').set({ plan_changed: 0 }).where('id', '=', edition).execute();
  const people = await tx
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('told_plan', 'is not', null)
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
  let mustCall = false;
  for (const it of people) {
    if (await tellOne(tx, services, it, stored, now)) mustCall = true;
  }
  const [anyone] = people;
  if (mustCall && anyone) await writeAboutEdition(tx, services, anyone, 'calls', now);
}

/** Does the same for all editions that changed by another way, such as an import. */
export async function tellChanges(services: Services, now: Date): Promise<void> {
  const editions = await services.store.db
    .selectFrom('editions')
    .select('id')
    .where('plan_changed', '=', 1)
    .execute();
  for (const { id } of editions) {
    await services.store.write(async (tx) => {
      await lockEdition(tx, id);
      await tellChange(tx, services, id, now);
    });
  }
}

/** Tells one person; true: a coordinator has to call. */
async function tellOne(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  stored: StoredEdition,
  now: Date,
): Promise<boolean> {
  const before = JSON.parse(signup.told_plan ?? '') as EditionPlan;
  const after = planOf(stored.edition);
  const today = todayIn(after.timezone ?? 'Europe/Amsterdam', now);
  const news = newsOf(signup, stored, { before, after, today });
  // Who was not called yet about other days does not know the session that moved now.
  const found =
    news && (await hasChangeToHear(tx, signup.reference))
      ? { ...news, changes: withAllDays(news.changes, after, today) }
      : news;
  const told = await updateSignup(tx, signup, {
    told_plan: null,
    ...(found && (await toldColumns(tx, services, signup, stored, now))),
  });
  return found ? tellNews(tx, services, told, found, [before, after], { today, now }) : false;
}

/** What there is to tell; nothing when the plan is again as it was told. */
function newsOf(
  { status, mode, for_place: forPlace, start_told: startTold }: SignupsTable,
  { edition }: StoredEdition,
  { before, after, today }: { before: EditionPlan; after: EditionPlan; today: string },
): StartNews | undefined {
  if (!isLiving(status) || (mode === 'talk' && forPlace === 0)) return undefined;
  if (after.isCancelled) {
    return before.isCancelled ? undefined : { news: 'state', reason: 'cancelled', changes: [] };
  }
  if (before.isCancelled) return { news: 'resumed', reason: 'resumed', changes: [] };
  // Who was not told yet that there are enough people was promised no day.
  const isPromised = edition.entry !== 'when-full' || startTold !== null;
  const changes = planChanges(before, after, today).filter(
    (it) => isPromised || it.kind === 'place' || it.kind === 'mode',
  );
  return changes.length > 0 ? { news: 'moved', reason: 'moved', changes } : undefined;
}

/** An offer ends at the start, and has no end while its start is cancelled. A told day is told once. */
async function toldColumns(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  { edition }: StoredEdition,
  now: Date,
): Promise<Partial<SignupsTable>> {
  const { status, start_told: startTold, offer_expires_at: expires } = signup;
  const told = startTold === null ? {} : { start_told: firstDay(edition) ?? '' };
  if (status !== 'offered') return told;
  if (edition.signupStatus === 'cancelled') return { ...told, ...noOffer };
  const closingDays = (await findInstitution(tx, signup.institution))?.closingDays;
  const hasPhone = signup.contact_phone !== null;
  const offer = offerColumns(services, edition, { hasPhone, closingDays }, now);
  // What was promised stays, unless it is after the new start.
  const isKept = expires !== null && expires <= (offer.offer_expires_at ?? '');
  return isKept ? told : { ...told, ...offer };
}
