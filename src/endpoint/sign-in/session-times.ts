import type { SignInPolicy } from '../policy.ts';
import type { DeskSessionsTable } from '../store/tables.ts';

/** The moment so many seconds later. */
export const later = (moment: string, seconds: number): string =>
  new Date(Date.parse(moment) + seconds * 1000).toISOString();

/** When a session ends when nothing more happens. */
export function endOf(it: DeskSessionsTable, { idleAge }: SignInPolicy): string {
  const idle = later(it.last_seen_at, idleAge);
  return idle < it.ends_at ? idle : it.ends_at;
}

/** Until when a sign-in counts as fresh. */
export const freshUntil = (it: DeskSessionsTable, { freshAge }: SignInPolicy): string =>
  later(it.signed_in_at, freshAge);
