import type { SessionRequest } from '../../contract/desk-session.ts';
import type { Services } from '../services.ts';
import { findLink, tryCode, useLink } from '../store/desk-links.ts';
import { normalizeCode } from '../store/survey-codes.ts';
import type { InTransaction } from '../store/store.ts';
import { sha256 } from '../submission/bytes.ts';
import { mailboxHashes } from './mailbox.ts';

/**
 * Uses up the mail that belongs to the secret, or to the address and the code, in the browser that
 * asked for it.
 *
 * @returns the person; undefined when nothing fits, which must be committed too: a wrong code counts
 */
export async function useMail(
  tx: InTransaction,
  services: Services,
  browser: string,
  { secret, email, code }: SessionRequest,
  now: Date,
): Promise<string | undefined> {
  const browserHash = await sha256(browser);
  const link =
    secret === undefined
      ? await linkByCode(tx, services, browserHash, { email: email ?? '', code: code ?? '' }, now)
      : await findLink(tx, { browserHash, secretHash: await sha256(secret) }, now);
  if (!link || link.person === null || !(await useLink(tx, link.id, now))) return undefined;
  return link.person;
}

async function linkByCode(
  tx: InTransaction,
  { keyring, contactKeys, policy }: Services,
  browserHash: string,
  { email, code }: { email: string; code: string },
  now: Date,
) {
  const emailHashes = await mailboxHashes(contactKeys, email);
  const links = await tryCode(tx, { browserHash, emailHashes }, policy.signIn.codeTries, now);
  for (const it of links) {
    const mac = await keyring.mac('sign-in-code', `${it.id}\n${normalizeCode(code)}`);
    if (mac === it.code_hash) return it;
  }
  return undefined;
}
