import type { Services } from '../services.ts';
import { deskUrl } from '../sign-in/sign-in-mail.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { addMessage } from './add-message.ts';
import { coordinatorTexts, type CoordinatorMessage } from './coordinator-texts.ts';
import { paragraphs } from './mail-body.ts';
import { contactOf, findSubject, type SignupSubject } from './signup-subject.ts';

/** Where to go on; nothing where the endpoint has no desk, or does not know its public address. */
export function deskLine(services: Services): string | undefined {
  const page = services.deskScript && deskUrl(services);
  return page && `Uw werkplek: ${page}`;
}

/** Writes to the coordinator about one sign-up, without personal data. */
export async function writeToCoordinator(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  subject: SignupSubject,
  message: CoordinatorMessage,
  now: Date,
): Promise<void> {
  const to = contactOf(subject, 'email');
  if (to === undefined) return;
  const { reference } = signup;
  const text = paragraphs(coordinatorTexts[message], `Kenmerk: ${reference}`, deskLine(services));
  const mail = { to, subject: `Aanmelding ${reference}`, text };
  await addMessage(tx, services, signup, `coordinator-${message}`, mail, now);
}

const editionSubjects = {
  starts: 'Er zijn genoeg aanmeldingen',
  calls: 'Mensen om te bellen',
} as const;

/** Writes to the coordinator about an edition, once for all its people. */
export async function writeAboutEdition(
  tx: InTransaction,
  services: Services,
  signup: Pick<SignupsTable, 'institution' | 'group_id' | 'edition_id'>,
  message: keyof typeof editionSubjects,
  now: Date,
): Promise<void> {
  const to = contactOf(await findSubject(tx, signup), 'email');
  if (to === undefined) return;
  const text = paragraphs(coordinatorTexts[message], deskLine(services));
  const mail = { to, subject: editionSubjects[message], text };
  const about = { reference: '', institution: signup.institution };
  await addMessage(tx, services, about, `coordinator-${message}`, mail, now);
}
