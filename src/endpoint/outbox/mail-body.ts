import type { PlannedTalk } from '../../contract/desk-signups.ts';
import type { PlanChange } from '../../domain/offer/edition-plan.ts';
import { comingSessions, planOf } from '../../domain/offer/edition-plan.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { foreignLanguagesOf } from '../../domain/language/foreign-languages.ts';
import type { MailMessage } from '../../domain/signup/mail/mail-message.ts';
import type { MailText } from '../../domain/signup/mail/mail-text.ts';
import { formatDay, formatLanguageName } from '../../locale/format.ts';
import type { MailWords } from '../../locale/mail-words.ts';
import type { SignupsTable } from '../store/tables.ts';
import { momentInWords, placeInWords, sessionInWords, timesInWords } from './moments.ts';
import { contactOf, type SignupSubject } from './signup-subject.ts';

type Values = Record<string, string | number>;

export interface MailDetails {
  signup: SignupsTable;
  subject: SignupSubject;
  /** When the first talk is. */
  talk?: PlannedTalk | undefined;
  position: number | undefined;
  /** The link to the status page. */
  link: string | undefined;
  now: Date;
}

/** A mail in words, a blank line between its paragraphs. */
export function mailBody(message: MailMessage, words: MailWords, details: MailDetails): string {
  const values = valuesOf(words, details);
  const { link } = details;
  return paragraphs(
    ...message.paragraphs.map((texts) =>
      texts.map((it) => inWords(it, words, values, details)).join(' '),
    ),
    message.link && link && linkText(words, message.link, link),
    message.hasPhoneNumber && words.mail('call', values),
  );
}

const linkText = (words: MailWords, kind: 'status' | 'cannot-come', link: string): string => {
  const lead = words.mail(kind === 'status' ? 'statusLink' : 'cannotCome', {});
  return `${lead}\n${link}\n${words.mail('keepLink', {})}`;
};

/** Paragraphs with a blank line between them; those that are empty are left out. */
export const paragraphs = (...parts: (string | false | undefined)[]): string =>
  `${parts.filter((it) => it).join('\n\n')}\n`;

function inWords(text: MailText, words: MailWords, values: Values, details: MailDetails): string {
  if (typeof text === 'string') {
    return details.subject.institution?.texts?.[words.language.code]?.[text] ?? '';
  }
  if ('mail' in text) {
    return words.mail(text.mail, {
      ...values,
      ...(text.change && changeValues(text.change, words)),
    });
  }
  return asSentence(words.message(text.key, { ...values, count: text.count ?? 0 }));
}

/** A title with the full stop that it has no need of above a page. */
const asSentence = (text: string): string => (/[.?!:]$/.test(text) ? text : `${text}.`);

function valuesOf({ language }: MailWords, details: MailDetails): Values {
  const { signup, subject, talk, position, now } = details;
  const edition = subject.stored?.edition;
  const timezone = edition?.timezone ?? 'Europe/Amsterdam';
  const expires = signup.offer_expires_at;
  const day = edition && firstDay(edition);
  const [first] = edition ? comingSessions(planOf(edition), todayIn(timezone, now), 1) : [];
  return {
    reference: signup.reference,
    group: subject.group?.name ?? '',
    language: foreignLanguagesOf(subject.group ?? {}, language.code)
      .map((it) => formatLanguageName(it, language))
      .join(', '),
    position: position ?? '',
    moment: expires === null ? '' : momentInWords(new Date(expires), language, timezone),
    day: day === undefined ? '' : formatDay(day, language),
    talk: talk ? sessionInWords({ date: talk.date, startTime: talk.time }, language) : '',
    phone: contactOf(subject, 'phone') ?? '',
    now: first ? sessionInWords(first, language) : '',
  };
}

/** Sessions in a list of days at most. */
const maxDays = 12;

/** What changed, in words: what was and what is now. */
export function changeValues(
  change: PlanChange,
  { language }: Pick<MailWords, 'language'>,
): Values {
  switch (change.kind) {
    case 'session-moved':
      return {
        was: sessionInWords(change.was, language),
        now: sessionInWords(change.now, language),
      };
    case 'session-dropped':
      return { was: sessionInWords(change.was, language) };
    case 'session-added':
      return { now: sessionInWords(change.now, language) };
    case 'time':
      return { was: timesInWords(change.was, language), now: timesInWords(change.now, language) };
    case 'days':
      return {
        now: change.now
          .slice(0, maxDays)
          .map((it) => sessionInWords(it, language))
          .join('; '),
      };
    case 'place':
      return { now: placeInWords(change.now) };
    default:
      return {};
  }
}
