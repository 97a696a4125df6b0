import { firstDay } from '../../domain/offer/edition-state.ts';
import { canTellStart, hasEnough } from '../../domain/signup/enough-signups.ts';
import { writeAboutEdition } from '../outbox/coordinator-mail.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import type { StoredEdition } from '../store/groups.ts';
import { lockEdition } from '../store/places.ts';
import { updateSignup } from '../store/signups.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/** States in which someone holds a place without a question open. */
const certainStates = ['received', 'talk-planned', 'placed', 'taking-part'];

/**
 * When a locked edition has enough people to start, queues one message with the date to everyone who
 * holds a place, and one to the coordinator. People who come later get theirs then; another date gives
 * another message. The edition still starts when someone leaves afterwards.
 */
export async function announceStart(
  tx: InTransaction,
  services: Services,
  edition: string | null,
  now: Date,
): Promise<void> {
  const stored = edition === null ? undefined : await findEdition(tx, edition);
  if (!stored || stored.edition.entry !== 'when-full' || !canTellStart(stored.edition, now)) return;
  const people = await listCertainParticipants(tx, stored.edition.id);
  if (!isReached(stored, people)) return;
  const first = await tx
    .updateTable('editions')
    .set({ reached_at: now.toISOString() })
    .where('id', '=', stored.edition.id)
    .where('reached_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  const [participant] = people;
  if (first && participant) await writeAboutEdition(tx, services, participant, 'starts', now);
  const day = firstDay(stored.edition) ?? '';
  for (const it of people.filter((person) => person.start_told !== day)) {
    const informed = await updateSignup(tx, it, { start_told: day });
    await queueMessages(tx, services, informed, { participant: 'starts' }, now);
  }
}

/** Does the same for all editions: an import may have changed their date or minimum. */
export async function announceStarts(services: Services, now: Date): Promise<void> {
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
    const people = await listCertainParticipants(store.db, id);
    const day = firstDay(stored.edition) ?? '';
    if (!isReached(stored, people) || people.every((it) => it.start_told === day)) continue;
    await store.write(async (tx) => {
      await lockEdition(tx, id);
      await announceStart(tx, services, id, now);
    });
  }
}

const isReached = (
  { edition, reachedAt, heldElsewhere }: StoredEdition,
  people: readonly unknown[],
): boolean => reachedAt !== undefined || hasEnough(edition, people.length + heldElsewhere);

const listCertainParticipants = (db: Queries, edition: string): Promise<SignupsTable[]> =>
  db
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('for_place', '=', 1)
    // Somebody has to look first at who looks suspect or double.
    .where('suspect', '=', 0)
    .where('possible_duplicate', '=', 0)
    .where('status', 'in', certainStates)
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
