import type { Selectable } from 'kysely';
import type { SignupState } from '../../contract/signup.ts';
import { lockEdition, recount } from './places.ts';
import { randomReference } from './reference.ts';
import type { InTransaction, Queries } from './store.ts';
import type { Actor, SignupHistoryTable, SignupsTable } from './tables.ts';

export { lockEdition };

/** Attempts to find a reference that is not taken. */
const attempts = 20;

/** The columns of a new sign-up; the others start empty. */
export type NewSignup = Omit<
  SignupsTable,
  | 'reference'
  | 'priority'
  | 'offer_expires_at'
  | 'erased_at'
  | 'place_month'
  | 'start_told'
  | 'told_plan'
  | 'offer_call_until'
  | 'offer_called_at'
  | 'reminded_for'
>;

/**
 * Stores a sign-up under a new reference, starts its history and counts its place. The caller has
 * locked the edition.
 */
export async function addSignup(
  tx: InTransaction,
  signup: NewSignup,
  by: Actor,
): Promise<SignupsTable> {
  const row = await insertWithReference(tx, signup);
  await appendHistory(tx, row.reference, row.status, row.created_at, by);
  if (row.edition_id !== null) await recount(tx, row.edition_id, new Date(row.created_at));
  return row;
}

async function insertWithReference(tx: InTransaction, signup: NewSignup): Promise<SignupsTable> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await tx
      .insertInto('signups')
      .values({
        reference: randomReference(),
        ...signup,
        priority: 0,
        offer_expires_at: null,
        erased_at: null,
        place_month: null,
        start_told: null,
        told_plan: null,
        offer_call_until: null,
        offer_called_at: null,
        reminded_for: null,
      })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row) return row;
  }
  throw new Error('No free reference found for a sign-up');
}

export async function findSignup(
  db: Queries,
  reference: string,
): Promise<SignupsTable | undefined> {
  return db.selectFrom('signups').selectAll().where('reference', '=', reference).executeTakeFirst();
}

/** Reads a sign-up and locks it, with its edition, until the end of the transaction. */
export async function lockSignup(
  tx: InTransaction,
  reference: string,
): Promise<SignupsTable | undefined> {
  const seen = await findSignup(tx, reference);
  if (seen?.edition_id) await lockEdition(tx, seen.edition_id);
  // An update locks the row itself: without an edition nothing else does.
  return tx
    .updateTable('signups')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('reference', '=', reference)
    .returningAll()
    .executeTakeFirst();
}

/** Changes a sign-up; throws when its state is no longer that of `seen`. */
export async function updateSignup(
  tx: InTransaction,
  seen: SignupsTable,
  changes: Partial<Omit<SignupsTable, 'reference'>>,
): Promise<SignupsTable> {
  return tx
    .updateTable('signups')
    .set(changes)
    .where('reference', '=', seen.reference)
    .where('status', '=', seen.status)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Appends to the history of a sign-up: state, moment, actor, and the code of a reason. */
export async function appendHistory(
  tx: InTransaction,
  reference: string,
  status: string,
  at: string,
  actor: Actor,
  reason: string | null = null,
): Promise<void> {
  const { last } = await tx
    .selectFrom('signup_history')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('signup_history')
    .values({ reference, sequence: (last ?? 0) + 1, status, at, actor, reason })
    .execute();
}

/** What happened to a sign-up, first things first. */
export const listHistory = (
  db: Queries,
  reference: string,
): Promise<Selectable<SignupHistoryTable>[]> =>
  db
    .selectFrom('signup_history')
    .selectAll()
    .where('reference', '=', reference)
    .orderBy('sequence')
    .execute();

/** The waiting list of an edition, unsorted. */
export async function listWaiting(db: Queries, edition: string): Promise<SignupsTable[]> {
  return db
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('status', '=', 'waiting' satisfies SignupState)
    .where('for_place', '=', 1)
    .execute();
}

/** The step of somebody who was put on the list while a place was free. */
export const putBack = 'put-back';

/** References of who waits for an edition, and was put on its list while a place was free. */
export async function listPutBack(db: Queries, edition: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('signup_history as step')
    .innerJoin('signups', 'signups.reference', 'step.reference')
    .select('step.reference')
    .where('signups.edition_id', '=', edition)
    .where('signups.status', '=', 'waiting' satisfies SignupState)
    .where('step.reason', '=', putBack)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('signup_history as later')
            .select('later.sequence')
            .whereRef('later.reference', '=', 'step.reference')
            .whereRef('later.sequence', '>', 'step.sequence')
            .where((eb) =>
              eb.or([eb('later.status', '!=', 'waiting'), eb('later.reason', '=', 'moved')]),
            ),
        ),
      ),
    )
    .execute();
  return new Set(rows.map((it) => it.reference));
}

/** Whether somebody on the waiting list of an edition goes first, whenever they came. */
export async function someGoFirst(db: Queries, edition: string): Promise<boolean> {
  const row = await db
    .selectFrom('signups')
    .select('reference')
    .where('edition_id', '=', edition)
    .where('status', '=', 'waiting' satisfies SignupState)
    .where('priority', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Since when somebody waits who joins the list of a locked edition now: after everybody who is on it,
 * also where the clock was set back or two come in the same millisecond.
 */
export async function joinsListAt(
  tx: InTransaction,
  edition: string | null | undefined,
  now: Date,
): Promise<string> {
  const at = now.toISOString();
  if (!edition) return at;
  const { last } = await tx
    .selectFrom('signups')
    .select((eb) => eb.fn.max('waiting_since').as('last'))
    .where('edition_id', '=', edition)
    .where('status', '=', 'waiting' satisfies SignupState)
    .executeTakeFirstOrThrow();
  return last !== null && last >= at ? new Date(Date.parse(last) + 1).toISOString() : at;
}
