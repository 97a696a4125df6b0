import type { Queries } from '../store/store.ts';
import type { MessageCounts } from './endpoint-health.ts';

/** Milliseconds that the database has to answer. */
const patience = 2_000;

/** The counts of the outbox; undefined when the database does not answer in time. */
export async function probeMessages(
  read: () => Promise<MessageCounts>,
): Promise<MessageCounts | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([read(), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

export async function countMessages(db: Queries, now: Date): Promise<MessageCounts> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll().as('count'), eb.fn.min('due_at').as('first')])
    .where('state', '!=', 'sent')
    .groupBy('state')
    .execute();
  const counts: MessageCounts = { waiting: 0, failed: 0, overdueSeconds: 0 };
  for (const { state, count, first } of rows) {
    if (state === 'failed') counts.failed = Number(count);
    if (state !== 'waiting') continue;
    counts.waiting = Number(count);
    counts.overdueSeconds = Math.max(0, (now.getTime() - Date.parse(first)) / 1000);
  }
  return counts;
}
