import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { EndpointError } from '../../client/endpoint-error.ts';
import { createSignup } from '../../contract/routes.ts';
import type { SignupResult } from '../../contract/signup.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { factsStyles } from '../../parts/facts.styles.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { chairsStyles } from '../../parts/circle-of-chairs.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { button } from './buttons.ts';
import { DraftController } from './draft-controller.ts';
import { formStep, otherWays } from './form-step.ts';
import { yourChoice } from './help.ts';
import type { SignupMode } from './mode.ts';
import { obstacleNotice, phoneOnly } from './obstacle.ts';
import { discreet } from './outcome.ts';
import { Plan, type Step } from './plan.ts';
import { GmwSignupSentEvent } from './signup-form.events.ts';
import { signupStyles } from './signup-form.styles.ts';
import { SignupStatus } from './signup-status.ts';
import { keyReused, signupClosed } from './signup-target.ts';
import type { SignupView } from './signup-view.ts';
import type { Mistake } from '../../parts/editor-notice.ts';

/**
 * Signs someone up for an edition of a group: which start, details, check, and what became of it.
 *
 * @summary Sign up for a group, or join its waiting list.
 * @slot - Fallback content: shown until the widget can work, and when it cannot.
 * @csspart base - The box around everything.
 * @csspart steps - Which step this is.
 * @csspart edition - One start to choose from.
 * @csspart control - An input.
 * @csspart button - A button.
 * @csspart choice - The panel with what was chosen and how to get help.
 * @csspart outcome - The panel that tells what became of the sign-up.
 * @csspart obstacle - Why there is no form, and what can be done.
 * @csspart error-summary - The list of answers that are not right yet.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwSignupSentEvent} gmw-signup-sent - A sign-up was received: group, edition and status,
 * never the person; not fired for a sensitive group.
 * @fires {GmwProblemEvent} gmw-problem - Something went wrong and the visitor was told.
 */
export class GmwSignupForm extends SignupStatus {
  static override styles = [
    tokens,
    base,
    buttonStyles,
    fieldStyles,
    errorStyles,
    noticeStyles,
    chairsStyles,
    factsStyles,
    signupStyles,
  ];

  /** What the visitor chose instead, where the page leaves that open. */
  @state() private _mode: SignupMode | undefined;
  @state() private _step: Step | undefined;

  readonly #submit = new SubmitController<SignupResult>(this, 'signup');

