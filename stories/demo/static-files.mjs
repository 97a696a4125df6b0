import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Answers with a file below one of the folders, each under its own path.
 *
 * @param {{ path: string, folder: string, headers?: Record<string, string> }[]} mounts The first one
 *   that fits wins; `path` ends in `/`.
 * @returns {(pathname: string, method?: string) => Response | undefined}
 */
export function staticFiles(mounts) {
  return (pathname, method = 'GET') => {
    const mount = mounts.find(({ path }) => pathname.startsWith(path));
    if (!mount) return undefined;
    let name;
    try {
      name = normalize(decodeURIComponent(pathname.slice(mount.path.length)));
    } catch {
      return undefined;
    }
    if (name.includes('\0') || name.split(sep).includes('..')) return undefined;
    let file = join(mount.folder, name);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return undefined;
    const type = types[/** @type {keyof types} */ (extname(file))] ?? 'application/octet-stream';
    const body = method === 'HEAD' ? null : Readable.toWeb(createReadStream(file));
    return new Response(/** @type {ReadableStream | null} */ (body), {
      headers: {
        'content-type': type,
        'content-length': String(statSync(file).size),
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        ...mount.headers,
      },
    });
  };
}
