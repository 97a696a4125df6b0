import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { EndpointHealth } from '../endpoint/index.ts';
import type { ServerMetrics } from './metrics.ts';

export interface HealthPagesOptions {
  health(): Promise<EndpointHealth>;
  metrics: ServerMetrics;
  /** Opens metrics and the detail of readiness to other machines. */
  token?: string | undefined;
  /** Milliseconds between two rounds of work. */
  workInterval: number;
}

/** Answers a request for one of these pages; undefined: it is for another one. */
export type HealthPages = (
  request: Request,
  path: string,
  socketAddress: string | undefined,
) => Promise<Response> | undefined;

/** Rounds that may fail or be late before the process counts as not ready. */
const missedRounds = 4;

/**
 * For who runs the server, outside the base path:
 * - `/health`: the process answers;
 * - `/ready`: 200 when visitors can be served, else 503. A mail server that fails makes it `degraded`
 *   with 200: visitors can still be served, and their messages wait;
 * - `/metrics`: measurements for Prometheus.
 * Details are for this machine, and for who has the token.
 */
export function healthPages(options: HealthPagesOptions): HealthPages {
  const pages: Record<string, (isTrusted: boolean) => Promise<Response>> = {
    '/health': () => Promise.resolve(json(200, { status: 'ok' })),
    '/ready': (isTrusted) => ready(options, isTrusted),
    '/metrics': (isTrusted) => metrics(options, isTrusted),
  };
  return (request, path, socketAddress) => {
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page || !['GET', 'HEAD'].includes(request.method)) return undefined;
    return page(hasToken(request, options.token) || isLocal(request, socketAddress));
  };
}

async function ready(
  { health, workInterval }: HealthPagesOptions,
  isTrusted: boolean,
): Promise<Response> {
  const { database, mail, secondsSinceRound = Infinity, messages } = await health();
  const isWorking = secondsSinceRound * 1000 < missedRounds * workInterval;
  const isReady = database && isWorking;
  const status = isReady ? (mail === 'failing' ? 'degraded' : 'ready') : 'not-ready';
  const detail = {
    database: database ? 'working' : 'failing',
    mail,
    work: isWorking ? 'working' : 'failing',
    ...(Number.isFinite(secondsSinceRound) && { secondsSinceRound }),
    ...(messages && { messages }),
  };
  return json(isReady ? 200 : 503, { status, ...(isTrusted && detail) });
}

async function metrics(
  { metrics: measured }: HealthPagesOptions,
  isTrusted: boolean,
): Promise<Response> {
  if (!isTrusted) {
    const problem = { status: 401, title: 'Only from this machine, or with GMW_METRICS_TOKEN' };
    return json(401, problem, { 'www-authenticate': 'Bearer' });
  }
  const text = await measured.text();
  return new Response(text, {
    headers: { 'content-type': measured.contentType, 'cache-control': 'no-store' },
  });
}

const json = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function hasToken({ headers }: Request, token: string | undefined): boolean {
  const given = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined || given === undefined) return false;
  return timingSafeEqual(digest(given), digest(token));
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Headers that tell that a proxy, which may be on this machine, passed on a request from elsewhere. */
const proxyHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

function isLocal({ headers }: Request, address = ''): boolean {
  if (proxyHeaders.some((it) => headers.has(it))) return false;
  const plain = address.replace(/^::ffff:/, '');
  const version = isIP(plain);
  return version !== 0 && loopback.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}