  readonly #draft: DraftController = new DraftController(this, {
    check: () => this.#plan?.check() ?? [],
    found: (error) => this.found(error),
    changed: () => {
      if (!this.#alreadyThere) this.#submit.changed();
    },
  });

  protected override misconfiguration(): Mistake | undefined {
    const known = this.institutionLoad.state.status === 'ready';
    const needed = this.#plan && this.#plan.choice.obstacle !== 'phone';
    return needed && known && !this.privacyAddress
      ? {
          attribute: 'privacy-url',
          title: this.common('privacyMissing'),
          mend: this.t('editorPrivacy'),
        }
      : super.misconfiguration();
  }

  protected clear(): void {
    this.#draft.clear();
    this.open(undefined);
    this.forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another group or start begins at its first step; what someone told of themselves stays.
    if (this.asksElse(changed)) this.forget();
  }

  protected override forget(): void {
    super.forget();
    this.#submit.reset();
    this._step = undefined;
  }

  protected renderWidget(): unknown {
    const { state: load } = this.groupLoad;
    const { state: institution } = this.institutionLoad;
    const plan = this.#plan;
    if (this.sent || this.link) return this.renderOutcome();
    if (load.status === 'failed')
      return this.renderFailed(load.error, () => void this.groupLoad.reload());
    if (load.status === 'idle' && !plan) return this.#renderNoGroup();
    if (plan && institution.status === 'failed' && !this.privacyAddress)
      return this.renderFailed(institution.error, () => void this.institutionLoad.reload());
    if (!plan || institution.status === 'loading') return this.renderLoading();
    return this.#renderForm(plan);
  }

  #renderNoGroup(): TemplateResult {
    return html`<div class="stack">
      ${this.heading(0, this.t('chooseGroup'), { id: 'step', classes: 'display', focusable: true })}
      ${
        this.institutionId
          ? html`<div>${button(this.t('talk'), () => this.#chooseMode('talk'))}</div>`
          : nothing
      }
      ${this.phoneNumber ? this.renderPhone(this.phoneNumber) : nothing}
    </div>`;
  }

  #renderForm(plan: Plan): TemplateResult {
    const view = this.view(plan);
    const { mode, choice } = plan;
    const { obstacle } = choice;
    const { group } = view;
    const title =
      mode === 'talk' ? this.t('talkTitle') : this.t('title', { group: group?.name ?? '' });
    return html`<div class="stack">
      <div>
        ${this.renderSample()}
        <div class="top">
          ${this.heading(0, title, { id: 'title' })} ${this.renderQuickExit(group?.sensitive)}
        </div>
      </div>
      ${
        obstacle === 'phone'
          ? phoneOnly(view)
          : html`<div class="columns">
              <div class="main">
                ${obstacle ? obstacleNotice(view, choice) : nothing}
                ${
                  obstacle && !choice.open.length
                    ? this.#renderOtherWays(view, mode)
                    : this.#renderStep(view, plan)
                }
              </div>
              ${yourChoice(view)}
            </div>`
      }
    </div>`;
  }

  #renderStep(view: SignupView, plan: Plan): TemplateResult {
    const { state: submit } = this.#submit;
    return formStep(view, {
      plan,
      draft: this.#draft,
      root: this.renderRoot,
      privacyUrl: this.privacyAddress ?? '',
      sending: submit.status === 'sending',
      refusal: submit.status === 'failed' ? this.#renderRefusal(submit.error) : nothing,
      otherWays: this.#renderOtherWays(view, plan.mode),
      submit: this.#onSubmit,
      touched: this.#prepare,
      goTo: (step, field) => this.#goTo(step, field),
    });
  }

  #renderOtherWays(view: SignupView, mode: SignupMode): unknown {
    return this.wantedMode || !view.group
      ? nothing
      : otherWays(view, mode, (it) => this.#chooseMode(it));
  }

  #renderRefusal(error: EndpointError): TemplateResult {
    const closed = error.problem?.type === signupClosed;
    return html`<div class="refusal" id="refusal" tabindex="-1">
      ${this.renderFailed(
        error,
        () => void this.#send(),
        this.#alreadyThere ? '' : this.common('nothingLost'),
      )}
      ${closed ? button(this.t('reload'), this.#chooseAgain) : nothing}
    </div>`;
  }

  /** What the form is now; `undefined` while there is nothing to sign up for. */
  get #plan(): Plan | undefined {
    const { value: group } = this.groupLoad;
    const wantedMode = this._mode ?? this.wantedMode;
    const { groupId, institutionId } = this;
    if (this.link || !(group || (!groupId && institutionId && wantedMode === 'talk')))
      return undefined;
    return new Plan({
      t: this.t,
      language: this.language,
      group,
      institutionId,
      institution: this.institutionLoad.value,
      answers: this.#draft.answers,
      wantedMode,
      wantedEdition: this.editionId,
      wantedStep: this._step,
    });
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const plan = this.#plan;
    if (!plan) return;
    const { steps, step } = plan;
    const next = steps[steps.indexOf(step) + 1];
    if (!this.#draft.check((field) => step === 'check' || plan.stepOf(field) === step)) {
      this._step = plan.stepOf(this.#draft.errors[0]!.field);
      void this.focusOn('#errors');
    } else if (next) this.#goTo(next);
    else void this.#send(plan);
  };

  #goTo(step: Step | undefined, field = 'step'): void {
    this.#draft.show([]);
    this._step = step;
    void this.focusOn(`#${field}`);
  }

  #prepare = (): void => {
    if (this.connection) this.#submit.prepare(this.connection);
  };

  async #send(plan = this.#plan): Promise<void> {
    const { connection } = this;
    if (!connection || !plan || this.#submit.state.status === 'sending' || this.#alreadyThere)
      return;
    this.announcer.say(this.common('sending'));
    const website = this.renderRoot.querySelector<HTMLInputElement>('[name="website"]')?.value;
    const { edition, mode, group } = plan;
    const result = await this.#submit.send(connection, createSignup, {
      ...plan.request,
      website: website || undefined,
    });
    if (!result) return this.#onFailed(plan);
    this.sent = { result, mode, ...discreet(group, edition) };
    this.#draft.clear();
    if (!group?.sensitive)
      this.dispatchEvent(new GmwSignupSentEvent(group?.id, edition?.id, result.status));
    void this.focusOn('#outcome');
  }

  #onFailed(plan: Plan): void {
    const { state: submit } = this.#submit;
    if (submit.status !== 'failed') return;
    const { error } = submit;
    const wrong = plan
      .withWords(error.problem?.errors ?? [])
      .filter((it) => plan.stepOf(it.field) !== undefined);
    if (error.status === 400 && wrong.length) {
      this.#goTo(plan.stepOf(wrong[0]!.field), 'errors');
      this.#draft.show(wrong);
      return;
    }
    this.report(error);
    this.announcer.say(`${this.wordsFor(error)} ${this.common('nothingLost')}`);
    void this.focusOn('#refusal');
  }

  /** The endpoint has this form already, with other words: it must not become a second sign-up. */
  get #alreadyThere(): boolean {
    const { state: submit } = this.#submit;
    return submit.status === 'failed' && submit.error.problem?.type === keyReused;
  }

  #chooseMode(mode: SignupMode): void {
    this._mode = mode;
    this.#goTo(undefined);
  }

  #chooseAgain = (): void => {
    this.#submit.changed();
    void this.groupLoad.reload().then(() => this.#goTo(undefined));
  };

  protected readonly again = async (): Promise<void> => {
    this.clear();
    await this.updateComplete;
    if (this.groupId) void this.groupLoad.reload();
    this.focusSoon('#step');
  };
}
