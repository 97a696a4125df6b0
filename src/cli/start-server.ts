import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { createEndpoint } from '../endpoint/index.ts';
import type { Endpoint, EndpointOptions } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';
import { openDatabase, removeDatabase } from './open-database.ts';
import type { DatabaseLocation } from './open-database.ts';
import { pathOf } from './request-log.ts';
import type { Log } from './request-log.ts';
import { builtWidgets, widgetFiles } from './widget-files.ts';

export interface ServerOptions extends Pick<
  EndpointOptions,
  | 'clock'
  | 'origins'
  | 'sample'
  | 'offer'
  | 'policy'
  | 'encryptionKey'
  | 'olderKeys'
  | 'deskToken'
  | 'mail'
  | 'publicUrl'
> {
  database: DatabaseLocation;
  /** Default 0: any that is free. */
  port?: number;
  /** Default `127.0.0.1`: only this machine. */
  host?: string;
  /** Starts without `encryptionKey`: for made-up data only. */
  insecureDev?: boolean;
  /** Empties the SQLite file first. */
  fresh?: boolean;
  /** The last address in `X-Forwarded-For` is the visitor's: only behind a proxy that sets it. */
  trustProxy?: boolean;
  /** Answers what is not under `/v1`, such as the pages of a demo; undefined: 404. */
  pages?: (request: Request) => Promise<Response | undefined> | Response | undefined;
  /** The folder with the built widgets. Default: the one beside this program; false: none. */
  widgets?: string | false;
  /** Gets one line a request. Default: no log. */
  log?: Log;
  /** Gets what goes wrong inside. Default `console.error`. */
  onError?: (error: unknown) => void;
}

export interface RunningServer {
  /** Where it answers, without a slash at the end; the API is under `/v1`. */
  url: string;
  endpoint: Endpoint;
  /** Answers what is being asked, then stops. */
  close(): Promise<void>;
}

const basePath = '/v1';

const noKey =
  'GMW_DATA_KEY is not set: it encrypts what people tell about themselves. Make one with' +
  ' `openssl rand -base64 32` and keep it outside the database. For made-up data only: --insecure-dev';

/** Milliseconds between two rounds of what is due. */
const workInterval = 15_000;

/** Milliseconds that a request in progress has when the server stops. */
const grace = 3_000;

const endpointOptions = [
  'clock',
  'origins',
  'sample',
  'offer',
  'policy',
  'encryptionKey',
  'olderKeys',
  'deskToken',
  'mail',
  'publicUrl',
] as const;

/** The endpoint behind HTTP, with its database. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', onError = console.error } = options;
  if (options.encryptionKey === undefined && !options.insecureDev) throw new CliError(noKey);
  if (options.fresh) removeDatabase(options.database);
  const folder = options.widgets ?? builtWidgets();
  const widgets = folder ? widgetFiles(folder) : undefined;
  const form = widgets?.script('gmw-signup-form.js');
  const endpoint = createEndpoint({
    ...pick(options, endpointOptions),
    ...(form && { widgets: form }),
    db: await openDatabase(options.database),
    basePath,
    onError,
  });
  const server = createAdaptorServer({
    fetch: (request, env) => answer(request, (env as HttpBindings).incoming.socket.remoteAddress),
  });

  async function answer(request: Request, socketAddress: string | undefined): Promise<Response> {
    const pathname = pathOf(request);
    const ours = pathname === basePath || pathname.startsWith(`${basePath}/`);
    const page = ours ? undefined : ((await options.pages?.(request)) ?? widgets?.answer(request));
    const address = options.trustProxy ? (forwardedFor(request) ?? socketAddress) : socketAddress;
    const response = page ?? (await endpoint.fetch(request, { address }));
    options.log?.(`${request.method} ${pathname} ${response.status}`);
    return response;
  }

  try {
    await endpoint.ready;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    await endpoint.close();
    throw error;
  }

  let told = 0;
  let working = Promise.resolve();
  const work = async (): Promise<void> => {
    const { waiting } = await endpoint.work();
    // Once for each number, so that a log of a quiet day stays short.
    if (!options.mail && waiting !== told && waiting > 0) {
      options.log?.(`${waiting} messages wait: SMTP_URL is not set`);
    }
    told = waiting;
  };
  const round = (): void => {
    working = working.then(work).catch(onError);
  };
  round();
  const timer = setInterval(round, workInterval);
  timer.unref();
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    endpoint,
    async close() {
      clearInterval(timer);
      await new Promise<void>((resolve) => {
        // A browser may hold connections on which it has not asked anything yet.
        const cut = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, grace);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await working;
      await endpoint.close();
    },
  };
}

const forwardedFor = (request: Request): string | undefined =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || undefined;

function pick<Item extends object, Key extends keyof Item>(
  item: Item,
  keys: readonly Key[],
): Pick<Item, Key> {
  const entries = keys.filter((key) => item[key] !== undefined).map((key) => [key, item[key]]);
  return Object.fromEntries(entries) as Pick<Item, Key>;
}
