import { sql } from 'kysely';
import type { CallOutcome, CallReason } from '../../contract/desk-calls.ts';
import type { PlanChange } from '../../domain/offer/edition-plan.ts';
import { joinChanges } from '../../domain/offer/join-changes.ts';
import { isEverywhere } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { randomId } from '../submission/bytes.ts';
import { inScope } from './in-scope.ts';
import type { InTransaction, Queries } from './store.ts';
import type { CallsTable, SignupsTable } from './tables.ts';

/** What a later call makes needless: who is told that a start is cancelled need not hear that it moved, or what to bring. */
const replaced: Partial<Record<CallReason, readonly CallReason[]>> = {
  cancelled: ['cancelled', 'moved', 'resumed', 'starts', 'offered', 'offer-ends', 'group-message'],
  resumed: ['cancelled', 'moved', 'resumed'],
  moved: ['moved'],
  'offer-ends': ['offered', 'offer-ends'],
  'referrer-start': ['referrer-signup', 'referrer-talk', 'referrer-start'],
  'referrer-end': ['referrer-signup', 'referrer-talk', 'referrer-start', 'referrer-end'],
  'referrer-cancelled': ['referrer-cancelled', 'referrer-moved', 'referrer-resumed'],
  'referrer-resumed': ['referrer-cancelled', 'referrer-moved', 'referrer-resumed'],
};

/** What there is to tell in a call: what moved, or what the others of the group were mailed, encrypted. */
export type CallNews = PlanChange | { readonly kind: 'message'; readonly sealed: string };

const isPlanChange = (news: CallNews): news is PlanChange => news.kind !== 'message';

/** Calls about a start that changed, or that is another one. */
const aboutChange = [
  'moved',
  'cancelled',
  'resumed',
  'referrer-moved',
  'referrer-cancelled',
  'referrer-resumed',
] as const satisfies readonly CallReason[];

/**
 * Puts somebody on the call list, once for each reason. What a call that it replaces had to tell stays,
 * as far as it still counts: nobody has heard it yet.
 */
export async function addCall(
  tx: InTransaction,
  signup: Pick<SignupsTable, 'reference' | 'institution' | 'edition_id'>,
  reason: CallReason,
  now: Date,
  changes: readonly CallNews[] = [],
): Promise<void> {
  // Each message to a group is another one.
  const earlier =
    reason === 'group-message' ? [] : await takeReplaced(tx, signup.reference, reason);
  const news = earlier.length === 0 ? changes : joinChanges(earlier, changes.filter(isPlanChange));
  await tx
    .insertInto('calls')
    .values({
      id: randomId(),
      reference: signup.reference,
      institution: signup.institution,
      edition_id: signup.edition_id,
      reason,
      changes: news.length === 0 ? null : JSON.stringify(news),
      attempts: 0,
      last_attempt_at: null,
      last_outcome: null,
      created_at: now.toISOString(),
      closed_at: null,
      before_attempt: null,
    })
    .execute();
}

/** Removes the open calls that a new one replaces; what of their changes is still to be told. */
async function takeReplaced(
  tx: InTransaction,
  reference: string,
  reason: CallReason,
): Promise<PlanChange[]> {
  const open = await tx
    .deleteFrom('calls')
    .where('reference', '=', reference)
    .where('closed_at', 'is', null)
    .where('reason', 'in', replaced[reason] ?? [reason])
    .returning('changes')
    .execute();
  const changes = open
    .flatMap((it) => (it.changes === null ? [] : (JSON.parse(it.changes) as CallNews[])))
    .filter(isPlanChange);
  if (reason === 'moved' || reason === 'referrer-moved') return changes;
  // Days and place count for nothing where a start is cancelled, and may be others when it goes on.
  return changes.filter((it) => it.kind === 'other-start' || it.kind === 'first-start');
}

