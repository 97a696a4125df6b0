import { apiVersion } from '../../contract/api-version.ts';
import type * as z from '../../contract/zod.ts';
import { safeParse } from '../../contract/zod.ts';

/** Sends a request; a test puts another endpoint behind it. */
export type SendRequest = (request: Request) => Promise<Response>;

/** How a rule came out. `skipped`: there was nothing to look at. */
export interface Finding {
  /** The name of the rule, which stays the same from version to version. */
  readonly rule: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** What is wrong, and where; or why it was skipped. */
  readonly details: readonly string[];
}

/** An answer whose body has been read. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Thrown by a rule that has nothing to look at. */
export class Skip extends Error {}

/** What a rule returns that found nothing wrong. */
export const kept: readonly string[] = [];

/** The site in whose name is asked: one that no endpoint knows. */
export const checkOrigin = 'https://check.gmw-widgets.example';

/** Milliseconds that an answer may take. */
const timeout = 20_000;

/** Details of one rule at most: a thousand broken records are one fault. */
const maxDetails = 10;

/** Calls an endpoint, and keeps what every answer has to have and what each rule found. */
export class Checker {
  readonly base: string;
  readonly findings: Finding[] = [];
  readonly #send: SendRequest;
  /** What is wrong with answers whatever they are about, by rule. */
  readonly #always = new Map<string, Set<string>>();

  constructor(base: string, send: SendRequest = (request) => fetch(request)) {
    this.base = base.replace(/\/+$/, '');
    this.#send = send;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  async send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ): Promise<Answer> {
    const request = new Request(this.base + path, {
      method,
      headers: {
        ...(method === 'GET' || method === 'OPTIONS' ? { origin: checkOrigin } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
    });
    const response = await this.#send(request);
    const answer = {
      path,
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    };
    this.#lookAtEveryAnswer(method, answer);
    return answer;
  }

  /** Runs one rule: it returns what is wrong, or nothing. An error in it fails the rule. */
  async rule(
    rule: string,
    run: () => Promise<readonly string[] | void> | readonly string[] | void,
  ): Promise<void> {
    try {
      const details = (await run()) ?? [];
      this.#add(rule, details.length > 0 ? 'failed' : 'passed', details);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.#add(rule, error instanceof Skip ? 'skipped' : 'failed', [words]);
    }
  }

  /** Adds the rules that hold for every answer. Call it last. */
  finish(): readonly Finding[] {
    for (const rule of ['api-version', 'cors', 'no-cookies', 'json-errors']) {
      const details = [...(this.#always.get(rule) ?? [])];
      this.#add(rule, details.length > 0 ? 'failed' : 'passed', details);
    }
    return this.findings;
  }

  #add(rule: string, outcome: Finding['outcome'], details: readonly string[]): void {
    const rest = details.length - maxDetails;
    const shown = rest > 0 ? [...details.slice(0, maxDetails), `and ${rest} more`] : details;
    this.findings.push({ rule, outcome, details: shown });
  }

  #lookAtEveryAnswer(method: string, { path, status, headers, text }: Answer): void {
    const where = `${method} ${path} (${status})`;
    const note = (rule: string, words: string): void => {
      this.#always.set(rule, (this.#always.get(rule) ?? new Set()).add(`${where}: ${words}`));
    };
    if (method === 'GET' && !headers.get('api-version')) {
      note('api-version', `no header API-Version, such as ${apiVersion}`);
    }
    if (headers.has('set-cookie')) note('no-cookies', 'sets a cookie');
    const allowed = headers.get('access-control-allow-origin');
    if (method === 'GET' && allowed !== '*' && allowed !== checkOrigin) {
      note('cors', 'no Access-Control-Allow-Origin: *; pages of other sites cannot read it');
    }
    const isProblem = /^application\/problem\+json\b/.test(headers.get('content-type') ?? '');
    if (status >= 400 && text !== '' && !isProblem) {
      note('json-errors', 'an error that is no application/problem+json');
    }
  }
}

/** The body as JSON; throws in words. */
export function jsonOf({ text, path, status, headers }: Answer, expected = 200): unknown {
  if (status !== expected) throw new Error(`${path}: status ${status}, not ${expected}`);
  if (!/^application\/([\w.]+\+)?json\b/.test(headers.get('content-type') ?? '')) {
    throw new Error(
      `${path}: Content-Type is ${headers.get('content-type') ?? 'absent'}, not JSON`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path}: the body is no JSON`);
  }
}

/** The body as the contract has it; throws with the first fields that break it. */
export function parsed<T>(schema: z.ZodMiniType<T>, answer: Answer, expected = 200): T {
  const result = safeParse(schema, jsonOf(answer, expected));
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 5).map((it) => it.path.join('.') || 'the whole body');
  throw new Error(`${answer.path}: breaks the contract at ${fields.join(', ')}`);
}
