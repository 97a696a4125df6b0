import type { Migration } from './migration.ts';

/** The built files of every version that was served, so that a pinned address never dies. */
export const widgetFiles: Migration = {
  name: '0100-widget-files',
  async up(db) {
    await db.schema
      .createTable('widget_files')
      .ifNotExists()
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('integrity', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('widget_files_key', ['version', 'path'])
      .execute();
  },
};
