import { ageBands, hasAgeLimits } from '../../../domain/signup/age-bands.ts';
import {
  filledContact,
  reachQuestions,
  safeContactQuestions,
  type Person,
} from './contact-questions.ts';
import type { Question } from './question.ts';
import {
  optionsFor,
  questionMaker,
  type MakeQuestion,
  type QuestionContext,
} from './question-context.ts';

/** The questions in the order of the form: only those that matter with what was answered so far. */
export function questionsFor(context: QuestionContext): Question[] {
  const { t, mode } = context;
  const own = questionMaker(t, 'details');
  const other = questionMaker(t, 'other');
  const last = mode === 'referrer' || mode === 'child' ? other : own;
  return [
    ...peopleQuestions(context, own, other),
    ...ageQuestions(context, last),
    ...placeQuestions(context, last),
    ...(mode === 'referrer' ? agreementQuestions(context, last) : []),
    ...extraQuestions(context, last),
  ];
}

/** Who signs up, for whom, and how to reach them. */
function peopleQuestions(
  context: QuestionContext,
  own: MakeQuestion,
  other: MakeQuestion,
): Question[] {
  const { t, mode, answers } = context;
  const safeContact = (make: MakeQuestion, person: Person) =>
    safeContactQuestions(context, make, { mode, answers, ...filledContact(answers, person) });
  if (mode === 'referrer')
    return [
      own('referrer/name', 'text', 'name', { autocomplete: 'name' }),
      own('referrer/organization', 'text', 'organization', { autocomplete: 'organization' }),
      own('referrer/role', 'text', 'role', { optional: true, autocomplete: 'organization-title' }),
      ...reachQuestions(context, own, 'referrer', true),
      other('participant/name', 'text', 'name', { label: t('theirName') }),
      other('contactFirst', 'one', 'contactFirst', {
        optional: true,
        options: optionsFor(t, [
          ['participant', 'withParticipant'],
          ['referrer', 'withReferrer'],
        ]),
      }),
      ...reachQuestions(context, other, 'participant', false),
      ...safeContact(other, 'participant'),
    ];
  const person = mode === 'child' ? 'guardian' : 'participant';
  return [
    own(`${person}/name`, 'text', 'name', { autocomplete: 'name' }),
    ...reachQuestions(context, own, person, true),
    ...safeContact(own, person),
    ...(mode === 'child'
      ? [other('participant/name', 'text', 'name', { label: t('childName') })]
      : []),
  ];
}

function ageQuestions(
  { t, mode, group, minorsMaySignUp }: QuestionContext,
  make: MakeQuestion,
): Question[] {
  if (!group || !hasAgeLimits(group) || mode === 'talk') return [];
  const label = { self: 'age', child: 'childAge', referrer: 'theirAge' } as const;
  const options = ageBands(group, minorsMaySignUp).map(({ value, from, through }) => {
    if (from === undefined) return [value, t('younger', { age: through! + 1 })] as const;
    return [
      value,
      through ? t('between', { from, until: through }) : t('older', { age: from }),
    ] as const;
  });
  return [make('participant/ageBand', 'one', 'age', { label: t(label[mode]), options })];
}

function placeQuestions(
  { t, mode, isPlaceAsked }: QuestionContext,
  make: MakeQuestion,
): Question[] {
  if (!isPlaceAsked) return [];
  const isAboutOther = mode === 'child' || mode === 'referrer';
  return [
    make('participant/place', 'text', 'place', {
      hint: t('placeHint'),
      optional: true,
      ...(isAboutOther ? { label: t('theirPlace') } : { autocomplete: 'address-level2' }),
    }),
  ];
}

/** What a referrer has agreed with the person, and wants to hear of us. */
function agreementQuestions({ t }: QuestionContext, make: MakeQuestion): Question[] {
  return [
    make('participantKnows', 'confirm', 'knows', { options: optionsFor(t, [['yes', 'doesKnow']]) }),
    make('feedback', 'many', 'feedback', {
      optional: true,
      options: optionsFor(t, [
        ['signup', 'afterSignup'],
        ['talk', 'afterTalk'],
        ['start', 'atStart'],
        ['end', 'atEnd'],
      ]),
    }),
  ];
}

/** What may stand in the way of taking part, and anything else. */
function extraQuestions(
  { t, mode, isPriorityAsked }: QuestionContext,
  make: MakeQuestion,
): Question[] {
  const optional = true;
  const barriers = make('barriers', 'many', 'barriers', {
    hint: t('barriersHint'),
    optional,
    options: optionsFor(t, [
      ['transport', 'transport'],
      ['childcare', 'childcare'],
      ['time', 'time'],
      ['cost', 'cost'],
    ]),
  });
  const priority = make('discussPriority', 'confirm', 'priority', {
    hint: t('priorityHint'),
    optional,
    options: optionsFor(t, [['yes', 'discuss']]),
  });
  return [
    ...(mode === 'talk' ? [] : [barriers]),
    ...(isPriorityAsked ? [priority] : []),
    make('note', 'area', 'note', { hint: t('noteHint'), optional }),
  ];
}
