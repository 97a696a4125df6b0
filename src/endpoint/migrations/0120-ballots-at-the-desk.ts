import { randomId } from '../submission/bytes.ts';
import type { Migration } from './migration.ts';

interface Decided {
  id: string;
  ballot: string;
  approved: number;
  reviewed_at: string;
}

/**
 * Polls and surveys that are made and worded at the desk, codes that can be withdrawn, and decisions on
 * texts that can be taken back.
 */
export const ballotsAtTheDesk: Migration = {
  name: '0120-ballots-at-the-desk',
  async up(db) {
    for (const table of ['polls', 'surveys']) {
      await db.schema.alterTable(table).addColumn('summary', 'text').execute();
      for (const [name, value] of [
        ['is_draft', 0],
        ['document_version', 1],
      ] as const) {
        await db.schema
          .alterTable(table)
          .addColumn(name, 'integer', (column) => column.notNull().defaultTo(value))
          .execute();
      }
    }
    for (const column of ['used_at', 'withdrawn_at']) {
      await db.schema.alterTable('survey_codes').addColumn(column, 'text').execute();
    }
    await db.schema
      .alterTable('survey_codes')
      .addColumn('id', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    const codes = await db
      .selectFrom('survey_codes')
      .select(['code_hash', 'survey', 'institution'])
      .execute();
    for (const { code_hash, survey, institution } of codes) {
      // Which of an institution's codes its answer came with was not kept: it holds for all of them.
      const used = await db
        .selectFrom('survey_responses')
        .select((eb) => eb.fn.min('created_at').as('at'))
        .where('survey', '=', survey)
        .where('code_institution', '=', institution)
        .executeTakeFirst();
      await db
        .updateTable('survey_codes')
        .set({ id: randomId(), used_at: used?.at ?? null })
        .where('code_hash', '=', code_hash)
        .execute();
    }
    await db.schema
      .createIndex('survey_codes_id')
      .on('survey_codes')
      .columns(['survey', 'id'])
      .execute();
    await db.schema
      .createTable('text_decisions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('ballot', 'text', (column) => column.notNull())
      .addColumn('votes', 'integer')
      .addColumn('approved', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('decided_at', 'text', (column) => column.notNull())
      .addColumn('releases_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('text_decisions_target')
      .on('text_decisions')
      .columns(['target', 'state'])
      .execute();
    await db.schema
      .createIndex('text_decisions_due')
      .on('text_decisions')
      .columns(['state', 'releases_at'])
      .execute();
    const votes: Decided[] = await db
      .selectFrom('votes')
      .select(['id', 'poll as ballot', 'approved', 'reviewed_at'])
      .where('reviewed_at', 'is not', null)
      .where('other_text', 'is not', null)
      .execute();
    const responses: Decided[] = await db
      .selectFrom('survey_responses')
      .select(['id', 'survey as ballot', 'approved', 'reviewed_at'])
      .where('reviewed_at', 'is not', null)
      .execute();
    for (const [kind, decided] of [
      ['vote', votes],
      ['response', responses],
    ] as const) {
      for (const { id, ballot, approved, reviewed_at: at } of decided) {
        await db
          .insertInto('text_decisions')
          .values({
            id: randomId(),
            kind,
            target: id,
            ballot,
            votes: null,
            approved,
            state: 'released',
            decided_at: at,
            releases_at: at,
          })
          .execute();
      }
    }
  },
};
