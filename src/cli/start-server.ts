import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings, ServerType } from '@hono/node-server';
import { createEndpoint } from '../endpoint/index.ts';
import type { Endpoint, EndpointOptions } from '../endpoint/index.ts';
import { openDatabase, removeDatabase } from './open-database.ts';
import type { DatabaseLocation } from './open-database.ts';
import { healthPages } from './health-pages.ts';
import { ServerMetrics } from './metrics.ts';
import { ProxyCheck } from './proxy-check.ts';
import { pathOf, ServerLog } from './request-log.ts';
import type { LogFormat, WriteLine } from './request-log.ts';
import { routeName } from './route-names.ts';
import { requireKey } from './settings.ts';
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
  | 'identityProvider'
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
  /** Answers requests outside of `/v1`, such as the pages of a demo; undefined: the endpoint's. */
  pages?: (request: Request) => Promise<Response | undefined> | Response | undefined;
  /** The folder with the built widgets. Default: the one of this package; false: none. */
  widgets?: string | false;
  /** Gets a line per request, warning and unexpected error. Default: no log. */
  log?: WriteLine;
  /** Default `text`. */
  logFormat?: LogFormat;
  /** Opens `/metrics` and the detail of `/ready` to other machines than this one. */
  metricsToken?: string | undefined;
  /** Gets unexpected errors. Default: the log, else `console.error`. */
  onError?: (error: unknown, requestId?: string) => void;
}

export interface RunningServer {
  /** The address without a slash at the end; the API is under `/v1`. */
  url: string;
  endpoint: Endpoint;
  /** Answers the requests in progress, then stops; within 10 seconds, whatever others do. */
  close(): Promise<void>;
}

const basePath = '/v1';

/** Milliseconds in which a client has to send a whole request, unless told otherwise. */
const defaultRequestTimeout = 30_000;

/** Milliseconds between two calls of `endpoint.work()`. */
const workInterval = 15_000;

/** Milliseconds that a request in progress has when the server stops. */
const grace = 3_000;

/** Milliseconds after which a stop gives up waiting, such as for a database that hangs. */
const stopTimeout = 9_000;

const endpointOptions = [
  'clock',
  'origins',
  'sample',
  'offer',
  'policy',
  'encryptionKey',
  'olderKeys',
  'deskToken',
  'identityProvider',
  'mail',
  'publicUrl',
] as const;

/** Starts an HTTP server with the endpoint and its database. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', trustProxy = false } = options;
  const { requestTimeout = defaultRequestTimeout } = options;
  requireKey(options.encryptionKey, options.insecureDev);
  const log = options.log && new ServerLog(options.log, options.logFormat ?? 'text');
  const onError = (error: unknown, requestId?: string): void => {
    metrics.countError();
    if (options.onError) options.onError(error, requestId);
    else if (log) log.error(error, requestId);
    else console.error(error);
  };
  if (options.fresh) removeDatabase(options.database);
  const folder = options.widgets ?? builtWidgets();
  const widgets = folder ? widgetFiles(folder) : undefined;
  const endpoint = createEndpoint({
    ...pick(options, endpointOptions),
    ...(widgets && { widgets }),
    db: await openDatabase(options.database),
    sendsAtOnce: true,
    basePath,
    onError,
  });
  const metrics = new ServerMetrics(() => endpoint.health());
  const answerHealth = healthPages({
    health: () => endpoint.health(),
    metrics,
    token: options.metricsToken,
    workInterval,
  });
  const proxyCheck = new ProxyCheck(trustProxy, (message) => log?.warning(message));
  const server = createAdaptorServer({
    fetch: (request, env) => answer(request, (env as HttpBindings).incoming.socket.remoteAddress),
    serverOptions: {
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: requestTimeout / 2,
    },
  });

  async function answer(request: Request, socketAddress: string | undefined): Promise<Response> {
    const startedAt = performance.now();
    const path = pathOf(request);
    const health = answerHealth(request, path, socketAddress);
    if (health) return health;
    proxyCheck.look(request);
    const requestId = (trustProxy && forwardedId(request)) || crypto.randomUUID();
    const isApi = path === basePath || path.startsWith(`${basePath}/`);
    const page = isApi ? undefined : await options.pages?.(request);
    const address = trustProxy ? (forwardedFor(request) ?? socketAddress) : socketAddress;
    const response = page ?? (await endpoint.fetch(request, { address, requestId }));
    const { method } = request;
    const { status } = response;
    const milliseconds = performance.now() - startedAt;
    const route = isApi ? routeName(path.slice(basePath.length)) : 'page';
    metrics.observeRequest(method, route, status, milliseconds / 1000);
    log?.request({ requestId, method, path, status, milliseconds });
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
  const work = async (): Promise<void> => {
    const { waiting } = await endpoint.work();
    // Logged only when the number changes, so that the log of a quiet day stays short.
    if (!options.mail && waiting !== reportedWaiting && waiting > 0) {
      log?.warning(`${waiting} messages wait: SMTP_URL is not set`);
    }
    reportedWaiting = waiting;
  };
  // A round may take longer than the interval: a slow mail server delays only messages.
  const startRound = (): void => void work().catch(onError);
  startRound();
  const timer = setInterval(startRound, workInterval);
  timer.unref();
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    endpoint,
    async close() {
      clearInterval(timer);
      await within(stopTimeout, async () => {
        await closeConnections(server);
        await endpoint.close();
      });
    },
  };
}

/** Takes no more requests, and waits a while for those in progress. */
async function closeConnections(server: ServerType): Promise<void> {
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
}

/** Resolves when the work is done, or after this time. */
async function within(milliseconds: number, work: () => Promise<void>): Promise<void> {
  let timer;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await Promise.race([work(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** The id that a trusted proxy gave the request; undefined when there is none that can be logged. */
const forwardedId = (request: Request): string | undefined =>
  /^[\w-]{8,64}$/.exec(request.headers.get('x-request-id') ?? '')?.[0];

const forwardedFor = (request: Request): string | undefined =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || undefined;

function pick<Item extends object, Key extends keyof Item>(
  item: Item,
  keys: readonly Key[],
): Pick<Item, Key> {
  const entries = keys.filter((key) => item[key] !== undefined).map((key) => [key, item[key]]);
  return Object.fromEntries(entries) as Pick<Item, Key>;
}
