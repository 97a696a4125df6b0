import type { Migration } from './migration.ts';

/** Questions about the vision, the order of a poll's options, and translations. */
export const visionAndOrder: Migration = {
  name: '0030-vision-and-order',
  async up(db) {
    for (const [table, column] of [
      ['polls', 'option_order'],
      ['polls', 'translations'],
      ['surveys', 'translations'],
      ['surveys', 'vision_questions'],
      ['survey_responses', 'vision'],
    ] as const) {
      await db.schema.alterTable(table).addColumn(column, 'text').execute();
    }
  },
};
