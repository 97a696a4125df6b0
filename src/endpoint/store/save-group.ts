import type { Selectable } from 'kysely';
import type { Capacity, Edition, Group } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { keepNumbers, type SessionNumbers } from '../../domain/dates/kept-numbers.ts';
import { listedSessions, numberedSessions } from '../../domain/dates/numbered-sessions.ts';
import { countsOfFile } from '../../domain/offer/edition-of-file.ts';
import { planOf } from '../../domain/offer/edition-plan.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { livingStates } from '../../domain/signup/signup-state.ts';
import { toUtc } from './instants.ts';
import { keepPastEditions } from './past-editions.ts';
import { recount } from './places.ts';
import type { InTransaction } from './store.ts';
import type { EditionsTable } from './tables.ts';

/**
 * Stores a group with its editions, and deletes editions that it no longer has. Sign-ups stay, also
 * those of a deleted edition. Versions rise where that changes something.
 *
 * The counts from elsewhere of an edition are those that the group gives (`heldElsewhere`,
 * `waitingElsewhere`). Without them they follow from `available` and `waiting`, but only where nobody
 * ever signed up here: else these numbers may contain the sign-ups of this endpoint, which would then
 * count twice.
 */
export async function saveGroup(tx: InTransaction, it: Group, now: Date): Promise<void> {
  const { editions, ...rest } = it;
  const group = inUtc(rest, ['updatedAt']);
  const document = JSON.stringify(group);
  const before = await tx
    .selectFrom('groups')
    .select('document')
    .where('id', '=', group.id)
    .executeTakeFirst();
  if (!before) {
    const { id, institution } = group;
    await tx.insertInto('groups').values({ id, institution, document }).execute();
  }
  if (before) await keepPastEditions(tx, it, now);
  const removed = await removeOthers(tx, it);
  let isChanged = before?.document !== document || removed > 0;
  for (const [position, edition] of editions.entries()) {
    if (await saveEdition(tx, group.id, position, edition, now)) isChanged = true;
  }
  if (!before || !isChanged) return;
  await tx
    .updateTable('groups')
    .set((eb) => ({
      institution: group.institution,
      document,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', group.id)
    .execute();
}

/** Deletes the stored editions that the group no longer has; returns how many. */
async function removeOthers(tx: InTransaction, { id, editions }: Group): Promise<number> {
  let removed = tx.deleteFrom('editions').where('group_id', '=', id);
  if (editions.length > 0) {
    removed = removed.where(
      'id',
      'not in',
      editions.map((it) => it.id),
    );
  }
  const rows = await removed.returning('id').execute();
  return rows.length;
}

/** Stores an edition; true when that changes its document or its place among the others. */
async function saveEdition(
  tx: InTransaction,
  group: string,
  position: number,
  edition: Edition,
  now: Date,
): Promise<boolean> {
  const { id } = edition;
  const columns = {
    group_id: group,
    position,
    document: JSON.stringify(inUtc(withoutElsewhere(edition), ['signupOpensAt', 'signupClosesAt'])),
    when_full: edition.entry === 'when-full' ? 1 : 0,
    first_day: firstDay(edition) ?? null,
  };
  const before = await tx
    .selectFrom('editions')
    .select(['group_id', 'position', 'document', 'session_numbers'])
    .where('id', '=', id)
    .executeTakeFirst();
  const isSame = before?.document === columns.document && before.group_id === group;
  const elsewhere = await countsElsewhere(tx, edition, before !== undefined);
  if (before) await rememberPlan(tx, JSON.parse(before.document) as Edition, edition, now);
  if (before) {
    await tx
      .updateTable('editions')
      .set((eb) => ({
        ...columns,
        ...elsewhere,
        ...(!isSame && {
          document_version: eb('document_version', '+', 1),
          session_numbers: numbersAfter(before, edition, now),
        }),
      }))
      .where('id', '=', id)
      .execute();
  } else {
    const counts = { held_elsewhere: 0, waiting_elsewhere: 0, ...elsewhere };
    await tx
      .insertInto('editions')
      .values({
        id,
        ...columns,
        ...counts,
        held: 0,
        waiting: 0,
        version: 0,
        changed_at: now.toISOString(),
      })
      .execute();
  }
  await recount(tx, id, now);
  return !isSame || before.position !== position;
}

/** The numbers of the sessions of a changed edition, as JSON; null where they are their places. */
function numbersAfter(
  before: Pick<Selectable<EditionsTable>, 'document' | 'session_numbers'>,
  edition: Edition,
  now: Date,
): string | null {
  const after = listedSessions(edition);
  if (after.length === 0) return null;
  const { document, session_numbers: stored } = before;
  const kept = stored === null ? undefined : (JSON.parse(stored) as SessionNumbers);
  const today = todayIn('Europe/Amsterdam', now);
  const known = numberedSessions(JSON.parse(document) as Edition, today, kept?.numbers);
  const { numbers, highest } = keepNumbers(known, kept?.highest ?? 0, after);
  const arePlaces = highest === after.length && numbers.every((it, i) => it === String(i + 1));
  return arePlaces ? null : JSON.stringify({ numbers, highest } satisfies SessionNumbers);
}

/** Keeps with each living sign-up the plan that its people know, when it is about to be another one. */
async function rememberPlan(
  tx: InTransaction,
  stored: Edition,
  edition: Edition,
  now: Date,
): Promise<void> {
  const [before, after] = [planOf(stored), planOf(edition)].map((it) => JSON.stringify(it));
  if (before === after) return;
  await tx
    .updateTable('signups')
    .set({ told_plan: before })
    .where('edition_id', '=', edition.id)
    .where('status', 'in', livingStates)
    .where('told_plan', 'is', null)
    .execute();
  await tx
    .updateTable('editions')
    .set((eb) => ({
      plan_changed: 1,
      sequence: eb('sequence', '+', 1),
      changed_at: now.toISOString(),
    }))
    .where('id', '=', edition.id)
    .execute();
}

interface CountsElsewhere {
  held_elsewhere?: number;
  waiting_elsewhere?: number;
}

/** The counts from elsewhere that the edition gives; absent ones stay as they are. */
async function countsElsewhere(
  tx: InTransaction,
  edition: Edition,
  isStored: boolean,
): Promise<CountsElsewhere> {
  const { id, capacity = {} } = edition;
  const given: CountsElsewhere = {
    ...(capacity.heldElsewhere !== undefined && { held_elsewhere: capacity.heldElsewhere }),
    ...(capacity.waitingElsewhere !== undefined && {
      waiting_elsewhere: capacity.waitingElsewhere,
    }),
  };
  if (isStored && (await hasSignups(tx, id))) return given;
  const { held, waiting } = countsOfFile(edition);
  return { held_elsewhere: held, waiting_elsewhere: waiting };
}

/** Whether anyone ever signed up for the edition. */
async function hasSignups(tx: InTransaction, edition: string): Promise<boolean> {
  const someone = await tx
    .selectFrom('signups')
    .select('reference')
    .where('edition_id', '=', edition)
    .limit(1)
    .executeTakeFirst();
  return someone !== undefined;
}

/** The edition as it is stored: counts from elsewhere have columns of their own. */
function withoutElsewhere(edition: Edition): Edition {
  if (!edition.capacity) return edition;
  const { heldElsewhere: _held, waitingElsewhere: _waiting, ...capacity } = edition.capacity;
  return { ...edition, capacity: capacity satisfies Capacity };
}

/** The record with its moments in UTC: the endpoint answers only in UTC. */
function inUtc<Item extends object>(item: Item, names: readonly (keyof Item)[]): Item {
  const copy = { ...item };
  for (const name of names) {
    const instant: unknown = item[name];
    if (typeof instant === 'string') Object.assign(copy, { [name]: toUtc(instant) });
  }
  return copy;
}
