import type { Services } from '../services.ts';
import { randomId } from '../submission/bytes.ts';
import type { InTransaction } from './store.ts';

/** Someone read personal data or changed something. Names of fields only, never values. */
export interface AuditEntry {
  actor: string;
  action: string;
  records: readonly string[];
  fields: readonly string[];
}

export async function addAudit(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  { actor, action, records, fields }: AuditEntry,
): Promise<void> {
  await store.write((tx) =>
    tx
      .insertInto('audit')
      .values({
        id: randomId(),
        at: clock().toISOString(),
        actor,
        action,
        records: JSON.stringify(records),
        fields: JSON.stringify(fields),
      })
      .execute(),
  );
}

export async function deleteAuditBefore(tx: InTransaction, moment: string): Promise<void> {
  await tx.deleteFrom('audit').where('at', '<=', moment).execute();
}
