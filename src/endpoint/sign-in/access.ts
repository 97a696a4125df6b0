import type { Context } from 'hono';
import type { DeskRight } from '../../contract/desk-rights.ts';
import type { DeskPersonName, SignInWay } from '../../contract/desk-session.ts';
import { unauthorized } from '../http/problem.ts';
import type { DeskSessionsTable } from '../store/tables.ts';

/** Who makes a request at the desk, and what they may do. */
export interface DeskAccess {
  /** As the audit names it. */
  actor: string;
  person: DeskPersonName;
  rights: readonly DeskRight[];
  /** Rights that this way of signing in does not give. */
  withheld: readonly DeskRight[];
  signedInBy: SignInWay;
  /** Undefined: a program with a token. */
  session?: DeskSessionsTable;
}

const key = 'deskAccess';

export const setAccess = (c: Context, access: DeskAccess): void => c.set(key, access);

/** Who makes this request; undefined where nobody need be signed in. */
export const accessIfAny = (c: Context): DeskAccess | undefined =>
  c.get(key) as DeskAccess | undefined;

/** Who makes this request; throws a 401 where nobody is signed in. */
export function accessOf(c: Context): DeskAccess {
  const access = accessIfAny(c);
  if (!access) throw notSignedIn();
  return access;
}

export const notSignedIn = () =>
  unauthorized(
    'Log in, of stuur de sleutel van de werkgroep of de instelling mee als bearer token.',
  );
