import type { CallReason } from '../../contract/desk-calls.ts';
import type { PlanChange } from '../../domain/offer/edition-plan.ts';
import { mailFor, type MailNews } from '../../domain/signup/mail/mail-message.ts';
import type { Reader } from '../../domain/signup/messages/situation.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import type { DeskPart } from '../desk/open-personal.ts';
import { signupPageUrl } from '../page/signup-page.ts';
import type { Services } from '../services.ts';
import { addCall } from '../store/calls.ts';
import { addSecret } from '../store/signup-secrets.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { randomSecret } from '../submission/bytes.ts';
import { addMessage } from './add-message.ts';
import { writeToCoordinator } from './coordinator-mail.ts';
import type { CoordinatorMessage } from './coordinator-texts.ts';
import { mailBody } from './mail-body.ts';
import { mailSituation } from './mail-situation.ts';
import {
  mustCallReferrer,
  participantAddress,
  referrerAddress,
  referrerCall,
  referrerChanges,
  type ReferrerMoment,
  withoutPlace,
} from './recipients.ts';
import { findSubject, type SignupSubject } from './signup-subject.ts';

/** The kinds of messages to write, by reader. */
export interface MessageKinds {
  participant?: MailNews | undefined;
  referrer?: ReferrerMoment | undefined;
  coordinator?: CoordinatorMessage | undefined;
  /** What moved, for the news that a start moved. */
  changes?: readonly PlanChange[] | undefined;
}

/** Whom the messages reach. */
export interface Reached {
  /** Whether the participant is mailed. */
  isMailed: boolean;
  /** Whether nobody may be told, or can be told without the personal data. */
  isSilent: boolean;
}

/**
 * Writes messages about a sign-up to the outbox, in the transaction that changes it. A suspect sign-up
 * gives no messages until a coordinator has looked at it.
 */
export async function queueMessages(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  kinds: MessageKinds,
  now: Date,
): Promise<Reached> {
  const nobody = { isMailed: false, isSilent: true };
  if (signup.suspect === 1 || signup.personal === '') return nobody;
  const personal = (await services.personalData.tryOpen(signup.personal)) as DeskPart | undefined;
  // Nobody can be reached without the personal data; the desk shows the sign-up as unreadable.
  if (!personal) return nobody;
  const subject = await findSubject(tx, signup);
  const about = { tx, services, signup, personal, subject, now };

  const sensitive = subject.group?.sensitive === true;
  const to = participantAddress(signup.mode, personal, sensitive);
  const { participant: news, changes = [] } = kinds;
  if (news && to) {
    const reader = signup.mode === 'child' ? 'parent' : 'participant';
    const kind = kindOf(news, signup.status);
    await writeMail(about, { to, news, reader, kind, changes: withoutPlace(changes) });
  }
  const forReferrer = referrerChanges(personal, changes, sensitive);
  // Who may hear nothing of what moved is not told that something did.
  const isKept = news === 'moved' && forReferrer.length === 0;
  const moment = isKept ? undefined : kinds.referrer;
  const referrer = moment && referrerAddress(personal, moment);
  if (moment && referrer) {
    await writeMail(about, {
      to: referrer,
      news: moment === 'change' ? (news ?? 'state') : 'state',
      reader: 'referrer',
      kind: `referrer-${moment}`,
      changes: forReferrer,
    });
  }
  if (moment && mustCallReferrer(personal, moment)) {
    await addCall(tx, signup, referrerCall(moment, news), now, forReferrer);
  }
  const call = news && !to ? calledAbout[kindOf(news, signup.status)] : undefined;
  if (call) await addCall(tx, signup, call, now);
  const coordinator = call ? 'call' : kinds.coordinator;
  if (coordinator) await writeToCoordinator(tx, services, signup, subject, coordinator, now);
  return { isMailed: to !== undefined, isSilent: false };
}

/** What the outbox calls a message to the participant: by the state that it tells, else by its news. */
const kindOf = (news: MailNews, status: string): string => (news === 'state' ? status : news);

/** News that nobody would hear of without an e-mail address: a coordinator has to call. */
const calledAbout: Readonly<Record<string, CallReason>> = {
  starts: 'starts',
  offered: 'offered',
  expired: 'offer-ended',
};

interface Mail {
  to: string;
  news: MailNews;
  reader: Reader;
  kind: string;
  changes: readonly PlanChange[];
}

interface MailContext {
  tx: InTransaction;
  services: Services;
  signup: SignupsTable;
  personal: DeskPart;
  subject: SignupSubject;
  now: Date;
}

async function writeMail(
  { tx, services, signup, personal, subject, now }: MailContext,
  { to, news, reader, kind, changes }: Mail,
): Promise<void> {
  const words = mailWordsFor(personal.lang);
  const { code } = words.language;
  const about = { news, reader, changes, now };
  const situation = await mailSituation(tx, signup, personal, subject, code, about);
  const message = mailFor(situation);
  const page = subject.institution?.signupPage ?? signupPageUrl(services, signup.institution, code);
  const link = message.link && (await statusLink(tx, signup, page));
  const { talk } = personal;
  const details = { signup, subject, talk, position: situation.position, link, now };
  const text = mailBody(message, words, details);
  const title =
    reader === 'referrer'
      ? signup.reference
      : words.mail('subject', { reference: signup.reference });
  await addMessage(tx, services, signup, kind, { to, subject: title, text }, now);
}

/** A status link with a new secret: only the visitor has the first one, the store has its hash. */
async function statusLink(
  tx: InTransaction,
  { reference }: SignupsTable,
  page: string | undefined,
): Promise<string | undefined> {
  if (page === undefined) return undefined;
  const secret = randomSecret();
  await addSecret(tx, reference, secret);
  return `${page.split('#')[0]}#gmw-signup=${reference}.${secret}`;
}
