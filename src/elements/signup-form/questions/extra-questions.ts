import type { Question } from './question.ts';
import { optionsFor, questionMaker, toldAs, type QuestionContext } from './question-context.ts';

/** What may stand in the way of taking part, and anything else. Nothing of it is required. */
export function extraQuestions(context: QuestionContext): Question[] {
  const { t, mode, isPlaceAsked, isPriorityAsked } = context;
  const make = questionMaker(t, 'extra');
  const optional = true;
  const isAboutOther = mode === 'child' || mode === 'helper' || mode === 'referrer';
  return [
    ...(isPlaceAsked
      ? [
          make('participant/place', 'text', isAboutOther ? 'theirPlace' : 'place', {
            hint: t('placeHint'),
            optional,
            told: toldAs(t, 'placeTold'),
            ...(isAboutOther ? {} : { autocomplete: 'address-level2' as const }),
          }),
        ]
      : []),
    ...(mode === 'talk'
      ? []
      : [
          make('barriers', 'many', 'barriers', {
            hint: t('barriersHint'),
            optional,
            options: optionsFor(t, [
              ['transport', 'transport'],
              ['childcare', 'childcare'],
              ['time', 'time'],
              ['cost', 'cost'],
            ]),
            told: toldAs(t, 'barriersTold'),
          }),
        ]),
    ...(mode === 'referrer'
      ? [
          make('feedback', 'many', 'feedback', {
            hint: t('feedbackHint'),
            optional,
            options: optionsFor(t, [
              ['signup', 'afterSignup'],
              ['talk', 'afterTalk'],
              ['start', 'atStart'],
              ['end', 'atEnd'],
            ]),
            told: toldAs(t, 'feedbackTold'),
          }),
        ]
      : []),
    ...(isPriorityAsked
      ? [
          make('discussPriority', 'confirm', 'priority', {
            hint: t('priorityHint'),
            optional,
            options: optionsFor(t, [['yes', 'discuss']]),
            told: () => t('discussTold'),
          }),
        ]
      : []),
    make('note', 'area', 'note', { hint: t('noteHint'), optional }),
  ];
}
