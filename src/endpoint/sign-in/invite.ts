import { deskTasks } from '../../contract/desk-rights.ts';
import type { DeskRight } from '../../contract/desk-rights.ts';
import { addMessage } from '../outbox/add-message.ts';
import type { MailMessage } from '../outbox/mail.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { addDeskPerson, deskPersonByEmail, saveRights } from '../store/desk-people.ts';
import type { InTransaction } from '../store/store.ts';
import { randomId } from '../submission/bytes.ts';
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

/** Tells somebody that they may sign in. The mail has no secret: they ask for one at the desk. */
export const mailInvitation = (
  tx: InTransaction,
  services: Services,
  to: string,
  now: Date,
): Promise<void> =>
  addMessage(
    tx,
    services,
    { reference: '', institution: '' },
    'invitation',
    invitationMail(services, to),
    now,
  );

function invitationMail(services: Services, email: string): Omit<MailMessage, 'id'> {
  const page = deskUrl(services);
  return {
    to: plainAddress(email),
    subject: 'U kunt inloggen bij het groepsaanbod',
    text: paragraphs(
      'U bent uitgenodigd om te werken in het beheer van het groepsaanbod.',
      page
        ? `Ga naar ${page} en vul dit mailadres in. U krijgt dan een mail om in te loggen.`
        : 'Vraag uw collega om het adres van het beheer. Daar vult u dit mailadres in.',
      'Verwacht u deze mail niet? Dan hoeft u niets te doen.',
    ),
  };
}

/**
 * Makes somebody an administrator, from the command line: a new person, or one who is here already.
 *
 * @param mail whether the invitation is mailed
 */
export async function inviteAdministrator(
  services: Services,
  { email, name, mail }: { email: string; name: string; mail: boolean },
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  const { store, contactKeys } = services;
  const invitation = { email, name, rights: allRights, by: 'command-line' };
  return store.write(async (tx) => {
    const added = await addInvited(tx, services, invitation, now);
    if (mail && added !== undefined) await mailInvitation(tx, services, email, now);
    if (added !== undefined) return { id: added, isNew: true };
    const known = await deskPersonByEmail(tx, await mailboxHashes(contactKeys, email));
    if (!known) throw new Error('Somebody was added and removed at the same moment');
    await saveRights(tx, known.id, allRights);
    return { id: known.id, isNew: false };
  });
}
