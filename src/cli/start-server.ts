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
  /** Default 0: any free port. */
  port?: number;
  /** Default `127.0.0.1`: only this machine. */
  host?: string;
  /** Starts without `encryptionKey`: for made-up data only. */
  insecureDev?: boolean;
  /** Deletes the SQLite file first. */
  fresh?: boolean;
  /** Milliseconds in which a client has to send a whole request. Default 30 seconds. */
  requestTimeout?: number;
  /** Takes the last address in `X-Forwarded-For` as the client's: only behind a proxy that sets it. */
  trustProxy?: boolean;
  /** Answers requests outside of `/v1`, such as the pages of a demo; undefined: 404. */
  pages?: (request: Request) => Promise<Response | undefined> | Response | undefined;
  /** The folder with the built widgets. Default: the one of this package; false: none. */
  widgets?: string | false;
  /** Gets one line per request. Default: no log. */
  log?: Log;
  /** Gets unexpected errors. Default `console.error`. */
  onError?: (error: unknown) => void;
}

export interface RunningServer {
  /** The address without a slash at the end; the API is under `/v1`. */
  url: string;
  endpoint: Endpoint;
  /** Answers the requests in progress, then stops. */
  close(): Promise<void>;
}

const basePath = '/v1';

const noKey =
  'GMW_DATA_KEY is not set: it encrypts what people tell about themselves. Make one with' +
  ' `openssl rand -base64 32` and keep it outside the database. For made-up data only: --insecure-dev';

/** Milliseconds in which a client has to send a whole request, unless told otherwise. */
const defaultRequestTimeout = 30_000;

/** Milliseconds between two calls of `endpoint.work()`. */
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

/** Starts an HTTP server with the endpoint and its database. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', onError = console.error } = options;
  const { requestTimeout = defaultRequestTimeout } = options;
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
    serverOptions: {
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: requestTimeout / 2,
    },
  });

  async function answer(request: Request, socketAddress: string | undefined): Promise<Response> {
    const pathname = pathOf(request);
    const isApi = pathname === basePath || pathname.startsWith(`${basePath}/`);
    const page = isApi ? undefined : ((await options.pages?.(request)) ?? widgets?.answer(request));
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

  let reportedWaiting = 0;
  let rounds = Promise.resolve();
  const work = async (): Promise<void> => {
    const { waiting } = await endpoint.work();
    // Logged only when the number changes, so that the log of a quiet day stays short.
    if (!options.mail && waiting !== reportedWaiting && waiting > 0) {
      options.log?.(`${waiting} messages wait: SMTP_URL is not set`);
    }
    reportedWaiting = waiting;
  };
  const startRound = (): void => {
    rounds = rounds.then(work).catch(onError);
  };
  startRound();
  const timer = setInterval(startRound, workInterval);
  timer.unref();
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    endpoint,
    async close() {
      clearInterval(timer);
      await new Promise<void>((resolve) => {
        // A browser may hold connections open without a request on them.
        const timeout = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, grace);
        server.close(() => {
          clearTimeout(timeout);
          resolve();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await rounds;
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
