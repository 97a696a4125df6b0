import type { SignupMode } from '../../../domain/signup/signup-mode.ts';
import { textOf, type Answers, type Question } from './question.ts';
import { optionsFor, type MakeQuestion, type QuestionContext } from './question-context.ts';

/** The people of a sign-up: who is signed up, and who does it for them. */
export type Person = 'participant' | 'guardian' | 'referrer';

/** Phone number and e-mail address. Only a visitor's own have autocomplete, not those of another. */
export function reachQuestions(
  { t }: Pick<QuestionContext, 't'>,
  make: MakeQuestion,
  person: Person,
  isVisitor: boolean,
): Question[] {
  return isVisitor
    ? [
        make(`${person}/phone`, 'tel', 'phone', { hint: t('phoneHint'), autocomplete: 'tel' }),
        make(`${person}/email`, 'email', 'email', { hint: t('emailHint'), autocomplete: 'email' }),
      ]
    : [
        make(`${person}/phone`, 'tel', 'phone', {
          hint: t('theirPhoneHint'),
          label: t('theirPhone'),
        }),
        make(`${person}/email`, 'email', 'email', { label: t('theirEmail') }),
      ];
}

/** What was answered about contact, and with whom. */
export interface SafeContact {
  readonly mode: SignupMode;
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
  readonly answers: Answers;
}

/** Which ways to reach a person were filled in. */
export const filledContact = (
  answers: Answers,
  person: Person,
): Pick<SafeContact, 'hasPhone' | 'hasEmail'> => ({
  hasPhone: textOf(answers, `${person}/phone`).trim() !== '',
  hasEmail: textOf(answers, `${person}/email`).trim() !== '',
});

/** How someone can be reached safely: by which way, when, and what may be said to others. */
export function safeContactQuestions(
  { t }: Pick<QuestionContext, 't'>,
  make: MakeQuestion,
  { mode, hasPhone, hasEmail, answers }: SafeContact,
): Question[] {
  const questions: Question[] = [];
  // A parent is reached by whatever they filled in.
  if (hasPhone && hasEmail && mode !== 'child')
    questions.push(
      make('participant/contactBy', 'one', 'contactBy', {
        optional: true,
        options: optionsFor(t, [
          ['phone', 'callMe'],
          ['email', 'mailMe'],
        ]),
      }),
    );
  const isCalled = hasPhone && !(hasEmail && answers['participant/contactBy'] === 'email');
  if (!isCalled) return questions;
  const permission = {
    hint: t('safety'),
    optional: true,
    options: optionsFor(t, [
      ['yes', 'yes'],
      ['no', 'no'],
    ]),
  };
  return [
    ...questions,
    make('participant/contactMoments', 'many', 'moments', {
      label: t(mode === 'referrer' ? 'theirMoments' : 'moments'),
      hint: t('momentsHint'),
      optional: true,
      options: optionsFor(t, [
        ['morning', 'morning'],
        ['afternoon', 'afternoon'],
        ['evening', 'evening'],
      ]),
    }),
    make('participant/mayLeaveMessage', 'one', 'message', permission),
    make('participant/maySayWhoWeAre', 'one', 'sayWho', permission),
  ];
}
