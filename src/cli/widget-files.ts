import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { WidgetScript } from '../endpoint/index.ts';
import { version as packageVersion } from '../version.ts';

/** Where the newest files are served. */
const path = '/cdn/';
/** Where the files of this version are served, which never change. */
const versionPath = `${path}${packageVersion}/`;

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

/** The files that pages load, as this server gives them. */
export interface WidgetFiles {
  /**
   * A file by an address with its hash, seen from a page below `/v1`; undefined when it is not there.
   */
  script(file: string): WidgetScript | undefined;
  /** Answers below `/cdn/`; undefined: not one of these files. */
  answer(request: Request): Response | undefined;
}

/** The folder with the built files: beside the built command, or beside the source. */
export const builtWidgets = (): string | undefined =>
  ['../cdn/', '../../cdn/', '../../dist/cdn/']
    .map((it) => fileURLToPath(new URL(it, import.meta.url)))
    .find((it) => existsSync(join(it, 'integrity.json')));

/**
 * Serves the built files of a folder: scripts and languages. An address with the version or with the
 * right hash is kept for good.
 */
export function widgetFiles(folder: string): WidgetFiles {
  const hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<
    string,
    string
  >;
  const version = (file: string): string =>
    (hashes[file] ?? '')
      .replace(/^sha384-/, '')
      .replace(/[^\w]/g, '')
      .slice(0, 16);
  const compressed = new Map<string, Buffer>();
  const compress = (file: string): Buffer => {
    const known = compressed.get(file) ?? brotliCompressSync(readFileSync(join(folder, file)));
    compressed.set(file, known);
    return known;
  };

  return {
    script(file) {
      const integrity = hashes[file];
      return integrity ? { url: `..${path}${file}?v=${version(file)}`, integrity } : undefined;
    },
    answer({ url, method, headers: asked }) {
      const { pathname, searchParams } = new URL(url);
      const pinned = pathname.startsWith(versionPath);
      const from = pinned ? versionPath : path;
      const file = pathname.startsWith(from) ? pathname.slice(from.length) : '';
      if (!Object.hasOwn(hashes, file) || !['GET', 'HEAD'].includes(method)) return undefined;
      const etag = `"${version(file)}"`;
      const forGood = pinned || searchParams.get('v') === version(file);
      const headers: Record<string, string> = {
        etag,
        'cache-control': forGood ? 'public, max-age=31536000, immutable' : 'no-cache',
        // Any site may load it, with its hash.
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      };
      const known = asked.get('if-none-match')?.split(',') ?? [];
      if (known.some((it) => it.trim().replace(/^W\//, '') === etag)) {
        return new Response(null, { status: 304, headers });
      }
      headers['content-type'] =
        contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      const brotli = /\bbr\b/.test(asked.get('accept-encoding') ?? '');
      if (brotli) headers['content-encoding'] = 'br';
      const body = brotli ? compress(file) : readFileSync(join(folder, file));
      headers['content-length'] = String(body.byteLength);
      return new Response(method === 'HEAD' ? null : new Uint8Array(body), { headers });
    },
  };
}
