import { hasDigit } from '../../../domain/signup/contact.ts';
import { formatLanguageName } from '../../../locale/format.ts';
import { textOf, type Answers, type Question } from './question.ts';
import {
  optionsFor,
  toldAs,
  yesOrNo,
  type MakeQuestion,
  type QuestionContext,
} from './question-context.ts';

/** The people of a sign-up: who is signed up, and who does it for them. */
export type Person = 'participant' | 'guardian' | 'referrer';

type ReachContext = Pick<QuestionContext, 't' | 'mode'>;

/** Phone number and e-mail address. Only a visitor's own have autocomplete, not those of another. */
export function reachQuestions(
  { t, mode }: ReachContext,
  make: MakeQuestion,
  person: Person,
  isVisitor: boolean,
): Question[] {
  if (isVisitor)
    return [
      make(`${person}/phone`, 'tel', 'phone', { autocomplete: 'tel' }),
      make(`${person}/email`, 'email', 'email', { autocomplete: 'email' }),
    ];
  const told = toldAs(t, 'theirTold');
  // A client need not be called when the referrer is.
  const hint = mode === 'referrer' ? t('theirPhoneHint') : undefined;
  return [
    make(`${person}/phone`, 'tel', 'theirPhone', { hint, told }),
    make(`${person}/email`, 'email', 'theirEmail', { told }),
  ];
}

/** Which ways to reach a person were filled in. */
export const filledContact = (
  answers: Answers,
  person: Person,
): { readonly hasPhone: boolean; readonly hasEmail: boolean } => ({
  hasPhone: hasDigit(textOf(answers, `${person}/phone`)),
  hasEmail: textOf(answers, `${person}/email`).trim() !== '',
});

/** What decides which questions about safe contact matter. */
export interface SafeContact {
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
}

export type SafeContactContext = Pick<
  QuestionContext,
  't' | 'language' | 'mode' | 'institution' | 'answers'
>;

/** How someone can be reached safely: by which way, when, and what may be said to others. */
export function safeContactQuestions(
  context: SafeContactContext,
  make: MakeQuestion,
  { hasPhone, hasEmail }: SafeContact,
): Question[] {
  const { t, mode, answers } = context;
  const hasBoth = hasPhone && hasEmail;
  // A parent is reached by whatever they filled in.
  const isChoice = hasBoth && mode !== 'child';
  const by = isChoice ? textOf(answers, 'participant/contactBy') : '';
  const isCalled = by !== 'email' && (hasPhone || !hasEmail);
  const way = make('participant/contactBy', 'one', 'contactBy', {
    optional: true,
    options: optionsFor(t, [
      ['phone', 'callMe'],
      ['email', 'mailMe'],
    ]),
    told: toldAs(t, 'contactByTold'),
  });
  const others = mode === 'helper' || mode === 'referrer';
  return [
    ...(isChoice ? [way] : []),
    ...(isCalled ? callQuestions(context, make) : []),
    ...(hasBoth
      ? [
          make(
            'participant/mayMail',
            'one',
            others ? 'mayMailOther' : 'mayMail',
            yesOrNo(t, { yes: 'mayMailTold', no: 'noMailTold' }),
          ),
        ]
      : []),
    ...(hasEmail
      ? [
          make('participant/mailIsShared', 'one', others ? 'othersReadOther' : 'othersRead', {
            ...yesOrNo(t, { yes: 'othersReadTold', no: 'nobodyReadsTold' }),
            options: optionsFor(t, [
              ['yes', 'plainYes'],
              ['no', 'plainNo'],
            ]),
            hint: t('othersReadHint'),
          }),
        ]
      : []),
  ].map((it) => ({ ...it, isSafety: true }));
}

/** When somebody may be called, in which language, and what may be said to who answers. */
function callQuestions(
  { t, language, mode, institution }: SafeContactContext,
  make: MakeQuestion,
): Question[] {
  const others = mode === 'helper' || mode === 'referrer';
  const times = (['morning', 'afternoon', 'evening'] as const).filter(
    (it) => !institution?.callTimes || institution.callTimes.includes(it),
  );
  const languages = institution?.callLanguages ?? [];
  const moments = make('participant/contactMoments', 'many', others ? 'theirMoments' : 'moments', {
    optional: true,
    options: optionsFor(
      t,
      times.map((it) => [it, it] as const),
    ),
    told: toldAs(t, 'momentsTold'),
  });
  return [
    ...(times.length > 1 ? [moments] : []),
    ...(languages.length > 1
      ? [
          make('participant/callLanguage', 'one', others ? 'theirLanguage' : 'callLanguage', {
            optional: true,
            options: languages.map((it) => [it, formatLanguageName(it, language)] as const),
            told: toldAs(t, 'callLanguageTold'),
          }),
        ]
      : []),
    make('participant/mayLeaveMessage', 'one', 'message', {
      ...yesOrNo(t, { yes: 'messageTold', no: 'noMessageTold' }),
      hint: t('messageHint'),
    }),
    make('participant/maySayWhoWeAre', 'one', 'sayWho', {
      ...yesOrNo(t, { yes: 'sayWhoTold', no: 'noSayWhoTold' }),
      hint: t('sayWhoHint'),
    }),
  ];
}
