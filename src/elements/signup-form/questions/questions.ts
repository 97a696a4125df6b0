import {
  filledContact,
  reachQuestions,
  safeContactQuestions,
  type Person,
} from './contact-questions.ts';
import { extraQuestions } from './extra-questions.ts';
import type { Question } from './question.ts';
import { optionsFor, questionMaker, toldAs, type QuestionContext } from './question-context.ts';
import { whoQuestions } from './who-questions.ts';

/** The questions in the order of the form: only those that matter with what was answered so far. */
export const questionsFor = (context: QuestionContext): Question[] => [
  ...whoQuestions(context),
  ...contactQuestions(context),
  ...extraQuestions(context),
];

/** How to reach who signs up, and the participant. */
function contactQuestions(context: QuestionContext): Question[] {
  const { t, safeWords, mode, answers } = context;
  const make = questionMaker(t, 'reach');
  const safeContact = (person: Person) =>
    safeContactQuestions(
      { ...context, t: safeWords.t, language: safeWords.language },
      questionMaker(safeWords.t, 'reach'),
      filledContact(answers, person),
    ).map((it) => ({ ...it, lang: safeWords.lang, dir: safeWords.dir }));
  switch (mode) {
    case 'referrer':
      return [
        ...reachQuestions(context, make, 'referrer', true),
        make('contactFirst', 'one', 'contactFirst', {
          optional: true,
          options: optionsFor(t, [
            ['participant', 'withParticipant'],
            ['referrer', 'withReferrer'],
          ]),
          told: toldAs(t, 'contactFirstTold'),
        }),
        ...reachQuestions(context, make, 'participant', false),
        ...safeContact('participant'),
      ];
    case 'helper':
      return [
        ...reachQuestions(context, make, 'participant', false),
        make('helper/phone', 'tel', 'ownPhone', {
          hint: t('ownPhoneHint'),
          optional: true,
          autocomplete: 'tel',
          told: toldAs(t, 'ownPhoneTold'),
        }),
        ...safeContact('participant'),
      ];
    case 'child':
      return [...reachQuestions(context, make, 'guardian', true), ...safeContact('guardian')];
    default:
      return [...reachQuestions(context, make, 'participant', true), ...safeContact('participant')];
  }
}
