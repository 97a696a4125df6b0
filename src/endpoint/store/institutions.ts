import type { Institution } from '../../contract/institution.ts';
import type { InTransaction, Queries } from './store.ts';

export async function findInstitution(db: Queries, id: string): Promise<Institution | undefined> {
  const row = await db
    .selectFrom('institutions')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as Institution);
}

export async function saveInstitution(tx: InTransaction, institution: Institution): Promise<void> {
  const document = JSON.stringify(institution);
  await tx
    .insertInto('institutions')
    .values({ id: institution.id, document })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ document }))
    .execute();
}
