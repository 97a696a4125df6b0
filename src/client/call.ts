import type { Route } from '../contract/route.ts';
import { Problem } from '../contract/problem.ts';
import * as z from '../contract/zod.ts';
import { jsonText } from './json-text.ts';
import { EndpointError, type ProblemKind } from './endpoint-error.ts';

/** Where calls go: the base URL with version, and the `fetch` that carries them. */
export interface Connection {
  readonly endpoint: string;
  readonly fetch: typeof fetch;
  /** Whether cookies go along; without it none do. Only the desk has a session. */
  readonly credentials?: RequestCredentials;
}

type QueryValue = string | number | boolean | undefined;

/** The values for one call. */
export interface CallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  /** Secret of a vote or a sign-up; goes as bearer token, never into a URL. */
  readonly secret?: string;
  /** The version of the document that a change is based on; `new`: there is none yet. */
  readonly basedOn?: number | 'new' | undefined;
  /** Code of the language in which the answer is wanted; without it that of the browser. */
  readonly language?: string | undefined;
  /** Whether no cache may keep the answer. */
  readonly isPrivate?: boolean | undefined;
  readonly signal?: AbortSignal;
}

/** Past this a visitor gets a message and a way out (milliseconds). */
export const timeLimit = 15_000;

/** The address of a route: parameters filled in, lists as repeated keys, empty values left out. */
export function urlOf(endpoint: string, route: Route, options: CallOptions = {}): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(options.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options.query ?? {}))
    for (const one of [value].flat())
      if (one !== undefined && one !== '' && one !== false) query.append(key, String(one));
  const text = query.toString();
  return endpoint.replace(/\/+$/, '') + path + (text && `?${text}`);
}

/**
 * Calls a route and checks the answer against the contract.
 * @throws {EndpointError} when the endpoint is missing, slow, refuses, or answers another shape. An
 * abort by `options.signal` is thrown as it is.
 */
export async function call<Answer>(
  connection: Connection,
  route: Route<string, never, never, Answer> | Route<string, unknown, unknown, Answer>,
  options: CallOptions = {},
): Promise<Answer> {
  const { signal } = options;
  signal?.throwIfAborted();
  const stop = new AbortController();
  const relay = () => stop.abort(signal?.reason);
  signal?.addEventListener('abort', relay);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, timeLimit);
  try {
    const response = await connection.fetch.call(
      globalThis,
      urlOf(connection.endpoint, route as Route, options),
      requestOf(route as Route, options, stop.signal, connection.credentials),
    );
    const body = await readJson(response);
    if (!response.ok) throw refusal(response, body);
    const parsed = z.safeParse(route.answer, body);
    if (!parsed.success)
      throw new EndpointError('server', { status: response.status, cause: parsed.error });
    return parsed.data;
  } catch (error) {
    if (error instanceof EndpointError || signal?.aborted) throw error;
    throw new EndpointError(late ? 'timeout' : 'unreachable', { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', relay);
  }
}

function requestOf(
  route: Route,
  options: CallOptions,
  signal: AbortSignal,
  credentials: RequestCredentials = 'omit',
): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = `"${options.idempotencyKey}"`;
  if (options.language) headers['accept-language'] = options.language;
  if (options.basedOn === 'new') headers['if-none-match'] = '*';
  else if (options.basedOn !== undefined) headers['if-match'] = `"${options.basedOn}"`;
  if (options.secret) headers['authorization'] = `Bearer ${options.secret}`;
  return {
    method: route.method,
    headers,
    signal,
    credentials,
    ...(options.isPrivate && { cache: 'no-store' }),
    referrerPolicy: 'strict-origin',
    ...(options.body === undefined ? {} : { body: jsonText(options.body) }),
  };
}

/** The body as JSON, or nothing where it is no JSON: an HTML error page, an empty answer. */
async function readJson(response: Response): Promise<unknown> {
  // Chromium decodes a large body from its bytes in half of the time that `text()` takes.
  const text = new TextDecoder().decode(await response.arrayBuffer());
  try {
    // `null` means absent; most answers have none, and are read much faster without looking at each value.
    return text.includes('null') ? JSON.parse(text, nullAsAbsent) : (JSON.parse(text) as unknown);
  } catch {
    if (response.ok && response.status !== 204)
      throw new EndpointError('server', { status: response.status });
    return undefined;
  }
}

const nullAsAbsent = (_: string, value: unknown): unknown => value ?? undefined;

function refusal(response: Response, body: unknown): EndpointError {
  const { status } = response;
  const problem = z.safeParse(Problem, body);
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const kind: ProblemKind =
    status === 404
      ? 'not-found'
      : status === 429
        ? 'limited'
        : status >= 500
          ? 'server'
          : 'refused';
  return new EndpointError(kind, {
    status,
    ...(problem.success ? { problem: problem.data } : {}),
    ...(Number.isFinite(wait) ? { retryAfter: wait } : {}),
  });
}
