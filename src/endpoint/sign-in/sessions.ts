import type { Context } from 'hono';
import type { DeskSession, DeskSessionEntry, SignInWay } from '../../contract/desk-session.ts';
import type { SignInPolicy } from '../policy.ts';
import type { Services } from '../services.ts';
import { addSession, removeSessionByToken } from '../store/desk-sessions.ts';
import type { InTransaction } from '../store/store.ts';
import type { DeskSessionsTable } from '../store/tables.ts';
import { randomId, randomSecret, sha256 } from '../submission/bytes.ts';
import type { DeskAccess } from './access.ts';
import { readCookie, removeCookie, writeCookie } from './cookies.ts';
import { deviceOf } from './device.ts';
import { endOf, freshUntil, later } from './session-times.ts';

/** A session that is stored, with the token that only its browser has. */
export interface NewSession {
  token: string;
  session: DeskSessionsTable;
}

/**
 * Starts a session with a token of its own; the one that the browser had before ends. So nobody can
 * have somebody else sign in on a session that they know.
 */
export async function openSession(
  tx: InTransaction,
  services: Services,
  c: Context,
  person: string,
  signedInBy: SignInWay,
  now: Date,
): Promise<NewSession> {
  const before = readCookie(c, services, 'gmw-desk');
  if (before !== undefined) await removeSessionByToken(tx, await sha256(before));
  const token = randomSecret();
  const session = {
    id: randomId(),
    token_hash: await sha256(token),
    person,
    signed_in_by: signedInBy,
    device: deviceOf(c.req.raw),
    signed_in_at: now.toISOString(),
    last_seen_at: now.toISOString(),
    ends_at: later(now.toISOString(), services.policy.signIn.sessionAge),
  };
  await addSession(tx, session);
  return { token, session };
}

/** Gives the browser the token of its session; what bound it to a mail has done its work. */
export function giveToken(c: Context, services: Services, token: string): void {
  removeCookie(c, services, 'gmw-sign-in');
  writeCookie(c, services, 'gmw-desk', token);
}

/** Who is signed in. A program with a token is, at every moment, as if it had just signed in. */
export function viewSession({ policy, clock }: Services, access: DeskAccess): DeskSession {
  const { person, rights, withheld, signedInBy, session } = access;
  const now = clock().toISOString();
  const end = later(now, policy.signIn.sessionAge);
  return {
    person,
    rights: [...rights],
    ...(withheld.length > 0 && { withheld: [...withheld] }),
    signedInBy,
    signedInAt: session?.signed_in_at ?? now,
    endsAt: session ? endOf(session, policy.signIn) : end,
    freshUntil: session ? freshUntil(session, policy.signIn) : end,
  };
}

/** @param current the id of the session that asks */
export const viewEntry = (
  it: DeskSessionsTable,
  current: string,
  policy: SignInPolicy,
): DeskSessionEntry => ({
  id: it.id,
  current: it.id === current,
  signedInBy: it.signed_in_by,
  signedInAt: it.signed_in_at,
  lastSeenAt: it.last_seen_at,
  endsAt: endOf(it, policy),
  ...(it.device !== null && { device: it.device }),
});
