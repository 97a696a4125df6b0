import type { InstitutionDefinition } from '../../contract/institution-definition.ts';
import type { InTransaction, Queries } from './store.ts';

export async function findInstitution(
  db: Queries,
  id: string,
): Promise<InstitutionDefinition | undefined> {
  const row = await db
    .selectFrom('institutions')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as InstitutionDefinition);
}

export async function saveInstitution(
  tx: InTransaction,
  institution: InstitutionDefinition,
): Promise<void> {
  const document = JSON.stringify(institution);
  await tx
    .insertInto('institutions')
    .values({ id: institution.id, document })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ document }))
    .execute();
}
