import type { Context } from 'hono';
import type { FormPurpose } from '../../contract/form-token.ts';
import { problemTypes } from '../../contract/problem-types.ts';
import type * as z from '../../contract/zod.ts';
import { readJson } from '../http/json-body.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import type { InTransaction } from '../store/store.ts';
import { fingerprint } from './fingerprint.ts';
import { openFormToken, useFormToken } from './form-token.ts';
import { IdempotentSubmission, idempotencyKey } from './idempotency.ts';
import type { Answer } from './idempotency.ts';
import { storeOnce } from './store-once.ts';
import { addressCounter, countSubmission, countersFor } from './limits.ts';

interface SubmittedForm {
  formToken: string;
  website?: string | undefined;
}

/** A submission that passed every check but admission. */
export interface Accepted<Body> {
  body: Body;
  /** The hidden field was filled in: it is stored and answered, and a person looks at it. */
  suspect: boolean;
  now: Date;
}

export interface SubmitOptions<Body extends SubmittedForm> {
  purpose: FormPurpose;
  schema: z.ZodMiniType<Body>;
  /** The name under which submissions share a limit, such as one poll. */
  target(body: Body): string;
  /** Makes of the texts what was meant, before they are checked. */
  tidy?(body: Body): Body;
  /** Checks that need no transaction, such as whether the target exists. */
  check?(body: Body, now: Date): Promise<void>;
  /** Admission and storage. It may run more than once; the answer is stored with the key. */
  store(tx: InTransaction, accepted: Accepted<Body>): Promise<Answer>;
}

/**
 * The order of checks for every submission: idempotency record (a replay is answered at once), schema,
 * token, limits, admission. The answer is given after the commit.
 */
export async function submit<Body extends SubmittedForm>(
  c: Context,
  services: Services,
  options: SubmitOptions<Body>,
): Promise<Response> {
  const { store, keyring } = services;
  const request = c.req.raw;
  const now = services.clock();
  const key = idempotencyKey(request);
  const input = await readJson(request);
  const print = await fingerprint(keyring, c.req.path, input);
  const submission = await IdempotentSubmission.of(keyring, key, print);

  const previous = await submission.previousAnswer(store.db);
  if (previous) return toResponse(previous, services);
  try {
    return await accept(c, services, options, { submission, input, now });
  } catch (error) {
    if (isRefusal(error)) await countRefused(c, services, options.purpose, now);
    throw error;
  }
}

interface Sent {
  submission: IdempotentSubmission;
  input: unknown;
  now: Date;
}

/** Checks and stores a submission that was not answered before. */
async function accept<Body extends SubmittedForm>(
  c: Context,
  services: Services,
  options: SubmitOptions<Body>,
  { submission, input, now }: Sent,
): Promise<Response> {
  const { keyring, contactKeys, policy } = services;
  const sent = validate(options.schema, input);
  const body = options.tidy?.(sent) ?? sent;
  await options.check?.(body, now);
  const token = await openFormToken(keyring, body.formToken, options.purpose, now, policy);
  const counters = await countersFor(
    contactKeys,
    policy,
    options.purpose,
    options.target(body),
    services.clientAddress(c.req.raw),
  );
  const suspect = Boolean(body.website);
  const answer = await storeOnce(services, submission, now, async (tx) => {
    await useFormToken(tx, token);
    await countSubmission(tx, counters, now);
    return options.store(tx, { body, suspect, now });
  });
  return toResponse(answer, services);
}

/** Problems that a client of the contract gets too, and answers by itself. */
const expected: readonly string[] = [
  problemTypes.tokenExpired,
  problemTypes.tokenTooYoung,
  problemTypes.inProgress,
  problemTypes.limited,
];

const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemAnswer &&
  error.problem.status < 500 &&
  !expected.includes(error.problem.type);

/**
 * Counts a refused submission for its address, so that nobody can try without end; throws 429 above
 * the limit. The target is not counted: someone could close it for others.
 */
async function countRefused(
  c: Context,
  { store, contactKeys, policy, clientAddress }: Services,
  purpose: FormPurpose,
  now: Date,
): Promise<void> {
  const address = await addressCounter(contactKeys, policy, purpose, clientAddress(c.req.raw));
  if (address) await store.write((tx) => countSubmission(tx, { address }, now));
}

function toResponse({ status, body, location }: Answer, { basePath }: Services): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(location !== undefined && { location: `${basePath}${location}` }),
    },
  });
}
