import type { Services } from '../services.ts';
import { rememberAct } from '../store/erasures.ts';
import type { InTransaction } from '../store/store.ts';
import type { DemandSignalsTable } from '../store/tables.ts';

/**
 * Marks a locked signal as answered and erases who asked. What they wrote stays for the desk, but not
 * with a question about one edition, which is answered with it.
 */
export async function closeSignal(
  tx: InTransaction,
  { personalData }: Pick<Services, 'personalData'>,
  signal: Pick<DemandSignalsTable, 'id' | 'personal' | 'edition_id'>,
  now: Date,
): Promise<void> {
  const personal = (await personalData.tryOpen(signal.personal ?? '')) as
    | { text?: string }
    | undefined;
  const text = signal.edition_id === null ? personal?.text : undefined;
  await tx
    .updateTable('demand_signals')
    .set({
      answered_at: now.toISOString(),
      personal: text ? await personalData.seal({ text }) : null,
    })
    .where('id', '=', signal.id)
    .execute();
  await rememberAct(tx, 'answered', signal.id, now);
}
