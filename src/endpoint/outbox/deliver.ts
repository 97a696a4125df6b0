import type { Services } from '../services.ts';
import type { Store } from '../store/store.ts';
import type { OutboxTable } from '../store/tables.ts';
import type { Mail, MailMessage } from './mail.ts';
import { countMessage, uncountMessage, type CountedMessage } from './mail-limit.ts';
import { callInstead, callMeanwhile, isRefused } from './undelivered.ts';

/** Seconds that a process has to send a claimed message; after that another process may try. */
const lease = 5 * 60;

/** Seconds until the next attempt: one minute, doubled each time, at most six hours. */
const backOff = (attempts: number): number => Math.min(60 * 2 ** (attempts - 1), 6 * 3600);

/** Attempts before a message counts as failed: about two days. */
const maxAttempts = 15;

/** Messages in one round at most, so that a long queue does not delay other work. */
const perRound = 100;

export interface Delivery {
  sent: number;
  /** Messages still to be sent, now or later. */
  waiting: number;
}

/**
 * Sends the messages that are due, until `signal` is aborted. An update claims each one, so that only
 * one process sends it.
 */
export async function deliver(
  services: Services,
  mail: Mail | undefined,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<Delivery> {
  const { store, clock } = services;
  let sent = 0;
  const due = mail ? await listDue(store, clock()) : [];
  for (const { id } of due) {
    if (signal.aborted) break;
    if (mail && (await sendOne(services, mail, id, onError))) sent += 1;
  }
  return { sent, waiting: await countWaiting(store) };
}

const listDue = (store: Store, now: Date): Promise<{ id: string }[]> =>
  store.db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now.toISOString())
    .orderBy('due_at')
    .limit(perRound)
    .execute();

async function sendOne(
  services: Services,
  mail: Mail,
  id: string,
  onError: (error: unknown) => void,
): Promise<boolean> {
  const { store, clock, personalData } = services;
  const now = clock();
  const claimed = await store.write((tx) =>
    tx
      .updateTable('outbox')
      .set((eb) => ({
        attempts: eb('attempts', '+', 1),
        due_at: new Date(now.getTime() + lease * 1000).toISOString(),
      }))
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now.toISOString())
      .returning(['kind', 'reference', 'sealed', 'attempts'])
      .executeTakeFirst(),
  );
  if (!claimed) return false;
  let counted: CountedMessage | undefined;
  try {
    const message = (await personalData.open(claimed.sealed)) as Omit<MailMessage, 'id'>;
    counted = await store.write((tx) => countMessage(tx, services, claimed.kind, message.to, now));
    if (counted?.isOver) {
      await postpone(services, id, claimed, counted, now);
      return false;
    }
    await mail.send({ id, ...message });
  } catch (error) {
    const givenUp = claimed.attempts >= maxAttempts || isRefused(error);
    const next = new Date(clock().getTime() + backOff(claimed.attempts) * 1000).toISOString();
    await store.write(async (tx) => {
      if (counted) await uncountMessage(tx, counted);
      await tx
        .updateTable('outbox')
        .set({ due_at: next, state: givenUp ? 'failed' : 'waiting' })
        .where('id', '=', id)
        .execute();
      if (givenUp) await callInstead(tx, services, claimed, clock());
    });
    onError(new Error(`Message ${id} was not sent: try ${claimed.attempts}, ${reason(error)}`));
    return false;
  }
  // The text of a sent message is deleted: it holds an address and a link.
  await store.write((tx) =>
    tx
      .updateTable('outbox')
      .set({ state: 'sent', sealed: '', sent_at: clock().toISOString() })
      .where('id', '=', id)
      .execute(),
  );
  return true;
}

/** Lets a message wait until its address may have another; a coordinator calls the person meanwhile. */
async function postpone(
  services: Services,
  id: string,
  claimed: Pick<OutboxTable, 'kind' | 'reference' | 'attempts'>,
  counted: CountedMessage,
  now: Date,
): Promise<void> {
  await services.store.write(async (tx) => {
    await uncountMessage(tx, counted);
    await tx
      .updateTable('outbox')
      .set({ due_at: counted.end.toISOString(), attempts: claimed.attempts - 1 })
      .where('id', '=', id)
      .execute();
    await callMeanwhile(tx, claimed, now);
  });
}

/** The error as a code for the log. The text of a mail server may contain the address. */
function reason(error: unknown): string {
  const { responseCode, code, name } = (error ?? {}) as Record<string, unknown>;
  return String(responseCode ?? code ?? name ?? 'unknown');
}

async function countWaiting(store: Store): Promise<number> {
  const row = await store.db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
