import type { MeetingNote } from '../../domain/figures/facts.ts';
import type { InTransaction, Queries } from './store.ts';

/** What was noted of meetings; of one edition, or of all. */
export async function listMeetingNotes(db: Queries, edition?: string): Promise<MeetingNote[]> {
  let query = db.selectFrom('meetings_held').selectAll();
  if (edition !== undefined) query = query.where('edition_id', '=', edition);
  const rows = await query.orderBy('date').execute();
  return rows.map((it) => ({
    edition: it.edition_id,
    date: it.date,
    held: it.held === 1,
    present: it.present ?? undefined,
  }));
}

/** Notes a meeting, in place of what was noted before. */
export async function saveMeetingNote(
  tx: InTransaction,
  { edition, date, held, present }: MeetingNote,
): Promise<void> {
  const columns = { held: held ? 1 : 0, present: held ? (present ?? null) : null };
  await tx
    .insertInto('meetings_held')
    .values({ edition_id: edition, date, ...columns })
    .onConflict((conflict) => conflict.columns(['edition_id', 'date']).doUpdateSet(columns))
    .execute();
}
