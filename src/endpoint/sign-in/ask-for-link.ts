import { addMessage } from '../outbox/add-message.ts';
import type { Services } from '../services.ts';
import { addLink } from '../store/desk-links.ts';
import { deskPersonByEmail } from '../store/desk-people.ts';
import { normalizeCode, randomCode } from '../store/survey-codes.ts';
import { randomId, randomSecret, sha256 } from '../submission/bytes.ts';
import { countSubmission } from '../submission/limits.ts';
import type { Counter } from '../submission/limits.ts';
import { mailboxHash, mailboxHashes, plainAddress } from './mailbox.ts';
import { signInMail } from './sign-in-mail.ts';
import type { MailLanguage } from './sign-in-mail.ts';

/** Characters of the code in a mail. */
const codeLength = 8;

export interface LinkRequest {
  email: string;
  lang: MailLanguage;
  /** The secret in the cookie of the browser that asks. */
  browser: string;
  /** The counter of the client's address. */
  address: Counter | undefined;
}

/**
 * Makes a link and a code and mails them. For an address that nobody here has, everything is made and
 * stored in the same way but for the text of the mail, so that neither the answer nor its time tells
 * who works here.
 */
export async function askForLink(
  services: Services,
  { email, lang, browser, address }: LinkRequest,
  now: Date,
): Promise<void> {
  const { store, contactKeys, keyring, policy } = services;
  const { linkAge, perMailbox } = policy.signIn;
  const to = plainAddress(email);
  const [id, secret, code] = [randomId(), randomSecret(), randomCode(codeLength)];
  const emailHash = await mailboxHash(contactKeys, to);
  const hashes = await mailboxHashes(contactKeys, to);
  const link = {
    id,
    browser_hash: await sha256(browser),
    email_hash: emailHash,
    secret_hash: await sha256(secret),
    code_hash: await keyring.mac('sign-in-code', `${id}\n${normalizeCode(code)}`),
    expires_at: new Date(now.getTime() + linkAge * 1000).toISOString(),
    tries: 0,
    used_at: null,
  };
  const mail = signInMail(services, { to, secret, code, lang });
  await store.write(async (tx) => {
    const mailbox = { name: `sign-in mailbox ${emailHash}`, limit: perMailbox };
    await countSubmission(tx, { address, target: mailbox }, now);
    const person = await deskPersonByEmail(tx, hashes);
    await addLink(tx, { ...link, person: person?.id ?? null });
    const about = { reference: '', institution: '' };
    await addMessage(tx, services, about, 'desk-sign-in', mail, now, { isForNobody: !person });
  });
  services.sendSoon();
}
