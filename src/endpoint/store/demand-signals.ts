import { sql } from 'kysely';
import type { DemandSignalRequest } from '../../contract/demand-signal.ts';
import { isEverywhere } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { inScope } from './in-scope.ts';
import type { InTransaction, Queries } from './store.ts';
import type { DemandSignalsTable } from './tables.ts';

/** Which signals: where, and from which instant on and before which. */
export interface SignalSelection {
  scope: DeskScope;
  from?: string | undefined;
  before?: string | undefined;
}

const selected = (db: Queries, { scope, from, before }: SignalSelection) => {
  let query = db.selectFrom('demand_signals');
  if (!isEverywhere(scope)) {
    query = query.where(inScope(scope, { institution: sql.ref('institution') }));
  }
  if (from !== undefined) query = query.where('created_at', '>=', from);
  if (before !== undefined) query = query.where('created_at', '<', before);
  return query;
};

/** What a signal tells apart from text and contact details. */
export type Wishes = Pick<
  DemandSignalRequest,
  'themes' | 'audiences' | 'place' | 'dayparts' | 'barriers'
>;

/** The wishes of all signals but the suspect ones. */
export async function readWishes(db: Queries, selection: SignalSelection): Promise<Wishes[]> {
  const rows = await selected(db, selection).select('wishes').where('suspect', '=', 0).execute();
  return rows.map((it) => JSON.parse(it.wishes) as Wishes);
}

/** How many signals have a text or somebody to tell, and when the first signal came. */
export async function countSignals(
  db: Queries,
  scope: DeskScope,
): Promise<{ toRead: number; first: string | undefined }> {
  const { toRead } = await selected(db, { scope })
    .select((eb) => eb.fn.countAll().as('toRead'))
    .where('personal', 'is not', null)
    .where('edition_id', 'is', null)
    .where('answered_at', 'is', null)
    .where('answer_releases_at', 'is', null)
    .executeTakeFirstOrThrow();
  const { first } = await selected(db, { scope })
    .select((eb) => eb.fn.min('created_at').as('first'))
    .executeTakeFirstOrThrow();
  return { toRead: Number(toRead), first: first ?? undefined };
}

/** Signals that wait: with a text or with somebody for a person to tell, newest first. */
export const listOpenSignals = (
  db: Queries,
  selection: SignalSelection,
): Promise<DemandSignalsTable[]> =>
  selected(db, selection)
    .selectAll()
    .where('personal', 'is not', null)
    .where('edition_id', 'is', null)
    .where('answered_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();

/** The last signals that were answered or read. */
export const listHandledSignals = (
  db: Queries,
  selection: SignalSelection,
  limit: number,
): Promise<DemandSignalsTable[]> =>
  selected(db, selection)
    .selectAll()
    .where('answered_at', 'is not', null)
    .where('edition_id', 'is', null)
    .orderBy('answered_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Answers whose time has come. */
export const listDueAnswers = (db: Queries, now: Date): Promise<{ id: string }[]> =>
  db
    .selectFrom('demand_signals')
    .select('id')
    .where('answer_releases_at', '<=', now.toISOString())
    .execute();

/** Reads a signal and locks it until the end of the transaction. */
export const lockSignal = (
  tx: InTransaction,
  id: string,
): Promise<DemandSignalsTable | undefined> =>
  tx
    .updateTable('demand_signals')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

/** Ids of the editions of which somebody wants to hear when they open. */
export async function editionsAwaited(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('demand_signals')
    .select('edition_id')
    .distinct()
    .where('edition_id', 'is not', null)
    .where('personal', 'is not', null)
    .where('suspect', '=', 0)
    .execute();
  return rows.flatMap((it) => it.edition_id ?? []);
}

/** Reads the signals of an edition that wait for an answer, and locks them until the transaction ends. */
export const lockSignalsFor = (tx: InTransaction, edition: string): Promise<DemandSignalsTable[]> =>
  tx
    .updateTable('demand_signals')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('edition_id', '=', edition)
    .where('personal', 'is not', null)
    .where('suspect', '=', 0)
    .returningAll()
    .execute();