/** Takes somebody from the call list, for some reasons or for all. */
export async function closeCalls(
  tx: InTransaction,
  reference: string,
  now: Date,
  reasons?: readonly CallReason[],
): Promise<void> {
  let open = tx
    .updateTable('calls')
    .set({ closed_at: now.toISOString() })
    .where('reference', '=', reference)
    .where('closed_at', 'is', null);
  if (reasons) open = open.where('reason', 'in', reasons);
  await open.execute();
}

/** Open calls of somebody who went to another start are about the sign-up for that one. */
export async function takeCallsAlong(
  tx: InTransaction,
  { reference, edition_id }: Pick<SignupsTable, 'reference' | 'edition_id'>,
): Promise<void> {
  await tx
    .updateTable('calls')
    .set({ edition_id })
    .where('reference', '=', reference)
    .where('closed_at', 'is', null)
    .execute();
}

export const findCall = (db: Queries, id: string): Promise<CallsTable | undefined> =>
  db.selectFrom('calls').selectAll().where('id', '=', id).executeTakeFirst();

/** What taking an attempt back brings back. */
export type BeforeAttempt = Pick<CallsTable, 'attempts' | 'last_attempt_at' | 'last_outcome'> & {
  /** When somebody was called about the offer of a place before. */
  offer_called_at: string | null;
};

/**
 * Notes an attempt; who was reached goes from the list. Undefined: the call was closed meanwhile.
 *
 * @param before what the call was, which taking it back brings back
 */
export const noteAttempt = (
  tx: InTransaction,
  id: string,
  outcome: CallOutcome,
  before: BeforeAttempt,
  now: Date,
): Promise<CallsTable | undefined> =>
  tx
    .updateTable('calls')
    .set((eb) => ({
      before_attempt: JSON.stringify(before),
      attempts: eb('attempts', '+', 1),
      last_attempt_at: now.toISOString(),
      last_outcome: outcome,
      closed_at: outcome === 'reached' ? now.toISOString() : null,
    }))
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** Makes a call again what it was before its last attempt, and open. */
export const takeAttemptBack = (
  tx: InTransaction,
  id: string,
  { attempts, last_attempt_at, last_outcome }: BeforeAttempt,
): Promise<CallsTable> =>
  tx
    .updateTable('calls')
    .set({ attempts, last_attempt_at, last_outcome, closed_at: null, before_attempt: null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Whether somebody stands on the list for the same reason already. */
export const isOnList = (
  db: Queries,
  { reference, reason }: Pick<CallsTable, 'reference' | 'reason'>,
): Promise<boolean> => isOnListFor(db, reference, [reason]);

/** Whether somebody, or their referrer, has not heard yet by phone what changed about their start. */
export const hasChangeToHear = (db: Queries, reference: string): Promise<boolean> =>
  isOnListFor(db, reference, aboutChange);

const isOnListFor = async (
  db: Queries,
  reference: string,
  reasons: readonly string[],
): Promise<boolean> =>
  (await db
    .selectFrom('calls')
    .select('id')
    .where('reference', '=', reference)
    .where('reason', 'in', reasons)
    .where('closed_at', 'is', null)
    .executeTakeFirst()) !== undefined;

const columns = {
  institution: sql.ref('calls.institution'),
  group: sql`(select group_id from signups where signups.reference = calls.reference)`,
};

/** Open calls, oldest first. */
export function listCalls(
  db: Queries,
  {
    scope,
    edition,
    limit,
    offset,
  }: {
    scope: DeskScope;
    edition: string | undefined;
    limit: number;
    offset: number;
  },
): Promise<CallsTable[]> {
  let open = db.selectFrom('calls').selectAll().where('closed_at', 'is', null);
  if (!isEverywhere(scope)) open = open.where(inScope(scope, columns));
  if (edition !== undefined) open = open.where('edition_id', '=', edition);
  return open.orderBy('created_at').orderBy('id').limit(limit).offset(offset).execute();
}
