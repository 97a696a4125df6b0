import { matches } from '../http/etag.ts';
import { standardHeaders } from '../http/standard-headers.ts';
import type { Store } from '../store/store.ts';
import { findWidgetFile, listWidgetVersions, readWidgetHashes } from '../store/widget-files.ts';
import { cdnPath, readCdnPath } from './cdn-path.ts';
import { hashInAddress } from './hash-in-address.ts';
import type { WidgetRelease } from './widget-release.ts';

/** Pages of any site load these files by CORS, which `integrity` requires; nothing here is secret. */
const openHeaders = {
  ...standardHeaders,
  'access-control-allow-origin': '*',
  'timing-allow-origin': '*',
  vary: 'accept-encoding',
};

const forGood = 'public, max-age=31536000, immutable';
/** How long pages may miss a new version. */
const forOneMinute = 'public, max-age=60';

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

interface FoundFile {
  integrity: string;
  plain(): Uint8Array<ArrayBuffer>;
  /** Compressed, with the name of the method; undefined: this file only goes as it is. */
  compressed(accepted: string): Promise<[string, Uint8Array<ArrayBuffer>] | undefined>;
}

/**
 * The built files for pages: `/cdn/<version>/<file>` for good, of every version that was ever served
 * from this database, and `/cdn/<file>` of the newest.
 */
export class CdnAnswers {
  readonly #store: Store;
  readonly #release: WidgetRelease;
  /** Files of older versions, which never change; there are no more than the database has. */
  readonly #older = new Map<string, Promise<FoundFile | undefined>>();

  constructor(store: Store, release: WidgetRelease) {
    this.#store = store;
    this.#release = release;
  }

  /** Answers a request below `/cdn/`; undefined: it is for something else. */
  async answer(request: Request): Promise<Response | undefined> {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.startsWith(cdnPath)) return undefined;
    if (!['GET', 'HEAD'].includes(request.method)) {
      return plainAnswer(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
    }
    const address = readCdnPath(pathname);
    if (!address) return missing();
    const { version, path } = address;
    if (path === '') return version === undefined ? this.#versions(request) : missing();
    if (path === 'integrity.json') {
      return version === undefined ? missing() : this.#integrity(request, version);
    }
    const file = await this.#find(version ?? this.#release.version, path);
    if (!file) return missing();
    const isPinned =
      version !== undefined || searchParams.get('v') === hashInAddress(file.integrity);
    return fileAnswer(request, path, file, isPinned ? forGood : forOneMinute);
  }

  async #find(version: string, path: string): Promise<FoundFile | undefined> {
    const { version: own, hashes } = this.#release;
    if (version === own && Object.hasOwn(hashes, path)) return releaseFile(this.#release, path);
    const key = `${version}/${path}`;
    const known = this.#older.get(key);
    if (known) return known;
    const found = storedFile(this.#store, version, path);
    // Only what exists is remembered: what a stranger makes up must not fill the memory.
    if (await found) this.#older.set(key, found);
    return found;
  }

  async #integrity(request: Request, version: string): Promise<Response> {
    const isOwn = version === this.#release.version;
    const hashes = isOwn ? this.#release.hashes : await readWidgetHashes(this.#store.db, version);
    return Object.keys(hashes).length === 0 ? missing() : jsonAnswer(request, hashes, forGood);
  }

  async #versions(request: Request): Promise<Response> {
    const versions = await listWidgetVersions(this.#store.db);
    return jsonAnswer(request, { newest: this.#release.version, versions }, forOneMinute);
  }
}

function releaseFile(release: WidgetRelease, path: string): FoundFile {
  return {
    integrity: release.hashes[path] ?? '',
    plain: () => release.read(path),
    compressed: (accepted) =>
      Promise.resolve(
        release.compress && /\bbr\b/.test(accepted) ? ['br', release.compress(path)] : undefined,
      ),
  };
}

async function storedFile(
  store: Store,
  version: string,
  path: string,
): Promise<FoundFile | undefined> {
  const row = await findWidgetFile(store.db, version, path);
  if (!row) return undefined;
  const bytes = new TextEncoder().encode(row.content);
  let zipped: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    integrity: row.integrity,
    plain: () => bytes,
    compressed: async (accepted) =>
      /\bgzip\b/.test(accepted) ? ['gzip', await (zipped ??= gzip(bytes))] : undefined,
  };
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fileAnswer(
  request: Request,
  path: string,
  file: FoundFile,
  cacheControl: string,
): Promise<Response> {
  const etag = `"${hashInAddress(file.integrity)}"`;
  const headers: Record<string, string> = {
    ...openHeaders,
    etag,
    'cache-control': cacheControl,
  };
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const accepted = request.headers.get('accept-encoding') ?? '';
  const [encoding, body] = (await file.compressed(accepted)) ?? [undefined, file.plain()];
  if (encoding !== undefined) headers['content-encoding'] = encoding;
  headers['content-type'] =
    contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  headers['content-length'] = String(body.byteLength);
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

const jsonAnswer = (request: Request, value: object, cacheControl: string): Response =>
  plainAnswer(
    200,
    JSON.stringify(value, null, 2),
    { 'content-type': 'application/json', 'cache-control': cacheControl },
    request.method === 'HEAD',
  );

/** Not cached: during an upgrade another process may have the file already. */
const missing = (): Response => plainAnswer(404, 'There is no such file.');

const plainAnswer = (
  status: number,
  text: string,
  headers: Record<string, string> = {},
  isHead = false,
): Response =>
  new Response(isHead ? null : `${text}\n`, {
    status,
    headers: {
      ...openHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
