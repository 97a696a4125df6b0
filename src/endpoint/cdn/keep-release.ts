import type { Store } from '../store/store.ts';
import { readWidgetHashes, saveWidgetFiles } from '../store/widget-files.ts';
import type { WidgetRelease } from './widget-release.ts';

/**
 * Keeps the files of a release in the database, for pages that still name its version after an
 * upgrade. Only what is not there yet is written: usually nothing.
 */
export async function keepRelease(store: Store, release: WidgetRelease, now: Date): Promise<void> {
  const { version, hashes } = release;
  const kept = await readWidgetHashes(store.db, version);
  const missing = Object.keys(hashes).filter((path) => kept[path] !== hashes[path]);
  if (missing.length === 0) return;
  const files = missing.map((path) => ({
    path,
    integrity: hashes[path] ?? '',
    content: new TextDecoder().decode(release.read(path)),
  }));
  await saveWidgetFiles(store, version, files, now);
}
