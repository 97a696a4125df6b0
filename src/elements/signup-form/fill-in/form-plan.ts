import type { Edition, Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import {
  editionChoice,
  noChoice,
  type EditionChoice,
} from '../../../domain/signup/edition-choice.ts';
import { isOutsideAges } from '../../../domain/signup/age-limits.ts';
import { aloneAt } from '../../../domain/signup/minors.ts';
import { checkSignup } from '../../../domain/signup/signup-check.ts';
import { modeFor, modesFor, type SignupMode } from '../../../domain/signup/signup-mode.ts';
import { tidySignup } from '../../../domain/signup/tidy-signup.ts';
import type { ApprovedWords } from '../../../locale/approved-words.ts';
import type { Language } from '../../../locale/language.ts';
import type { SignupTexts } from '../../../locale/nl/signup-form.ts';
import type { Translate } from '../../../locale/translate.ts';
import type { DraftError } from '../questions/draft-controller.ts';
import { errorsInWords, type RuleError } from '../questions/error-words.ts';
import { idOf, textOf, type Answers, type Question } from '../questions/question.ts';
import { questionsFor } from '../questions/questions.ts';
import { toRequest, type SignupBody } from '../questions/request.ts';

/** A step of the form, in this order. */
export type Step = 'edition' | Question['step'] | 'check';

/** The answer of a visitor who does not mind which edition. */
export const ANY_EDITION = '*';

/** All that the form follows from. */
export interface PlanInput {
  readonly t: Translate<SignupTexts>;
  /** For safe contact. */
  readonly safeWords: ApprovedWords<'signup-form'>;
  readonly language: Language;
  /** Absent for a talk with an institution. */
  readonly group: Group | undefined;
  readonly institutionId: string | undefined;
  readonly institution: Institution | undefined;
  readonly answers: Answers;
  readonly requestedMode: string | undefined;
  /** Whether a visitor may choose who signs up whom: not where the page requests one. */
  readonly canChooseMode: boolean;
  readonly requestedEdition: string | undefined;
  readonly requestedStep: Step | undefined;
}

/** Ways in by which somebody signs up another person. */
const forOther: readonly SignupMode[] = ['child', 'helper', 'referrer'];

/** What the form is now: who signs up whom, for what, in which steps, with which questions. */
export class FormPlan {
  readonly mode: SignupMode;
  readonly group: Group | undefined;
  readonly choice: EditionChoice;
  /** The chosen edition, or the only one; none for "maakt niet uit" and for a talk. */
  readonly edition: Edition | undefined;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly questions: readonly Question[];
  readonly #input: PlanInput;

  constructor(input: PlanInput) {
    const { t, language, group, institution, answers } = input;
    this.#input = input;
    this.group = group;
    this.mode = modeFor(input.requestedMode, group, institution);
    this.choice = choiceFor(this.mode, group, input.requestedEdition);
    const { open, fixed } = this.choice;
    const chosen = textOf(answers, 'edition');
    this.edition = fixed ?? open.find((it) => it.id === chosen);
    const own: readonly Step[] = ['who', 'reach', 'extra', 'check'];
    this.steps = open.length > 0 && !fixed ? ['edition', ...own] : own;
    this.step = this.steps.find((it) => it === input.requestedStep) ?? this.steps[0]!;
    const canChoose = input.canChooseMode && this.mode !== 'talk';
    this.questions = questionsFor({
      t,
      safeWords: input.safeWords,
      language,
      mode: this.mode,
      modes: canChoose ? modesFor(group, institution) : [],
      group,
      isPlaceAsked: !this.edition && this.mode !== 'talk',
      isPriorityAsked:
        this.edition?.signupStatus === 'waiting-list' && !!institution?.priorityPolicy,
      institution,
      answers,
    });
  }

  get request(): SignupBody {
    const { group, institutionId, language, answers } = this.#input;
    const target = {
      mode: this.mode,
      group: group?.id,
      edition: this.edition?.id,
      institution: group ? undefined : institutionId,
      lang: language.code,
    };
    return tidySignup(toRequest(target, this.questions, answers));
  }

  /** Whether the participant has none of the ages that the group is for; a talk is for everyone. */
  get isOutsideAges(): boolean {
    const { group, answers } = this.#input;
    return (
      group !== undefined &&
      this.mode !== 'talk' &&
      isOutsideAges(group, textOf(answers, 'participant/ageBand'))
    );
  }

  get isForOther(): boolean {
    return forOther.includes(this.mode);
  }

  /** What a step is about, in words. */
  titleOf(step: Step): string {
    const { t } = this.#input;
    if (step === 'who' && this.isForOther) return t('whoOtherTitle');
    // A parent is reached about the child; for others the participant is.
    if (step === 'reach' && this.isForOther && this.mode !== 'child') return t('reachOtherTitle');
    return t(`${step}Title`);
  }

  /** Everything that is not right now, in the order of the form. */
  check(): DraftError[] {
    const { institution, answers } = this.#input;
    const errors: RuleError[] = [];
    const needsEdition = this.steps.includes('edition') && !this.edition;
    if (needsEdition && answers['edition'] !== ANY_EDITION)
      errors.push({ pointer: '/edition', code: 'edition-required' });
    errors.push(
      ...checkSignup(this.request, {
        ageNeeded: this.questions.some((it) => it.field === 'participant/ageBand'),
      }),
    );
    const alone = aloneAt(textOf(answers, 'participant/ageBand'), institution);
    if (this.mode === 'self' && alone !== 'sign-up' && !this.isOutsideAges)
      errors.push({
        pointer: '/participant/ageBand',
        code: alone === 'talk' ? 'minor-talk' : 'minor',
      });
    return this.errorsInWords(errors);
  }

  /**
   * Errors of the rules or of the endpoint, at their fields, in our own words and in the order of the
   * form.
   */
  errorsInWords(errors: readonly RuleError[]): DraftError[] {
    const order = this.questions.map((it) => idOf(it.field));
    return errorsInWords(this.#input.t, errors, this.isForOther).sort(
      (a, b) => order.indexOf(a.field) - order.indexOf(b.field),
    );
  }

  /** The step that has the field with this id; `undefined` when none has it. */
  stepOf(id: string): Step | undefined {
    if (id === 'edition') return 'edition';
    return this.questions.find((it) => idOf(it.field) === id)?.step;
  }

  /** The questions of a step. */
  questionsOf(step: Step): Question[] {
    return this.questions.filter((it) => it.step === step);
  }

  /** The step that comes `offset` steps after this one. */
  stepAt(offset: number): Step | undefined {
    return this.steps[this.steps.indexOf(this.step) + offset];
  }
}

/** A talk is for no edition, so that nothing but "by phone only" is in its way. */
function choiceFor(
  mode: SignupMode,
  group: Group | undefined,
  requestedEdition: string | undefined,
): EditionChoice {
  const choice = group ? editionChoice(group, requestedEdition) : noChoice;
  return mode === 'talk' && choice.obstacle !== 'phone' ? noChoice : choice;
}
