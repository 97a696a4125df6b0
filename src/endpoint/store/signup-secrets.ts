import { sha256 } from '../submission/bytes.ts';
import type { InTransaction, Queries } from './store.ts';
import type { SignupsTable } from './tables.ts';

/** The sign-up that `secret` opens; undefined when there is none, or the secret is another's. */
export async function openSignup(
  db: Queries,
  reference: string,
  secret: string | undefined,
): Promise<SignupsTable | undefined> {
  const hash = await sha256(secret ?? '');
  const signup = await db
    .selectFrom('signups')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
  const others = await db
    .selectFrom('signup_secrets')
    .select('secret_hash')
    .where('reference', '=', reference)
    .execute();
  let opens = false;
  for (const it of [signup?.secret_hash ?? '', ...others.map((other) => other.secret_hash)]) {
    if (sameText(it, hash)) opens = true;
  }
  return opens && secret !== undefined ? signup : undefined;
}

/** One more secret that opens a sign-up, for the link in a message. */
export async function addSecret(
  tx: InTransaction,
  reference: string,
  secret: string,
): Promise<void> {
  await tx
    .insertInto('signup_secrets')
    .values({ reference, secret_hash: await sha256(secret) })
    .execute();
}

/** Closes the links that were sent in messages, but for some; the first secret stays. */
export async function forgetSecrets(
  tx: InTransaction,
  reference: string,
  butFor: readonly string[],
): Promise<void> {
  const kept = await Promise.all(butFor.map((it) => sha256(it)));
  await tx
    .deleteFrom('signup_secrets')
    .where('reference', '=', reference)
    .where('secret_hash', 'not in', ['', ...kept])
    .execute();
}

/** Compares in a time that tells nothing of where two texts differ. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
