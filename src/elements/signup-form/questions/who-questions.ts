import { ageBands } from '../../../domain/signup/age-bands.ts';
import { hasAgeLimits } from '../../../domain/signup/age-limits.ts';
import type { Question } from './question.ts';
import {
  optionsFor,
  questionMaker,
  toldAs,
  type PlainKey,
  type QuestionContext,
} from './question-context.ts';

/** Who signs up whom, and how old the participant is: a refusal comes before any contact details. */
export function whoQuestions(context: QuestionContext): Question[] {
  return [
    ...modeQuestion(context),
    ...nameQuestions(context),
    ...ageQuestion(context),
    ...knows(context),
  ];
}

const modeKeys: Readonly<Record<string, PlainKey>> = {
  self: 'self',
  child: 'child',
  helper: 'helper',
  referrer: 'referrer',
};

function modeQuestion({ t, mode, modes }: QuestionContext): Question[] {
  const options = modes.flatMap((it) => {
    const key = modeKeys[it];
    return key ? [[it, key] as const] : [];
  });
  if (options.length < 2) return [];
  const make = questionMaker(t, 'who');
  // The names that follow tell it again.
  return [
    make('mode', 'one', 'forWhom', {
      options: optionsFor(t, options),
      initial: mode,
      told: () => '',
    }),
  ];
}

function nameQuestions({ t, mode }: QuestionContext): Question[] {
  const make = questionMaker(t, 'who');
  const own = (field: string, hint?: string) =>
    make(field, 'text', 'name', { autocomplete: 'name', hint });
  const theirs = make('participant/name', 'text', 'theirName', {
    hint: t('nameHint'),
    told: toldAs(t, 'theirTold'),
  });
  switch (mode) {
    case 'referrer':
      return [
        own('referrer/name'),
        make('referrer/organization', 'text', 'organization', { autocomplete: 'organization' }),
        make('referrer/role', 'text', 'role', {
          optional: true,
          autocomplete: 'organization-title',
        }),
        theirs,
      ];
    case 'helper':
      return [own('helper/name', t('nameHint')), theirs];
    case 'child':
      return [
        own('guardian/name'),
        make('participant/name', 'text', 'childName', {
          hint: t('nameHint'),
          told: toldAs(t, 'childTold'),
        }),
      ];
    default:
      return [own('participant/name', t('nameHint'))];
  }
}

function ageQuestion({ t, mode, group, institution }: QuestionContext): Question[] {
  if (!group || !hasAgeLimits(group) || mode === 'talk') return [];
  const label = {
    self: 'age',
    child: 'childAge',
    helper: 'theirAge',
    referrer: 'theirAge',
  } as const;
  // Only who signs up alone has to be old enough for that.
  const limits = mode === 'self' ? institution : { minors: { selfFrom: 0 } };
  const options = ageBands(group, limits).map(({ value, from, through }) => {
    if (from === undefined) return [value, t('younger', { age: through! + 1 })] as const;
    return [
      value,
      through ? t('between', { from, until: through }) : t('older', { age: from }),
    ] as const;
  });
  return [
    questionMaker(t, 'who')('participant/ageBand', 'one', label[mode], {
      options,
      hint: t('ageHint'),
    }),
  ];
}

/** Who signs up another grown-up has agreed it with them. */
function knows({ t, mode }: QuestionContext): Question[] {
  if (mode !== 'helper' && mode !== 'referrer') return [];
  const make = questionMaker(t, 'who');
  return [
    make('participantKnows', 'confirm', 'knows', {
      options: optionsFor(t, [['yes', 'doesKnow']]),
      told: () => t('knowsTold'),
    }),
  ];
}
