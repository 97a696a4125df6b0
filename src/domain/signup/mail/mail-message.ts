import type { PlanChange } from '../../offer/edition-plan.ts';
import { messageFor } from '../messages/message.ts';
import type { Situation } from '../messages/situation.ts';
import { changeTexts } from './change-texts.ts';
import type { MailKey } from './mail-key.ts';
import type { MailParagraph, MailText } from './mail-text.ts';

/**
 * What a mail is about: how the sign-up stands (a cancelled start too), the start of a group that had
 * to wait for enough people, a start that goes ahead after all, another date, time or place, a start
 * that is near, another address of the reader, or the end of a sign-up that waited too long.
 */
export const mailNews = [
  'state',
  'starts',
  'resumed',
  'moved',
  'reminder',
  'new-address',
  'ended',
] as const;
export type MailNews = (typeof mailNews)[number];

/** All that decides what somebody is written. */
export interface MailSituation extends Situation {
  readonly news: MailNews;
  /** What moved, the most important first. */
  readonly changes: readonly PlanChange[];
  /** Whether the day of the first talk is known, and still to come. */
  readonly hasTalkDay: boolean;
  /** Whether the group is in another language than the mail. */
  readonly isForeignGroup: boolean;
}

/** Whether the mail has a link to the status page, and which words stand before it. */
export type MailLink = 'status' | 'cannot-come' | undefined;

export interface MailMessage {
  readonly paragraphs: readonly MailParagraph[];
  readonly link: MailLink;
  /** Whether the mail names the phone number of the institution. */
  readonly hasPhoneNumber: boolean;
}

/** Decides what somebody is written about a sign-up. The words are in the dictionaries. */
export function mailFor(situation: MailSituation): MailMessage {
  if (situation.reader === 'referrer') return referrerMail(situation);
  if (situation.contact === 'neutral-mail') return neutralMail(situation);
  const { news, state } = situation;
  const link = linkOf(news, state);
  return {
    paragraphs: [
      [mail('greeting')],
      newsOf(situation),
      ...(link && situation.isForeignGroup ? [[mail('groupLanguage')]] : []),
      ...(news === 'state' || news === 'new-address' ? nextOf(situation) : []),
    ],
    link,
    hasPhoneNumber: situation.hasPhoneNumber,
  };
}

/** States after which nothing is left to look at or to change. */
const over: readonly string[] = ['withdrawn', 'cancelled'];

function linkOf(news: MailNews, state: string): MailLink {
  if (news === 'reminder') return 'cannot-come';
  return news === 'ended' || (news === 'state' && over.includes(state)) ? undefined : 'status';
}

const mail = (key: MailKey): MailText => ({ mail: key });

function newsOf(situation: MailSituation): MailParagraph {
  const { title, details } = messageFor(situation);
  // A referrer hears what changed of the start. How the client stands is told only where that was agreed.
  const standing = situation.reader === 'referrer' ? aboutGroup(situation) : [title, ...details];
  switch (situation.news) {
    case 'starts':
      return [mail(goesAhead(situation)), ...aboutGroup(situation)];
    case 'resumed':
      return [mail('resumed'), ...standing];
    case 'moved':
      return [
        mail('changed'),
        ...changeTexts(situation.changes),
        ...standing,
        ...talkThatStays(situation),
      ];
    case 'reminder':
      return [mail('reminder'), ...aboutGroup(situation)];
    case 'new-address':
      return [mail('newAddress'), ...standing];
    case 'ended':
      return [mail('ended'), ...details];
    default:
      return [title, ...talkOf(situation), ...details];
  }
}

/** When the talk is. A referrer hears that it is planned, and no more. */
const talkOf = ({ state, reader, hasTalkDay }: MailSituation): MailText[] =>
  state === 'talk-planned' && hasTalkDay && reader !== 'referrer' ? [mail('talkOn')] : [];

/** A talk is about more than one start: another one, or a wait for it, leaves it as it was agreed. */
const talkThatStays = ({ state, reader, hasTalkDay }: MailSituation): MailText[] =>
  (state === 'talk-planned' || state === 'waiting') && hasTalkDay && reader !== 'referrer'
    ? [mail('talkStays')]
    : [];

const goesAhead = ({ hasFirstDay }: MailSituation): MailKey =>
  hasFirstDay ? 'goesAhead' : 'goesAheadNoDay';

const aboutGroup = ({ hasGroupName, isSensitive }: MailSituation): MailText[] =>
  hasGroupName && !isSensitive ? [{ key: 'about' }] : [];

const nextOf = (situation: MailSituation): MailParagraph[] =>
  messageFor(situation).steps.map(({ title, texts }) => [title, ...texts]);

/** What may be read by anybody: no group, no institution, no place and no link. */
function neutralMail(situation: MailSituation): MailMessage {
  const { news, state } = situation;
  const isOver = news === 'ended' || (news === 'state' && over.includes(state));
  return {
    paragraphs: [
      [mail('greeting')],
      [mail(neutralKey(situation))],
      ...(isOver ? [] : [[mail('neutralHow')]]),
    ],
    link: undefined,
    hasPhoneNumber: false,
  };
}

function neutralKey({ news, state, hasDeadline }: MailSituation): MailKey {
  if (news === 'reminder') return 'neutralReminder';
  if (news === 'ended') return 'neutralWithdrawn';
  if (news !== 'state') return 'neutralNews';
  if (state === 'withdrawn') return 'neutralWithdrawn';
  if (state === 'cancelled') return 'neutralCancelled';
  if (state === 'offered' && hasDeadline) return 'neutralOffered';
  return state === 'received' ? 'neutralReceived' : 'neutralNews';
}

/** A referrer knows the client by the reference, and gets no link to the status of someone else. */
function referrerMail(situation: MailSituation): MailMessage {
  return {
    paragraphs: [[mail('greeting')], newsOf(situation), [mail('reference')]],
    link: undefined,
    hasPhoneNumber: false,
  };
}
