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

type Key =
  | 'name'
  | 'phone'
  | 'email'
  | 'contactBy'
  | 'moments'
  | 'message'
  | 'sayWho'
  | 'age'
  | 'place'
  | 'note';

/** The questions about the participant, in order: only those that matter now. */
export function detailsQuestions({ t, group, named, answers }: Asking): Question[] {
  const phone = textOf(answers, 'participant/phone').trim() !== '';
  const email = textOf(answers, 'participant/email').trim() !== '';
  const mayCall = phone && (!email || answers['participant/contactBy'] !== 'email');
  const yesNo: Question['options'] = [
    ['yes', t('yes')],
    ['no', t('no')],
  ];
  const questions: Question[] = [];
  const ask = (field: string, kind: Question['kind'], key: Key, more: Partial<Question>) =>
    questions.push({ field, kind, label: t(key), short: t(`${key}Short`), ...more });
  const optional = true;

  ask('participant/name', 'text', 'name', { autocomplete: 'name' });
  ask('participant/phone', 'tel', 'phone', { hint: t('phoneHint'), autocomplete: 'tel' });
  ask('participant/email', 'email', 'email', { hint: t('emailHint'), autocomplete: 'email' });
  if (phone && email)
    ask('participant/contactBy', 'one', 'contactBy', {
      optional,
      options: [
        ['phone', t('callMe')],
        ['email', t('mailMe')],
      ],
    });
  if (mayCall) {
    ask('participant/contactMoments', 'many', 'moments', {
      hint: t('momentsHint'),
      optional,
      options: [
        ['morning', t('morning')],
        ['afternoon', t('afternoon')],
        ['evening', t('evening')],
      ],
    });
    const safely = { hint: t('safety'), optional, options: yesNo };
    ask('participant/mayLeaveMessage', 'one', 'message', safely);
    ask('participant/maySayWhoWeAre', 'one', 'sayWho', safely);
  }
  if (group && hasAges(group))
    ask('participant/ageBand', 'one', 'age', { options: ageBands(group, t) });
  // Without an edition the town tells which start is near.
  if (!named)
    ask('participant/place', 'text', 'place', {
      hint: t('placeHint'),
      optional,
      autocomplete: 'address-level2',
    });
  ask('note', 'area', 'note', { hint: t('noteHint'), optional });
  return questions;
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
