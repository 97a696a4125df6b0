import { todayIn } from '../../domain/dates/dates.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { foreignLanguagesOf } from '../../domain/language/foreign-languages.ts';
import type { PlanChange } from '../../domain/offer/edition-plan.ts';
import type { MailNews, MailSituation } from '../../domain/signup/mail/mail-message.ts';
import { mailWayOf } from '../../domain/signup/messages/contact-way.ts';
import {
  subjectOf,
  toldState,
  type OwnWords,
  type Reader,
} from '../../domain/signup/messages/situation.ts';
import type { DeskPart } from '../desk/open-personal.ts';
import { positionOnList, toldPlace } from '../lifecycle/waiting.ts';
import { timezone } from '../offer/public-offer.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { isUnseen } from '../store/unseen-signups.ts';
import { contactOf, type SignupSubject } from './signup-subject.ts';

export interface MailAbout {
  news: MailNews;
  reader: Reader;
  /** What moved, for `moved`. */
  changes?: readonly PlanChange[];
  now: Date;
}

/** All that decides what a mail about a sign-up says. */
export async function mailSituation(
  db: Queries,
  signup: SignupsTable,
  personal: DeskPart,
  subject: SignupSubject,
  lang: string,
  { news, reader, changes = [], now }: MailAbout,
): Promise<MailSituation> {
  const { group, stored, institution } = subject;
  const edition = signup.for_place === 1 || signup.mode !== 'talk' ? stored?.edition : undefined;
  const isSensitive = group?.sensitive === true;
  const awaitsReview = signup.status === 'waiting' && isUnseen(signup);
  const position =
    signup.status === 'waiting' && !awaitsReview ? await positionOnList(db, signup) : undefined;
  const told = await toldPlace(db, signup, position);
  const promises = institution?.texts?.[lang] ?? {};
  return {
    news,
    reader,
    changes,
    hasTalkDay: (personal.talk?.date ?? '') >= todayIn(timezone, now),
    isForeignGroup: group !== undefined && foreignLanguagesOf(group, lang).length > 0,
    state: toldState(signup.status, signup.mode, edition),
    subject: subjectOf(signup.mode, group),
    contact: reader === 'referrer' ? 'mail' : mailWayOf(personal.participant, isSensitive),
    // A mail does not tell that it was mailed.
    isMailed: false,
    isSensitive,
    namesEdition: edition !== undefined,
    hasPriority: institution?.priorityPolicy || told.waiting !== undefined,
    hasGroupName: Boolean(group?.name),
    awaitsReview,
    position: told.position,
    waiting: stored?.waiting,
    hasDeadline: signup.offer_expires_at !== null,
    hasFirstDay: edition !== undefined && firstDay(edition) !== undefined,
    startsTogether: edition?.entry === 'fixed',
    hasPhoneNumber: contactOf(subject, 'phone') !== undefined,
    responseWorkingDays: institution?.responseWorkingDays,
    ownWords: (['whatHappensNext', 'responseTime'] satisfies OwnWords[]).filter(
      (it) => promises[it],
    ),
  };
}
