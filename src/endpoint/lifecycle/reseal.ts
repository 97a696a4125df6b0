import { sql } from 'kysely';
import type { Services } from '../services.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { PersonalData } from '../submission/personal-data.ts';
import type { ResealReport } from './reseal-report.ts';

/** Columns with encrypted data, each with the primary key of its table. */
const sealedColumns = [
  { table: 'signups', key: 'reference', column: 'personal' },
  { table: 'outbox', key: 'id', column: 'sealed' },
  { table: 'demand_signals', key: 'id', column: 'personal' },
  { table: 'survey_responses', key: 'id', column: 'personal' },
  { table: 'survey_codes', key: 'code_hash', column: 'address' },
  { table: 'desk_people', key: 'id', column: 'sealed' },
] as const satisfies readonly { table: keyof Tables; key: string; column: string }[];

type SealedColumn = (typeof sealedColumns)[number];

/** Rows in one transaction. */
const batch = 200;

/**
 * Encrypts everything that was encrypted with an older key, or not at all, with the present key. It may
 * run beside other processes and be repeated.
 */
export async function reseal({ store, personalData }: Services): Promise<ResealReport> {
  const report: ResealReport = { resealed: 0, unreadable: 0 };
  for (const it of sealedColumns) await resealColumn(store, personalData, it, report);
  return report;
}

async function resealColumn(
  store: Store,
  personalData: PersonalData,
  it: SealedColumn,
  report: ResealReport,
): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await listAfter(store, it, last);
    const outdated = rows.filter(({ sealed }) => sealed !== '' && !personalData.isCurrent(sealed));
    const renewed: { id: string; before: string; after: string }[] = [];
    for (const { id, sealed } of outdated) {
      const opened = await personalData.tryOpen(sealed);
      if (opened === undefined) report.unreadable += 1;
      else renewed.push({ id, before: sealed, after: await personalData.seal(opened) });
    }
    report.resealed += await save(store, it, renewed);
    if (rows.length < batch) return;
    last = rows.at(-1)?.id ?? '';
  }
}

interface SealedRow {
  id: string;
  sealed: string;
}

async function listAfter(
  { db }: Store,
  { table, key, column }: SealedColumn,
  last: string,
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select ${sql.ref(key)} as id, ${sql.ref(column)} as sealed
    from ${sql.table(table)}
    where ${sql.ref(column)} is not null and ${sql.ref(key)} > ${last}
    order by ${sql.ref(key)} limit ${sql.lit(batch)}`.execute(db);
  return rows;
}

/** Stores the values that nobody changed meanwhile; returns how many. */
async function save(
  store: Store,
  { table, key, column }: SealedColumn,
  renewed: readonly { id: string; before: string; after: string }[],
): Promise<number> {
  if (renewed.length === 0) return 0;
  return store.write(async (tx) => {
    let saved = 0;
    for (const { id, before, after } of renewed) {
      const { numAffectedRows } = await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${after}
        where ${sql.ref(key)} = ${id} and ${sql.ref(column)} = ${before}`.execute(tx);
      saved += Number(numAffectedRows ?? 0);
    }
    return saved;
  });
}
