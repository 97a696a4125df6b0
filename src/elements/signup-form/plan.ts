import type { Edition, Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { isMinor } from '../../domain/signup/minors.ts';
import { checkSignup } from '../../domain/signup/signup-check.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import { choiceIn, type Choice } from './choice-of-edition.ts';
import type { DraftError } from './draft-controller.ts';
import { modeFor, type SignupMode } from './mode.ts';
import { idOf, textOf, type Answers, type Question } from './question.ts';
import { hasAges, questionsFor } from './questions.ts';
import { toRequest, type Outgoing } from './request.ts';
import { signupTexts, type SignupTexts } from '../../locale/nl/signup-form.ts';
import { anyEdition } from './step-edition.ts';

/** A step of the form, in this order. */
export type Step = 'edition' | Question['step'] | 'check';

/** All that the form follows from. */
export interface Situation {
  readonly t: Translate<SignupTexts>;
  readonly language: Language;
  /** None for a talk with an institution. */
  readonly group: Group | undefined;
  readonly institutionId: string | undefined;
  readonly institution: Institution | undefined;
  readonly answers: Answers;
  readonly wantedMode: string | undefined;
  readonly wantedEdition: string | undefined;
  readonly wantedStep: Step | undefined;
}

/** The words for a key, where there are any. */
export const wordsOr = (t: Translate<SignupTexts>, key: string, other: string): string =>
  key in signupTexts ? t(key as 'wrong') : other;

/** Errors of the rules or of the endpoint, at their fields and in our own words. */
export const inWords = (
  t: Translate<SignupTexts>,
  errors: readonly { pointer: string; code: string }[],
  other: boolean,
): DraftError[] =>
  errors.map(({ pointer, code }) => {
    const key = other && pointer.startsWith('/participant/') ? `other-${code}` : code;
    const words = wordsOr(t, key, wordsOr(t, code, t('wrong')));
    return { field: idOf(pointer.slice(1)), code, words };
  });

/** What the form is now: who signs up whom, for what, in which steps, by which questions. */
export class Plan {
  readonly mode: SignupMode;
  readonly group: Group | undefined;
  readonly choice: Choice;
  /** The edition that was chosen, or the only one; none for "maakt niet uit" and for a talk. */
  readonly edition: Edition | undefined;
  /** Title of the step about another person; absent when there is none. */
  readonly otherTitle: string | undefined;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly questions: readonly Question[];
  readonly #situation: Situation;

  constructor(situation: Situation) {
    const { t, group, institution, answers, wantedStep } = situation;
    this.#situation = situation;
    this.group = group;
    const mode = (this.mode = modeFor(situation.wantedMode, group, institution));
    const choice = group && choiceIn(group, situation.wantedEdition);
    // A talk is for no start, so that nothing but the phone is in its way.
    this.choice =
      choice && (mode !== 'talk' || choice.obstacle === 'phone')
        ? choice
        : { open: [], fixed: undefined, obstacle: undefined, blocked: undefined };
    const { open, fixed } = this.choice;
    const edition = textOf(answers, 'edition');
    this.edition = fixed ?? open.find((it) => it.id === edition);
    this.otherTitle = mode === 'child' || mode === 'referrer' ? t(`${mode}Title`) : undefined;
    const steps: (Step | false)[] = [
      open.length > 0 && !fixed && 'edition',
      'details',
      this.otherTitle !== undefined && 'other',
      'check',
    ];
    this.steps = steps.filter((it) => it !== false);
    this.step = this.steps.find((it) => it === wantedStep) ?? this.steps[0]!;
    this.questions = questionsFor({
      t,
      mode,
      group,
      placeMatters: !this.edition && mode !== 'talk',
      priority: this.edition?.signupStatus === 'waiting-list' && !!institution?.priorityPolicy,
      minors: institution?.minorsMaySignUp,
      answers,
    });
  }

  get request(): Outgoing {
    const { group, institutionId, language, answers } = this.#situation;
    const target = {
      mode: this.mode,
      group: group?.id,
      edition: this.edition?.id,
      institution: group ? undefined : institutionId,
      lang: language.code,
    };
    return toRequest(target, this.questions, answers);
  }

  /** Everything that is not right now, in the order of the form. */
  check(): DraftError[] {
    const { group, institution, answers } = this.#situation;
    const errors: { pointer: string; code: string }[] = checkSignup(this.request, {
      ageNeeded: hasAges(group) && this.mode !== 'talk',
    });
    const any = answers['edition'] === anyEdition;
    const choose = this.steps.includes('edition') && !any && !this.edition;
    const first = choose ? [{ pointer: '/edition', code: 'edition-required' }] : [];
    if (
      this.mode === 'self' &&
      !institution?.minorsMaySignUp &&
      isMinor(textOf(answers, 'participant/ageBand'))
    )
      errors.push({ pointer: '/participant/ageBand', code: 'minor' });
    return this.withWords([...first, ...errors]);
  }

  /** Errors of the rules or of the endpoint, at their fields and in our own words. */
  withWords(errors: readonly { pointer: string; code: string }[]): DraftError[] {
    return inWords(this.#situation.t, errors, this.otherTitle !== undefined);
  }

  /** The step that asks for a field; `undefined` when none does. */
  stepOf(id: string): Step | undefined {
    if (id === 'edition') return id;
    return this.questions.find((it) => idOf(it.field) === id)?.step;
  }
}
