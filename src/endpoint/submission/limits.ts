import { problemTypes } from '../../contract/problem-types.ts';
import type { FormPurpose } from '../../contract/form-token.ts';
import { ProblemAnswer } from '../http/problem.ts';
import type { Limit, Policy } from '../policy.ts';
import type { InTransaction } from '../store/store.ts';
import { clientNetwork } from './client-network.ts';
import type { ContactKeys } from './contact-keys.ts';

/** A counter by its name in the store, with its limit. */
export interface Counter {
  name: string;
  limit: Limit;
}

/** The counters of a submission. */
export interface Counters {
  /** Undefined when the host does not know the client's address. */
  address: Counter | undefined;
  target: Counter;
}

/** The counters of a submission. Of an address only the keyed hash is used. */
export async function countersFor(
  contactKeys: ContactKeys,
  policy: Policy,
  purpose: FormPurpose,
  target: string,
  address: string | undefined,
): Promise<Counters> {
  return {
    address: await addressCounter(contactKeys, policy, purpose, address),
    target: { name: `target ${target}`, limit: policy.perTarget[purpose] },
  };
}

/** The counter of a client address; undefined when the host does not know it. */
export async function addressCounter(
  contactKeys: ContactKeys,
  policy: Policy,
  purpose: FormPurpose,
  address: string | undefined,
): Promise<Counter | undefined> {
  if (address === undefined) return undefined;
  const hash = await contactKeys.addressHash(clientNetwork(address));
  return { name: `address ${purpose} ${hash}`, limit: policy.perAddress[purpose] };
}

/** How often a counter was raised in its present window, and the window itself. */
export interface Raised {
  count: number;
  start: Date;
  end: Date;
}

/** Raises a counter by one. Windows follow on each other from the start of time. */
export async function raise(
  tx: InTransaction,
  { name, limit }: Counter,
  now: Date,
): Promise<Raised> {
  const length = limit.seconds * 1000;
  const start = new Date(Math.floor(now.getTime() / length) * length);
  const end = new Date(start.getTime() + length);
  const { count } = await tx
    .insertInto('rate_limits')
    .values({
      name,
      window_start: start.toISOString(),
      count: 1,
      expires_at: end.toISOString(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['name', 'window_start'])
        .doUpdateSet((eb) => ({ count: eb('rate_limits.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return { count, start, end };
}

/** Takes back one count of the window that begins at `start`. */
export const lower = (tx: InTransaction, { name }: Counter, start: Date) =>
  tx
    .updateTable('rate_limits')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('name', '=', name)
    .where('window_start', '=', start.toISOString())
    .execute();

/** Counts a submission in the transaction that stores it; throws 429 above a limit. */
export async function countSubmission(
  tx: InTransaction,
  { address, target }: Partial<Counters>,
  now: Date,
): Promise<void> {
  const counters = [address, target].filter((it) => it !== undefined);
  for (const counter of counters) {
    const { count, end } = await raise(tx, counter, now);
    if (count > counter.limit.count) throw limited(end.getTime() - now.getTime());
  }
}

function limited(milliseconds: number): ProblemAnswer {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return new ProblemAnswer({
    status: 429,
    type: problemTypes.limited,
    title: 'Het is nu druk',
    detail: `Probeer het over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} opnieuw, of bel ons.`,
    headers: { 'retry-after': String(Math.max(1, Math.ceil(milliseconds / 1000))) },
  });
}
