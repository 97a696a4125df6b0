import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { WidgetScript } from '../endpoint/index.ts';
import { version as packageVersion } from '../version.ts';

/** The path under which the newest files are served. */
const path = '/cdn/';
/** Where the files of this version are served, which never change. */
const versionPath = `${path}${packageVersion}/`;

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

/** The built files that pages load. */
export interface WidgetFiles {
  /** The address of a file, relative to a page below `/v1`; undefined: there is no such file. */
  script(file: string): WidgetScript | undefined;
  /** Answers a request below `/cdn/`; undefined: it is not for one of these files. */
  answer(request: Request): Response | undefined;
}

/** The folder with the built files, seen from the built command or from the source. */
export const builtWidgets = (): string | undefined =>
  ['../cdn/', '../../cdn/', '../../dist/cdn/']
    .map((it) => fileURLToPath(new URL(it, import.meta.url)))
    .find((it) => existsSync(join(it, 'integrity.json')));

/**
 * Serves the built files of a folder: scripts and languages. Browsers may cache an address with the
 * version or with the right hash for ever.
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
    const bytes = compressed.get(file) ?? brotliCompressSync(readFileSync(join(folder, file)));
    compressed.set(file, bytes);
    return bytes;
  };

  return {
    script(file) {
      const integrity = hashes[file];
      return integrity ? { url: `..${path}${file}?v=${version(file)}`, integrity } : undefined;
    },
    answer({ url, method, headers: requestHeaders }) {
      const { pathname, searchParams } = new URL(url);
      const pinned = pathname.startsWith(versionPath);
      const from = pinned ? versionPath : path;
      const file = pathname.startsWith(from) ? pathname.slice(from.length) : '';
      if (!Object.hasOwn(hashes, file) || !['GET', 'HEAD'].includes(method)) return undefined;
      const etag = `"${version(file)}"`;
      const isImmutable = pinned || searchParams.get('v') === version(file);
      const headers: Record<string, string> = {
        etag,
        'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
        // Pages of any site load the script by CORS, which `integrity` requires.
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      };
      const etags = requestHeaders.get('if-none-match')?.split(',') ?? [];
      if (etags.some((it) => it.trim().replace(/^W\//, '') === etag)) {
        return new Response(null, { status: 304, headers });
      }
      headers['content-type'] =
        contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      const brotli = /\bbr\b/.test(requestHeaders.get('accept-encoding') ?? '');
      if (brotli) headers['content-encoding'] = 'br';
      const body = brotli ? compress(file) : readFileSync(join(folder, file));
      headers['content-length'] = String(body.byteLength);
      return new Response(method === 'HEAD' ? null : new Uint8Array(body), { headers });
    },
  };
}
