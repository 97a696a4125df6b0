import type { TestDatabase } from '../support/databases.ts';

/** What the audit has, in the order of time. */
export async function auditOf(database: TestDatabase): Promise<Record<string, unknown>[]> {
  const query = 'select at, actor, action, records, fields from audit order by at';
  const rows =
    database.kind === 'sqlite'
      ? (database.connect().prepare(query).all() as Record<string, unknown>[])
      : (await database.connect().query(query)).rows;
  return rows.map((it) => ({
    ...it,
    records: JSON.parse(it.records as string),
    fields: JSON.parse(it.fields as string),
  }));
}
