import type { Context } from 'hono';
import type { FormPurpose } from '../../contract/form-token.ts';
import type * as z from '../../contract/zod.ts';
import { readJson } from '../http/json-body.ts';
import { unavailable } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { isBusy } from '../store/store.ts';
import type { InTransaction } from '../store/store.ts';
import { fingerprint } from './fingerprint.ts';
import { openFormToken, useFormToken } from './form-token.ts';
import { IdempotentSubmission, idempotencyKey } from './idempotency.ts';
import type { Answer } from './idempotency.ts';
import { count, countersFor } from './limits.ts';

interface SubmittedForm {
  formToken: string;
  website?: string | undefined;
}

/** A submission that passed every check but admission. */
export interface Accepted<Body> {
  body: Body;
  /** The hidden field was filled: store it, answer as always, and let it count for nothing. */
  suspect: boolean;
  now: Date;
}

export interface SubmitOptions<Body extends SubmittedForm> {
  purpose: FormPurpose;
  schema: z.ZodMiniType<Body>;
  /** What is limited together, such as one poll. */
  target(body: Body): string;
  /** Checks that need no transaction, such as whether the target is there at all. */
  check?(body: Body, now: Date): Promise<void>;
  /** Admission and storing. May run more than once; what it returns is stored with the key. */
  store(tx: InTransaction, accepted: Accepted<Body>): Promise<Answer>;
}

/** Two transactions had the same key and the other one won: its answer is the answer. */
class AlreadyStored extends Error {}

/**
 * Every submission goes this way, in this order: idempotency record (a replay answers at once),
 * schema, token, limits, admission. Whatever the answer promises was committed before it is given.
 */
export async function submit<Body extends SubmittedForm>(
  c: Context,
  services: Services,
  options: SubmitOptions<Body>,
): Promise<Response> {
  const { store, keyring, policy } = services;
  const request = c.req.raw;
  const now = services.clock();
  const key = idempotencyKey(request);
  const input = await readJson(request);
  const print = await fingerprint(keyring, c.req.path, input);
  const submission = await IdempotentSubmission.of(keyring, key, print);

  const previous = await submission.previousAnswer(store.db);
  if (previous) return toResponse(previous, services);

  const body = validate(options.schema, input);
  await options.check?.(body, now);
  const token = await openFormToken(keyring, body.formToken, options.purpose, now, policy);
  const counters = await countersFor(
    keyring,
    policy,
    options.purpose,
    options.target(body),
    services.clientAddress(request),
  );
  const expiresAt = new Date(now.getTime() + policy.idempotencyAge * 1000);
  const suspect = Boolean(body.website);

  try {
    const answer = await store.write(async (tx) => {
      if (!(await submission.claim(tx, expiresAt))) throw new AlreadyStored();
      await useFormToken(tx, token);
      await count(tx, counters, now);
      const result = await options.store(tx, { body, suspect, now });
      await submission.keep(tx, result);
      return result;
    });
    return toResponse(answer, services);
  } catch (error) {
    if (error instanceof AlreadyStored) {
      const answer = await submission.previousAnswer(store.db);
      if (answer) return toResponse(answer, services);
    }
    throw isBusy(error) ? unavailable() : error;
  }
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
