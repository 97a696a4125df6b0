import type { Group } from '../../contract/group.ts';
import type { Translate } from '../../locale/translate.ts';
import type { Answers, Question } from './question.ts';
import { textOf } from './question.ts';
import type { SignupTexts } from './signup-form.strings.ts';

/** What decides which questions are asked. */
export interface Asking {
  readonly t: Translate<SignupTexts>;
  readonly group: Group | undefined;
  /** An edition is named; "maakt niet uit" is not. */
  readonly named: boolean;
  readonly answers: Answers;
}

/** The questions about the participant, in order: only those that matter now. */
export function detailsQuestions({ t, group, named, answers }: Asking): Question[] {
  const phone = textOf(answers, 'participant/phone').trim() !== '';
  const email = textOf(answers, 'participant/email').trim() !== '';
  const mayCall = phone && (!email || textOf(answers, 'participant/contactBy') !== 'email');
  const yesNo = [
    ['yes', t('yes')],
    ['no', t('no')],
  ] as const;
  const questions: (Question | false)[] = [
    {
      field: 'participant/name',
      kind: 'text',
      label: t('name'),
      short: t('nameShort'),
      autocomplete: 'name',
    },
    {
      field: 'participant/phone',
      kind: 'tel',
      label: t('phone'),
      short: t('phoneShort'),
      hint: t('phoneHint'),
      autocomplete: 'tel',
    },
    {
      field: 'participant/email',
      kind: 'email',
      label: t('email'),
      short: t('emailShort'),
      hint: t('emailHint'),
      autocomplete: 'email',
    },
    phone &&
      email && {
        field: 'participant/contactBy',
        kind: 'one',
        label: t('contactBy'),
        short: t('contactByShort'),
        optional: true,
        options: [
          ['phone', t('callMe')],
          ['email', t('mailMe')],
        ],
      },
    mayCall && {
      field: 'participant/contactMoments',
      kind: 'many',
      label: t('moments'),
      short: t('momentsShort'),
      hint: t('momentsHint'),
      optional: true,
      options: [
        ['morning', t('morning')],
        ['afternoon', t('afternoon')],
        ['evening', t('evening')],
      ],
    },
    mayCall && {
      field: 'participant/mayLeaveMessage',
      kind: 'one',
      label: t('message'),
      short: t('messageShort'),
      hint: t('safety'),
      optional: true,
      options: yesNo,
    },
    mayCall && {
      field: 'participant/maySayWhoWeAre',
      kind: 'one',
      label: t('sayWho'),
      short: t('sayWhoShort'),
      hint: t('safety'),
      optional: true,
      options: yesNo,
    },
    hasAges(group) && {
      field: 'participant/ageBand',
      kind: 'one',
      label: t('age'),
      short: t('ageShort'),
      hint: t('ageHint'),
      options: ageBands(group!, t),
    },
    // Without an edition the town tells which start is near.
    !named && {
      field: 'participant/place',
      kind: 'text',
      label: t('place'),
      short: t('placeShort'),
      hint: t('placeHint'),
      optional: true,
      autocomplete: 'address-level2',
    },
    {
      field: 'note',
      kind: 'area',
      label: t('note'),
      short: t('noteShort'),
      hint: t('noteHint'),
      optional: true,
    },
  ];
  return questions.filter((it) => it !== false);
}

/** Whether the group asks for an age. */
export const hasAges = (group: Group | undefined): boolean =>
  group?.ageMin !== undefined || group?.ageMax !== undefined;

/** Below, in and above the ages of a group: nobody's birthday has to be known. */
function ageBands({ ageMin, ageMax }: Group, t: Translate<SignupTexts>): [string, string][] {
  const bands: [string, string][] = [];
  if (ageMin) bands.push([`<${ageMin}`, t('younger', ageMin)]);
  if (ageMax === undefined) bands.push([`${ageMin}+`, t('older', ageMin ?? 0)]);
  else {
    bands.push([`${ageMin ?? 0}-${ageMax}`, t('between', ageMin ?? 0, ageMax)]);
    bands.push([`${ageMax + 1}+`, t('older', ageMax + 1)]);
  }
  return bands;
}
