import type { Services } from '../services.ts';
import { rememberAct } from '../store/erasures.ts';
import type { InTransaction } from '../store/store.ts';
import type { DemandSignalsTable } from '../store/tables.ts';

/** How a wish was answered; what was typed with a call is kept as a note. */
export interface GivenAnswer {
  by: 'mail' | 'phone' | 'read';
  group?: string | undefined;
  text?: string | undefined;
}

/**
 * Marks a locked signal as answered and erases who asked. What they wrote stays for the desk, with how it was
 * answered, but not with a question about one edition, which is answered with it.
 */
export async function closeSignal(
  tx: InTransaction,
  { personalData }: Pick<Services, 'personalData'>,
  signal: Pick<DemandSignalsTable, 'id' | 'personal' | 'edition_id'>,
  now: Date,
  answer?: GivenAnswer,
): Promise<void> {
  const personal = (await personalData.tryOpen(signal.personal ?? '')) as
    | { text?: string }
    | undefined;
  const text = signal.edition_id === null ? personal?.text : undefined;
  await tx
    .updateTable('demand_signals')
    .set({
      answered_at: now.toISOString(),
      answer_releases_at: null,
      personal:
        text || answer
          ? await personalData.seal({ ...(text && { text }), ...(answer && { answer }) })
          : null,
    })
    .where('id', '=', signal.id)
    .execute();
  await rememberAct(tx, 'answered', signal.id, now);
}
