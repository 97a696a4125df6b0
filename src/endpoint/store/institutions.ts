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

/** All institutions by name. */
export async function listInstitutions(db: Queries): Promise<InstitutionDefinition[]> {
  const rows = await db.selectFrom('institutions').select('document').execute();
  return rows
    .map((it) => JSON.parse(it.document) as InstitutionDefinition)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** An institution with the version of its document. */
export interface StoredInstitution {
  institution: InstitutionDefinition;
  version: number;
}

/** An institution; undefined: there is none. */
export async function readInstitution(
  db: Queries,
  id: string,
): Promise<StoredInstitution | undefined> {
  const row = await db
    .selectFrom('institutions')
    .select(['document', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toStored(row);
}

/** Reads an institution and locks it until the end of the transaction; undefined: there is none. */
export async function lockInstitution(
  tx: InTransaction,
  id: string,
): Promise<StoredInstitution | undefined> {
  const row = await tx
    .updateTable('institutions')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .returning(['document', 'version'])
    .executeTakeFirst();
  return row && toStored(row);
}

const toStored = ({ document, version }: { document: string; version: number }) => ({
  institution: JSON.parse(document) as InstitutionDefinition,
  version,
});

/** Stores an institution; its version rises when that changes something. */
export async function saveInstitution(
  tx: InTransaction,
  institution: InstitutionDefinition,
): Promise<void> {
  const document = JSON.stringify(institution);
  await tx
    .insertInto('institutions')
    .values({ id: institution.id, document })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ document, version: eb('institutions.version', '+', 1) }))
        .where('institutions.document', '!=', document),
    )
    .execute();
}
