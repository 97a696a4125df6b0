import type { Group } from '../../contract/group.ts';
import type { Translate } from '../../locale/translate.ts';
import { grownUp } from '../../domain/signup/minors.ts';
import type { SignupMode } from './mode.ts';
import { textOf, type Answers, type Question } from './question.ts';
import type { SignupTexts } from '../../locale/nl/signup-form.ts';

/** What decides which questions are asked. */
export interface Asking {
  readonly t: Translate<SignupTexts>;
  readonly mode: SignupMode;
  readonly group: Group | undefined;
  /** Where someone lives tells which start is near: no edition was named. */
  readonly placeMatters: boolean;
  /** More people than places, at an institution that lets some go first. */
  readonly priority: boolean;
  /** The institution lets who is under 16 sign up without a parent. */
  readonly minors?: boolean | undefined;
  /** Contact details are known already: how and when to use them is asked all the same. */
  readonly known?: boolean;
  readonly answers: Answers;
}

type Key = {
  [K in keyof SignupTexts]: `${K}Short` extends keyof SignupTexts ? K : never;
}[keyof SignupTexts];

/** The questions in order: only those that matter now. */
export function questionsFor(asking: Asking): Question[] {
  const { t, mode, group, answers } = asking;
  const questions: Question[] = [];
  const optional = true;
  let step: Question['step'] = 'details';
  const ask = (
    field: string,
    kind: Question['kind'],
    key: Key,
    more: Partial<Question> = {},
  ): unknown =>
    questions.push({ step, field, kind, label: t(key), short: t(`${key}Short`), ...more });
  const filled = (field: string) => asking.known || textOf(answers, field).trim() !== '';
  const options = (...keys: (readonly [string, keyof SignupTexts])[]): Question['options'] =>
    keys.map(([value, key]) => [value, t(key as 'yes')]);

  /** How to reach someone; what is told about another person has no autocomplete. */
  const reach = (who: string, own = true) => {
    ask(
      `${who}/phone`,
      'tel',
      'phone',
      own
        ? { hint: t('phoneHint'), autocomplete: 'tel' }
        : { hint: t('theirPhoneHint'), label: t('theirPhone') },
    );
    ask(
      `${who}/email`,
      'email',
      'email',
      own ? { hint: t('emailHint'), autocomplete: 'email' } : { label: t('theirEmail') },
    );
  };
  const calling = (who: string, label = t('moments')) => {
    const phone = filled(`${who}/phone`);
    const email = filled(`${who}/email`);
    if (phone && email && mode !== 'child')
      ask('participant/contactBy', 'one', 'contactBy', {
        optional,
        options: options(['phone', 'callMe'], ['email', 'mailMe']),
      });
    if (!phone || (email && answers['participant/contactBy'] === 'email')) return;
    ask('participant/contactMoments', 'many', 'moments', {
      label,
      hint: t('momentsHint'),
      optional,
      options: options(['morning', 'morning'], ['afternoon', 'afternoon'], ['evening', 'evening']),
    });
    const safely = { hint: t('safety'), optional, options: options(['yes', 'yes'], ['no', 'no']) };
    ask('participant/mayLeaveMessage', 'one', 'message', safely);
    ask('participant/maySayWhoWeAre', 'one', 'sayWho', safely);
  };

  if (mode === 'referrer') {
    ask('referrer/name', 'text', 'name', { autocomplete: 'name' });
    ask('referrer/organization', 'text', 'organization', { autocomplete: 'organization' });
    ask('referrer/role', 'text', 'role', { optional, autocomplete: 'organization-title' });
    reach('referrer');
    step = 'other';
    ask('participant/name', 'text', 'name', { label: t('theirName') });
    ask('contactFirst', 'one', 'contactFirst', {
      optional,
      options: options(['participant', 'withParticipant'], ['referrer', 'withReferrer']),
    });
    reach('participant', false);
    calling('participant', t('theirMoments'));
  } else if (mode === 'child') {
    ask('guardian/name', 'text', 'name', { autocomplete: 'name' });
    reach('guardian');
    calling('guardian');
    step = 'other';
    ask('participant/name', 'text', 'name', { label: t('childName') });
  } else {
    ask('participant/name', 'text', 'name', { autocomplete: 'name' });
    reach('participant');
    calling('participant');
  }
  if (hasAges(group) && mode !== 'talk')
    ask('participant/ageBand', 'one', 'age', {
      ...(step === 'other' ? { label: t(mode === 'child' ? 'childAge' : 'theirAge') } : {}),
      options: ageBands(asking),
    });
  if (asking.placeMatters)
    ask('participant/place', 'text', 'place', {
      hint: t('placeHint'),
      optional,
      ...(step === 'details' ? { autocomplete: 'address-level2' } : { label: t('theirPlace') }),
    });
  if (mode === 'referrer') {
    ask('participantKnows', 'confirm', 'knows', { options: options(['yes', 'doesKnow']) });
    ask('feedback', 'many', 'feedback', {
      optional,
      options: options(
        ['signup', 'afterSignup'],
        ['talk', 'afterTalk'],
        ['start', 'atStart'],
        ['end', 'atEnd'],
      ),
    });
  }
  if (mode !== 'talk')
    ask('barriers', 'many', 'barriers', {
      hint: t('barriersHint'),
      optional,
      options: options(
        ['transport', 'transport'],
        ['childcare', 'childcare'],
        ['time', 'time'],
        ['cost', 'cost'],
      ),
    });
  if (asking.priority)
    ask('discussPriority', 'confirm', 'priority', {
      hint: t('priorityHint'),
      optional,
      options: options(['yes', 'discuss']),
    });
  ask('note', 'area', 'note', { hint: t('noteHint'), optional });
  return questions;
}

/** Whether the group asks for an age. */
export const hasAges = (group: Group | undefined): boolean =>
  group?.ageMin !== undefined || group?.ageMax !== undefined;

/** Below, in and above the ages of a group: nobody's birthday has to be known. */
function ageBands({ group, minors, t }: Asking): [string, string][] {
  const { ageMin = 0, ageMax = Infinity } = group!;
  const edges = [
    ageMin,
    !minors && ageMin < grownUp && ageMax >= grownUp ? grownUp : 0,
    ageMax + 1,
  ].filter((it) => it > 0 && it < Infinity);
  return [0, ...edges].map((from, index) => {
    const until = edges[index];
    if (!from) return [`<${until}`, t('younger', { age: until! })];
    return until
      ? [`${from}-${until - 1}`, t('between', { from, until: until - 1 })]
      : [`${from}+`, t('older', { age: from })];
  });
}
