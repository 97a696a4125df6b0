import { deskTasks } from '../../contract/desk-rights.ts';
import type { DeskRight } from '../../contract/desk-rights.ts';
import { addMessage } from '../outbox/add-message.ts';
import type { MailMessage } from '../outbox/mail.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { addDeskPerson, deskPersonByEmail, saveRights } from '../store/desk-people.ts';
import type { InTransaction } from '../store/store.ts';
import { addInvitation } from '../store/desk-identities.ts';
import { randomId, randomSecret, sha256 } from '../submission/bytes.ts';
import type { FirstPerson, InvitedAdministrator } from './first-person.ts';
import { mailboxHash, mailboxHashes, plainAddress } from './mailbox.ts';
import { deskUrl } from './sign-in-mail.ts';

/** Every task, everywhere: what the first person has. */
export const allRights: readonly DeskRight[] = deskTasks.map((task) => ({ task }));

export interface Invitation {
  email: string;
  name: string;
  rights: readonly DeskRight[];
  /** Who invites, as the audit names actors. */
  by: string;
}

/**
 * Adds somebody who may sign in, with their rights.
 *
 * @returns their id; undefined when somebody with this address is here already
 */
export async function addInvited(
  tx: InTransaction,
  services: Services,
  { email, name, rights, by }: Invitation,
  now: Date,
): Promise<string | undefined> {
  const { contactKeys, personalData } = services;
  if (await deskPersonByEmail(tx, await mailboxHashes(contactKeys, email))) return undefined;
  const id = randomId();
  await addDeskPerson(tx, {
    id,
    sealed: await personalData.seal({ name, email: plainAddress(email) }),
    email_hash: await mailboxHash(contactKeys, email),
    invited_by: by,
    created_at: now.toISOString(),
    ended_at: null,
    version: 1,
  });
  await saveRights(tx, id, rights);
  return id;
}

/** Seconds for which an invitation joins an account at the identity provider. */
const invitationAge = 14 * 86_400;

/**
 * A secret by which somebody who was invited joins their account at the identity provider to it. It
 * does not sign in.
 */
export async function invitationSecret(
  tx: InTransaction,
  person: string,
  now: Date,
): Promise<string> {
  const secret = randomSecret();
  await addInvitation(tx, {
    secret_hash: await sha256(secret),
    person,
    expires_at: new Date(now.getTime() + invitationAge * 1000).toISOString(),
  });
  return secret;
}

/** The address of the desk for who was invited; undefined when the endpoint does not know its own. */
export function invitationUrl(services: Services, secret: string | undefined): string | undefined {
  const page = deskUrl(services);
  return page && secret !== undefined ? `${page}#gmw-invitation=${secret}` : page;
}

/** Tells somebody that they may sign in; the mail does not sign in by itself. */
export async function mailInvitation(
  tx: InTransaction,
  services: Services,
  { id, email }: { id: string; email: string },
  now: Date,
): Promise<void> {
  const secret = services.identityProvider && (await invitationSecret(tx, id, now));
  const mail = invitationMail(email, invitationUrl(services, secret));
  const about = { reference: '', institution: '' };
  await addMessage(tx, services, about, 'desk-invitation', mail, now);
}

function invitationMail(email: string, page: string | undefined): Omit<MailMessage, 'id'> {
  return {
    to: plainAddress(email),
    subject: 'U kunt inloggen bij het groepsaanbod',
    text: paragraphs(
      'U bent uitgenodigd om te werken in het beheer van het groepsaanbod.',
      page
        ? `Open ${page} en log daar in, met dit mailadres of bij uw eigen organisatie.`
        : 'Vraag uw collega om het adres van het beheer. Daar vult u dit mailadres in.',
      'Verwacht u deze mail niet? Dan hoeft u niets te doen.',
    ),
  };
}

/** Lets somebody in, from the command line: a new person, or one who is here already. */
export async function invite(
  services: Services,
  { email, name, mail, rights = allRights }: FirstPerson,
  now: Date,
): Promise<InvitedAdministrator> {
  const { store, contactKeys } = services;
  const invitation = { email, name, rights, by: 'command-line' };
  return store.write(async (tx) => {
    const added = await addInvited(tx, services, invitation, now);
    if (mail && added !== undefined) await mailInvitation(tx, services, { id: added, email }, now);
    const known = await deskPersonByEmail(tx, await mailboxHashes(contactKeys, email));
    if (!known) throw new Error('Somebody was added and removed at the same moment');
    const { id } = known;
    if (added === undefined) await saveRights(tx, id, rights);
    const secret = services.identityProvider && (await invitationSecret(tx, id, now));
    return { id, isNew: added !== undefined, link: invitationUrl(services, secret) };
  });
}
