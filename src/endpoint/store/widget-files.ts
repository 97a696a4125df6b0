import type { Queries, Store } from './store.ts';

/** A file of a release, as text: every one is a script or JSON. */
export interface StoredWidgetFile {
  path: string;
  integrity: string;
  content: string;
}

/** The hashes of a version's files, by path; empty when that version was never served. */
export async function readWidgetHashes(
  db: Queries,
  version: string,
): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('widget_files')
    .select(['path', 'integrity'])
    .where('version', '=', version)
    .orderBy('path')
    .execute();
  return Object.fromEntries(rows.map((it) => [it.path, it.integrity]));
}

export async function findWidgetFile(
  db: Queries,
  version: string,
  path: string,
): Promise<StoredWidgetFile | undefined> {
  return db
    .selectFrom('widget_files')
    .select(['path', 'integrity', 'content'])
    .where('version', '=', version)
    .where('path', '=', path)
    .executeTakeFirst();
}

/** The versions of which files are kept, in the order in which they were first served. */
export async function listWidgetVersions(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('widget_files')
    .select('version')
    .groupBy('version')
    .orderBy((by) => by.fn.min('added_at'))
    .execute();
  return rows.map((it) => it.version);
}

/** Puts files in the place of those that the version had under the same paths. */
export async function saveWidgetFiles(
  store: Store,
  version: string,
  files: readonly StoredWidgetFile[],
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    for (const { path, integrity, content } of files) {
      await tx
        .insertInto('widget_files')
        .values({ version, path, integrity, content, added_at: now.toISOString() })
        .onConflict((conflict) =>
          conflict.columns(['version', 'path']).doUpdateSet({ integrity, content }),
        )
        .execute();
    }
  });
}
