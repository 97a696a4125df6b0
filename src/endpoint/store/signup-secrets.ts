import { sha256 } from '../submission/bytes.ts';
import type { InTransaction, Queries } from './store.ts';
import type { SignupsTable } from './tables.ts';

/** The sign-up with this reference, when `secret` is one of its secrets; else undefined. */
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
    if (equalInConstantTime(it, hash)) opens = true;
  }
  return opens && secret !== undefined ? signup : undefined;
}

/** Adds a secret to a sign-up, for the link in one message. */
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

/** Removes the secrets of links in messages, except those in `kept`; the visitor's own secret stays. */
export async function removeSecrets(
  tx: InTransaction,
  reference: string,
  kept: readonly string[],
): Promise<void> {
  const keptHashes = await Promise.all(kept.map((it) => sha256(it)));
  await tx
    .deleteFrom('signup_secrets')
    .where('reference', '=', reference)
    .where('secret_hash', 'not in', ['', ...keptHashes])
    .execute();
}

/** Compares two texts in constant time, so that the time reveals nothing about the secret. */
function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
