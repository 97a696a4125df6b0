import { firstDay } from '../../domain/offer/edition-state.ts';
import { canTellStart, hasEnough } from '../../domain/signup/enough-signups.ts';
import { queueEnough, queueNews } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import type { StoredEdition } from '../store/groups.ts';
import { holdEdition } from '../store/places.ts';
import { updateSignup } from '../store/signups.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/** Who holds a place and need not answer for it any more. */
const certain = ['received', 'talk-planned', 'placed', 'taking-part'];

/**
 * When a held edition has enough people to start: tells everyone who holds a place the date, once,
 * and the coordinator that it goes on. Who comes in later is told then; another date is told anew. It
 * goes on also when someone leaves afterwards.
 */
export async function tellStart(
  tx: InTransaction,
  services: Services,
  edition: string | null,
  now: Date,
): Promise<void> {
  const stored = edition === null ? undefined : await findEdition(tx, edition);
  if (!stored || stored.edition.entry !== 'when-full' || !canTellStart(stored.edition, now)) return;
  const people = await listCertain(tx, stored.edition.id);
  if (!isReached(stored, people)) return;
  const first = await tx
    .updateTable('editions')
    .set({ reached_at: now.toISOString() })
    .where('id', '=', stored.edition.id)
    .where('reached_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  const [someone] = people;
  if (first && someone) await queueEnough(tx, services, someone, now);
  const day = firstDay(stored.edition) ?? '';
  for (const it of people.filter((one) => one.start_told !== day)) {
    const told = await updateSignup(tx, it, { start_told: day });
    await queueNews(tx, services, told, { participant: 'starts' }, now);
  }
}

/** The same for all editions: their date or minimum may have come with an import. */
export async function tellAllStarts(services: Services, now: Date): Promise<void> {
  const { store } = services;
  const editions = await store.db
    .selectFrom('editions')
    .select('id')
    .where('when_full', '=', 1)
    .where('held', '>', 0)
    .execute();
  for (const { id } of editions) {
    const stored = await findEdition(store.db, id);
    if (!stored || !canTellStart(stored.edition, now)) continue;
    const people = await listCertain(store.db, id);
    const day = firstDay(stored.edition) ?? '';
    if (!isReached(stored, people) || people.every((it) => it.start_told === day)) continue;
    await store.write(async (tx) => {
      await holdEdition(tx, id);
      await tellStart(tx, services, id, now);
    });
  }
}

const isReached = (
  { edition, reachedAt, heldElsewhere }: StoredEdition,
  people: readonly unknown[],
): boolean => reachedAt !== undefined || hasEnough(edition, people.length + heldElsewhere);

const listCertain = (db: Queries, edition: string): Promise<SignupsTable[]> =>
  db
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('for_place', '=', 1)
    .where('status', 'in', certain)
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
