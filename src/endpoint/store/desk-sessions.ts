import type { InTransaction, Queries } from './store.ts';
import type { DeskSessionsTable } from './tables.ts';

/** The moments after which a session goes on. */
export interface SessionBounds {
  now: Date;
  /** Seconds without a request after which it ends. */
  idleAge: number;
}

const idleSince = ({ now, idleAge }: SessionBounds): string =>
  new Date(now.getTime() - idleAge * 1000).toISOString();

export async function addSession(tx: InTransaction, session: DeskSessionsTable): Promise<void> {
  await tx.insertInto('desk_sessions').values(session).execute();
}

/** A session that has not ended, of someone who still works here. */
export const findSession = (
  db: Queries,
  tokenHash: string,
  bounds: SessionBounds,
): Promise<DeskSessionsTable | undefined> =>
  db
    .selectFrom('desk_sessions')
    .innerJoin('desk_people', 'desk_people.id', 'desk_sessions.person')
    .selectAll('desk_sessions')
    .where('desk_sessions.token_hash', '=', tokenHash)
    .where('desk_sessions.ends_at', '>', bounds.now.toISOString())
    .where('desk_sessions.last_seen_at', '>', idleSince(bounds))
    .where('desk_people.ended_at', 'is', null)
    .executeTakeFirst();

/** The sessions of a person that have not ended, the last used first. */
export const listSessionsOf = (
  db: Queries,
  person: string,
  bounds: SessionBounds,
): Promise<DeskSessionsTable[]> =>
  db
    .selectFrom('desk_sessions')
    .selectAll()
    .where('person', '=', person)
    .where('ends_at', '>', bounds.now.toISOString())
    .where('last_seen_at', '>', idleSince(bounds))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();

/** Notes that a session is in use. */
export async function touchSession(tx: InTransaction, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('desk_sessions')
    .set({ last_seen_at: now.toISOString() })
    .where('id', '=', id)
    .where('last_seen_at', '<', now.toISOString())
    .execute();
}

export async function removeSessionByToken(tx: InTransaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom('desk_sessions').where('token_hash', '=', tokenHash).execute();
}

/** Ends a session of a person; false: they have no such session. */
export async function removeSession(
  tx: InTransaction,
  person: string,
  id: string,
): Promise<boolean> {
  const removed = await tx
    .deleteFrom('desk_sessions')
    .where('person', '=', person)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

export async function removeSessionsOf(tx: InTransaction, person: string): Promise<void> {
  await tx.deleteFrom('desk_sessions').where('person', '=', person).execute();
}

/** Deletes sessions, links and what was mailed to sign in with that are past their time. */
export async function removeEndedSessions(tx: InTransaction, bounds: SessionBounds): Promise<void> {
  const moment = bounds.now.toISOString();
  await tx
    .deleteFrom('desk_sessions')
    .where((eb) =>
      eb.or([eb('ends_at', '<=', moment), eb('last_seen_at', '<=', idleSince(bounds))]),
    )
    .execute();
  await tx.deleteFrom('desk_links').where('expires_at', '<=', moment).execute();
  await tx
    .deleteFrom('outbox')
    .where('kind', '=', 'desk-sign-in')
    .where('created_at', '<=', idleSince(bounds))
    .execute();
}
