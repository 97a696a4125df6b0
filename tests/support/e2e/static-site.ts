import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative } from 'node:path';

/** A page or file of the site: markup or code with the headers it is served with. */
export interface SitePage {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StaticSite {
  /** Without a slash at the end, such as `http://127.0.0.1:4712`. */
  readonly origin: string;
  /** What was asked for, in order: method and path. */
  readonly requests: readonly string[];
  /** Serves a page at a path from now on. */
  set(path: string, page: SitePage): void;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const sendFile = (response: ServerResponse, path: string): void => {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
};

/**
 * A site of its own origin, as a municipality's would be: pages that a test sets, and below `/files/`
 * the files of `folder` (such as `dist/cdn`).
 */
export const startSite = async (folder?: string): Promise<StaticSite> => {
  const pages = new Map<string, SitePage>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    requests.push(`${request.method ?? ''} ${pathname}`);
    const page = pages.get(pathname);
    if (page) {
      const type = page.type ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...page.headers }).end(page.body);
      return;
    }
    const path = folder && normalize(join(folder, pathname.replace(/^\/files\//, '')));
    if (path && pathname.startsWith('/files/') && !relative(folder, path).startsWith('..'))
      sendFile(response, path);
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    set: (path, page) => void pages.set(path, page),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
