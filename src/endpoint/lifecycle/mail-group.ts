import type { GroupMail, GroupMailKind } from '../../contract/desk-changes.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { deskRefusal } from '../desk/desk-problems.ts';
import { notFound } from '../http/problem.ts';
import { addMessage } from '../outbox/add-message.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import { participantAddress } from '../outbox/recipients.ts';
import { contactOf } from '../outbox/signup-subject.ts';
import type { Services } from '../services.ts';
import { addCall } from '../store/calls.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import type { PersonalPart } from './personal-part.ts';

/** What a message is about, before the paragraph of the coordinator. */
const kindTexts: Record<GroupMailKind, string> = {
  practical: 'Iets praktisch over de groep:',
  bring: 'Dit neemt u mee naar de groep:',
  afterwards: 'Een bericht na afloop van de groep:',
};

/** Somebody who takes part, with the address of their own mail where they agreed to it. */
export interface GroupReader {
  readonly signup: SignupsTable;
  readonly name: string | undefined;
  readonly to: string | undefined;
}

/**
 * Who takes part in an edition. Who shares a mailbox is not mailed what a coordinator typed: nobody
 * knows what it tells who reads along.
 */
export async function listGroupReaders(
  db: Queries,
  { personalData }: Pick<Services, 'personalData'>,
  edition: string,
): Promise<GroupReader[]> {
  const signups = await db
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('status', 'in', ['placed', 'taking-part'])
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
  const readers: GroupReader[] = [];
  for (const signup of signups) {
    const personal = (await personalData.tryOpen(signup.personal)) as PersonalPart | undefined;
    const isOwn = personal && personal.participant.mailIsShared !== true;
    const to = isOwn ? participantAddress(signup.mode, personal, false) : undefined;
    readers.push({ signup, name: personal?.participant.name, to });
  }
  return readers;
}

/** The edition and its group, where everybody in it may be mailed at once; throws a problem otherwise. */
export async function groupToMail(db: Queries, scope: DeskScope, id: string) {
  const stored = await findEdition(db, id);
  const group = stored && (await findGroup(db, stored.group));
  if (!stored || !group || !covers(scope, { institution: group.institution, group: group.id })) {
    throw notFound('Deze editie bestaat hier niet.');
  }
  if (group.sensitive) throw deskRefusal('sensitive-group');
  if (stored.edition.signupStatus === 'cancelled') throw deskRefusal('mail-of-cancelled');
  return { group, stored };
}

/** Mails all who take part, each apart; who has no mail goes on the call list with the same words. */
export async function mailGroup(
  tx: InTransaction,
  services: Services,
  scope: DeskScope,
  { edition, kind, text }: GroupMail,
  now: Date,
): Promise<{ kind: 'mail'; target: string; institution: string }> {
  const { group, stored } = await groupToMail(tx, scope, edition);
  const readers = await listGroupReaders(tx, services, edition);
  if (readers.length === 0) throw deskRefusal('nobody-to-tell');
  const institution = await findInstitution(tx, group.institution);
  const phone = contactOf({ group, stored, institution }, 'phone');
  for (const { signup, to } of readers) {
    if (to === undefined) {
      const sealed = await services.personalData.seal(text);
      await addCall(tx, signup, 'group-message', now, [{ kind: 'message', sealed }]);
      continue;
    }
    const body = paragraphs(
      'Hallo,',
      `${kindTexts[kind]}\n${text.trim()}`,
      phone && `Vragen? Bel ${phone}.`,
      institution?.name,
    );
    const message = { to, subject: `Bericht over ${group.name}`, text: body };
    await addMessage(tx, services, signup, 'group-message', message, now);
  }
  return { kind: 'mail', target: edition, institution: group.institution };
}
