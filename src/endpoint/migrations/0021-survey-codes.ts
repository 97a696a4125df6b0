import type { Migration } from './migration.ts';

/** Invitation codes, approvals, and tallies of rankings instead of the consensus. */
export const surveyCodes: Migration = {
  name: '0021-survey-codes',
  async up(db) {
    await db.schema
      .createTable('survey_codes')
      .addColumn('code_hash', 'text', (column) => column.primaryKey())
      .addColumn('survey', 'text', (column) => column.notNull())
      .addColumn('institution', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    for (const [table, column] of [
      ['votes', 'reviewed_at'],
      ['survey_responses', 'reviewed_at'],
      ['survey_responses', 'replaced_at'],
      ['survey_responses', 'personal'],
    ] as const) {
      await db.schema.alterTable(table).addColumn(column, 'text').execute();
    }
    await rename(db, 'survey_responses', 'code', 'code_institution');
    // Before invitation codes existed this column held whatever visitors typed.
    await db.updateTable('survey_responses').set({ code_institution: null }).execute();
    await rename(db, 'surveys', 'consensus', 'tallies');
    await db.updateTable('surveys').set({ tallies: '' }).execute();
    for (const table of ['votes', 'survey_responses']) {
      await db.schema
        .createIndex(`${table}_reviewed`)
        .on(table)
        .columns(['reviewed_at', 'created_at'])
        .execute();
    }
  },
};

/** Renames a column, unless that was done before. */
async function rename(db: Parameters<Migration['up']>[0], table: string, from: string, to: string) {
  const tables = await db.introspection.getTables();
  const columns = tables.find((it) => it.name === table)?.columns.map((it) => it.name);
  if (!columns?.includes(from)) return;
  await db.schema.alterTable(table).renameColumn(from, to).execute();
}
