import type { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { createSignup } from '../../../contract/routes.ts';
import type { SignupResult } from '../../../contract/signup.ts';
import { ageRangeOf } from '../../../domain/signup/age-range.ts';
import type { SignupMode } from '../../../domain/signup/signup-mode.ts';
import type { LoadController } from '../../../internal/load-controller.ts';
import { SubmitController, type SubmitState } from '../../../internal/submit-controller.ts';
import type { Language } from '../../../locale/language.ts';
import { withoutDetails, type Outcome } from '../outcome/outcome.ts';
import { isAlreadyReceived } from '../problem-words.ts';
import { honeypotValue } from '../../../parts/honeypot.ts';
import { contactOf, type Contact } from '../outcome/contact.ts';
import type { DraftController, DraftError } from '../questions/draft-controller.ts';
import { textOf, type Question } from '../questions/question.ts';
import { readControls } from '../questions/read-controls.ts';
import type { RequestedSignup } from '../requested-signup.ts';
import { GmwSignupSentEvent } from '../signup-form.events.ts';
import type { SignupHost } from '../signup-host.ts';
import { fittingGroups } from './fitting-groups.ts';
import { FormPlan, type Step } from './form-plan.ts';

/** A sign-up that was just sent, and what became of it. */
export interface SentSignup extends Outcome, Contact {
  readonly result: SignupResult;
}

/** The answers that a referrer need not give again for the next client. */
export const isReferrersOwn = (field: string): boolean =>
  field === 'mode' || field.startsWith('referrer/');

/** The choice of an edition, as far as reading its control goes. */
const editionChoice: Question = {
  step: 'who',
  field: 'edition',
  kind: 'one',
  label: '',
  options: [],
};

/** What is signed up for: what the page requests, as far as it has been loaded. */
export interface FillInTarget {
  readonly requested: RequestedSignup;
  readonly group: Group | undefined;
  readonly institutionId: string | undefined;
  readonly institution: Institution | undefined;
  readonly language: Language;
}

export interface FillInOptions {
  readonly draft: DraftController;
  readonly target: () => FillInTarget;
  /** Loads the group again: what can be chosen in it may have changed. */
  readonly reloadGroup: () => Promise<void>;
  /** Whether the visitor was led to help for what they wrote, so that the form waits. */
  readonly helpComesFirst: () => boolean;
}

/**
 * Filling in a sign-up: the way in, the steps, the checks and sending. A form is filled in until it
 * was `sent`; `startAgain` begins another one. What was filled in is in the draft.
 */
export class FillInController {
  readonly #host: SignupHost;
  readonly #options: FillInOptions;
  readonly #submit: SubmitController<SignupResult>;
  #requestedStep: Step | undefined;
  #returnsToCheck = false;
  #isAgeRefused = false;
  readonly #fittingGroups: LoadController<readonly Group[]>;
  #honeypot: string | undefined;
  #sent: SentSignup | undefined;

  constructor(host: SignupHost, options: FillInOptions) {
    this.#host = host;
    this.#options = options;
    this.#submit = new SubmitController<SignupResult>(host.element, 'signup');
    this.#fittingGroups = fittingGroups(host, () => {
      const { refusedPlan } = this;
      const range = ageRangeOf(textOf(this.draft.answers, 'participant/ageBand'));
      const { group } = refusedPlan ?? {};
      if (!group || !range) return undefined;
      return { group, age: range.through < (group.ageMin ?? 0) ? range.through : range.from };
    });
  }

  get draft(): DraftController {
    return this.#options.draft;
  }

  /** What was sent; `undefined` while the form is filled in. */
  get sent(): SentSignup | undefined {
    return this.#sent;
  }

  /** The plan of somebody who is not of an age for the group, and went on all the same. */
  get refusedPlan(): FormPlan | undefined {
    const { plan } = this;
    return this.#isAgeRefused && plan?.isOutsideAges ? plan : undefined;
  }

  /** What somebody of another age can join. */
  get fittingGroups(): readonly Group[] {
    return this.#fittingGroups.value ?? [];
  }

  get submitState(): SubmitState<SignupResult> {
    return this.#submit.state;
  }

  /** What the form is now; `undefined` while there is nothing to sign up for. */
  get plan(): FormPlan | undefined {
    const { requested, group, institutionId, institution, language } = this.#options.target();
    // The page's own choice goes before the visitor's.
    const requestedMode = requested.mode ?? (textOf(this.draft.answers, 'mode') || undefined);
    const isTalkWithInstitution =
      !requested.group && institutionId !== undefined && requestedMode === 'talk';
    if (!group && !isTalkWithInstitution) return undefined;
    return new FormPlan({
      t: this.#host.t,
      safeWords: this.#host.safeWords(),
      language,
      group,
      institutionId,
      institution,
      answers: this.draft.answers,
      requestedMode,
      canChooseMode: !requested.mode,
      requestedEdition: requested.edition,
      requestedStep: this.#requestedStep,
    });
  }

  /** The endpoint has this form with other answers: it must not become a second sign-up. */
  get isAlreadyReceived(): boolean {
    const { state } = this.#submit;
    return state.status === 'failed' && isAlreadyReceived(state.error);
  }

  /** Everything that is not right with the draft now. */
  check(): readonly DraftError[] {
    return this.plan?.check() ?? [];
  }

  /** An answer changed, so that a refused form can be sent again as a new one. */
  answersChanged(): void {
    if (!this.isAlreadyReceived) this.#submit.changed();
  }

  /** Begins at the first step of another form; the draft stays as it is. */
  startAgain(): void {
    this.#submit.reset();
    this.#returnsToCheck = false;
    this.#requestedStep = undefined;
    this.#sent = undefined;
    this.#host.element.requestUpdate();
  }

  /** Call on the first touch of the form: the endpoint takes no form that was filled in too fast. */
  prepare = (): void => {
    const connection = this.#host.connection();
    if (connection) this.#submit.prepare(connection);
  };

  /** Takes another way in, or that of the page again, at its first step. */
  chooseMode = (mode: SignupMode | undefined): void => {
    this.goTo(undefined);
    this.draft.set('mode', mode ?? '');
  };

  /** Changes a step from check-your-answers, and goes back there after it. */
  change = (step: Step): void => {
    this.#returnsToCheck = true;
    this.goTo(step);
  };

  /** Shows a step and moves the focus to one of its fields, or to its heading. */
  goTo = (step: Step | undefined, focus = 'step'): void => {
    this.#readForm();
    // What was said of another step would contradict what is seen now.
    this.#host.announce('');
    this.draft.show([]);
    this.#isAgeRefused = false;
    if (step === 'check') this.#returnsToCheck = false;
    this.#requestedStep = step;
    this.#host.element.requestUpdate();
    this.#host.focusWhenShown(`#${focus}`);
  };

  /** The button of a step: checks its answers and goes on, or sends all at the last step. */
  onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#readForm();
    const { plan } = this;
    if (!plan) return;
    if (plan.isOutsideAges) {
      this.goTo('who');
      this.#isAgeRefused = true;
      return;
    }
    const next = plan.stepAt(1);
    const isChecked = (field: string) => !next || plan.stepOf(field) === plan.step;
    if (!this.draft.check(isChecked)) {
      this.#requestedStep = plan.stepOf(this.draft.errors[0]!.field);
      this.#host.focusOn('#errors');
    } else if (plan.step === 'extra' && this.#options.helpComesFirst()) return;
    else if (next) this.goTo(this.#returnsToCheck && !plan.check().length ? 'check' : next);
    else void this.send();
  };

  /** Sends the form, or sends it again after a failure. */
  send = async (): Promise<void> => {
    const { plan } = this;
    const connection = this.#host.connection();
    const isSending = this.#submit.state.status === 'sending';
    if (!connection || !plan || isSending || this.isAlreadyReceived) return;
    this.#host.announce(this.#host.common('sending'));
    const result = await this.#submit.send(connection, createSignup, {
      ...plan.request,
      website: this.#honeypot || undefined,
    });
    if (!result) return this.#onFailed(plan);
    const { edition, mode, group, request } = plan;
    this.#sent = {
      result,
      mode,
      ...contactOf(request, {
        isMailed: result.mailed ?? false,
        isSensitive: group?.sensitive ?? false,
      }),
      ...withoutDetails(group, edition),
    };
    this.draft.clear(mode === 'referrer' ? isReferrersOwn : undefined);
    this.#host.announce('');
    if (!group?.sensitive)
      this.#host.element.dispatchEvent(
        new GmwSignupSentEvent(group?.id, edition?.id, result.status),
      );
    this.#host.focusOn('#outcome');
  };

  /** Loads the group again and begins at the first step, after the chosen edition was refused. */
  chooseEditionAgain = async (): Promise<void> => {
    this.#submit.changed();
    await this.#options.reloadGroup();
    this.goTo(undefined);
  };

  /** Takes over what stands in the form: a browser that fills it in may fire no event for it. */
  #readForm(): void {
    const { plan } = this;
    const form = this.#host.form();
    if (!plan || !form) return;
    this.#honeypot = honeypotValue(form);
    this.draft.setAll(readControls(form, [...plan.questions, editionChoice]));
  }

  #onFailed(plan: FormPlan): void {
    const { state } = this.#submit;
    if (state.status !== 'failed') return;
    const { error } = state;
    const errors = plan
      .errorsInWords(error.problem?.errors ?? [])
      .filter((it) => plan.stepOf(it.field) !== undefined);
    if (error.status === 400 && errors.length) {
      this.goTo(plan.stepOf(errors[0]!.field), 'errors');
      this.draft.show(errors);
      return;
    }
    const { announce, common, report, wordsFor, focusOn } = this.#host;
    report(error);
    announce(`${wordsFor(error)} ${common('nothingLost')}`);
    focusOn('#refusal');
  }
}
