// Every situation in which somebody reads about a sign-up, and the sentences that they then read.
import { signupStates } from '../../src/contract/signup.ts';
import { actionLabel } from '../../src/domain/signup/messages/actions.ts';
import type { MessageText, StepText } from '../../src/domain/signup/messages/message-text.ts';
import { messageFor } from '../../src/domain/signup/messages/message.ts';
import {
  contactWays,
  readers,
  subjects,
  type Situation,
} from '../../src/domain/signup/messages/situation.ts';
import { pluralRules } from '../../src/locale/intl.ts';
import { fill, type Dictionary, type FormOfAddress } from '../../src/locale/text.ts';

/** What decides the sentences, with all its values. A state that nobody knows yet is among them. */
export const dimensions = {
  state: [...signupStates, 'cancelled', 'a-later-state'],
  reader: readers,
  subject: subjects,
  contact: contactWays,
  namesEdition: [true, false],
  hasPriority: [true, false],
  isSensitive: [true, false],
  isMailed: [true, false],
  awaitsReview: [false, true],
} as const satisfies Partial<Record<keyof Situation, readonly unknown[]>>;

export type Dimension = keyof typeof dimensions;
export type Combination = Pick<Situation, Dimension>;

/** What else is known: everything, or nothing. */
export const everything = {
  hasGroupName: true,
  position: 3,
  waiting: 5,
  hasDeadline: true,
  hasFirstDay: true,
  startsTogether: true,
  hasPhoneNumber: true,
  responseWorkingDays: 3,
  ownWords: ['whatHappensNext', 'responseTime'],
} as const satisfies Partial<Situation>;

export const nothing = {
  hasGroupName: false,
  hasDeadline: false,
  hasFirstDay: false,
  startsTogether: false,
  hasPhoneNumber: false,
  ownWords: [],
} as const satisfies Partial<Situation>;

/** All combinations. */
export function allCombinations(): Combination[] {
  let all: object[] = [{}];
  for (const [name, values] of Object.entries(dimensions)) {
    all = all.flatMap((it) => values.map((value) => ({ ...it, [name]: value })));
  }
  return all as Combination[];
}

const values: Record<string, Record<string, string | number>> = {
  nl: {
    group: 'Assertiviteitstraining',
    position: 3,
    moment: 'maandag 11 januari 2027 om 12.00 uur',
    day: 'donderdag 14 januari 2027',
  },
  en: {
    group: 'Assertiviteitstraining',
    position: 3,
    moment: 'Monday 11 January 2027, 12:00',
    day: 'Thursday 14 January 2027',
  },
};

/** The words of a text. An institution's own words are in brackets. */
export function words(
  text: StepText,
  dictionary: Dictionary,
  code: 'nl' | 'en',
  form: FormOfAddress = 'u',
): string {
  if (typeof text === 'string') return `[${text}]`;
  const found = dictionary[text.key];
  if (found === undefined) throw new Error(`${code} has no text ${text.key}`);
  const plural = (count: number) => pluralRules({ code, texts: {} }).select(count);
  const count: Record<string, number> = text.count === undefined ? {} : { count: text.count };
  return fill(found, { ...values[code], ...count }, { plural, form, isolates: false });
}

/** The texts that somebody reads, by the place where they read them. */
export function textsFor(situation: Situation): Record<string, StepText[]> {
  const { title, details, steps, mail, actions } = messageFor(situation);
  const labels: MessageText[] = actions.map((it) => ({ key: actionLabel(it, situation) }));
  return {
    title: [title],
    details: [...details],
    'what happens next': steps.flatMap((it) => [it.title, ...it.texts]),
    'what is mailed': mail ? [mail] : [],
    'what one can do': labels,
  };
}
