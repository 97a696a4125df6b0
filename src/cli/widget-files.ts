import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { WidgetRelease } from '../endpoint/index.ts';
import { version } from '../version.ts';

/** The folder with the built files, seen from the built command or from the source. */
export const builtWidgets = (): string | undefined =>
  ['../cdn/', '../../cdn/', '../../dist/cdn/']
    .map((it) => fileURLToPath(new URL(it, import.meta.url)))
    .find((it) => existsSync(join(it, 'integrity.json')));

/** The built files of a folder: scripts and languages. Each is compressed when it is first asked for. */
export function widgetFiles(folder: string): WidgetRelease {
  const hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<
    string,
    string
  >;
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
  const read = (path: string) => {
    if (!Object.hasOwn(hashes, path)) throw new Error(`${path} is not in integrity.json`);
    return new Uint8Array(readFileSync(join(folder, path)));
  };
  return {
    version,
    hashes,
    read,
    compress(path) {
      const bytes = compressed.get(path) ?? new Uint8Array(brotliCompressSync(read(path)));
      compressed.set(path, bytes);
      return bytes;
    },
  };
}
