import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { call } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Group } from '../../contract/group.ts';
import type { problemTypes } from '../../contract/problem-types.ts';
import { createSignup, getGroup } from '../../contract/routes.ts';
import type { SignupResult } from '../../contract/signup.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { factsStyles } from '../../parts/facts.styles.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { chairsStyles } from '../../parts/circle-of-chairs.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { confirmation, type Sent } from './confirmation.ts';
import { DraftController } from './draft-controller.ts';
import { formStep, otherWays } from './form-step.ts';
import { yourChoice } from './help.ts';
import type { SignupMode } from './mode.ts';
import { obstacleNotice, phoneOnly } from './obstacle.ts';
import { Plan, wordsOr, type Step } from './plan.ts';
import { GmwSignupSentEvent } from './signup-form.events.ts';
import { signupTexts, type SignupTexts } from './signup-form.strings.ts';
import { signupStyles } from './signup-form.styles.ts';
import type { SignupView } from './signup-view.ts';

/** Refusals with words of their own; the table of all types would weigh more than the form can. */
const keyReused: typeof problemTypes.keyReused = 'urn:gmw:problem:idempotency-key-reused';
const signupByPhone: typeof problemTypes.signupByPhone = 'urn:gmw:problem:signup-by-phone';
const signupClosed: typeof problemTypes.signupClosed = 'urn:gmw:problem:signup-closed';

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
export class GmwSignupForm extends WidgetElement<SignupTexts> {
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

  /** Id of the group; else the query parameter `gmw-group`. */
  @property() group: string | undefined;

  /** Id of the edition; else the query parameter `gmw-edition`. */
  @property() edition: string | undefined;

  /** Who signs up whom (default `self`); else the query parameter `gmw-mode`. */
  @property() mode: SignupMode | undefined;

  /** What the visitor chose instead, where the page leaves that open. */
  @state() private _mode: SignupMode | undefined;
  @state() private _step: Step | undefined;
  @state() private _sent: Sent | undefined;

  protected readonly texts = signupTexts;

  readonly #load = new LoadController<Group>(this, {
    key: () => {
      const { connection, groupId } = this;
      return connection && groupId ? [connection.endpoint, connection.fetch, groupId] : undefined;
    },
    load: (signal) => call(this.connection!, getGroup, { params: { id: this.groupId! }, signal }),
    failed: (error) => this.#tell(error),
  });

  readonly #submit = new SubmitController<SignupResult>(this, 'signup');

  readonly #draft: DraftController = new DraftController(this, {
    check: () => this.#plan?.check() ?? [],
    found: (error) => this.announcer.say(`${this.common('error')} ${error.words}`),
    changed: () => {
      if (!this.#alreadyThere) this.#submit.changed();
    },
  });

  /** From the attribute, else from the address of the page. */
  protected get groupId(): string | undefined {
    return this.group ?? this.#parameter('group');
  }

  protected get editionId(): string | undefined {
    return this.edition ?? this.#parameter('edition');
  }

  protected override get institutionId(): string | undefined {
    return super.institutionId ?? this.#load.value?.institution;
  }

  protected override get phoneNumber(): string | undefined {
    const phone = super.phoneNumber;
    const general = phone === this.institutionLoad.value?.phone;
    return (general ? this.#load.value?.contact?.phone : undefined) ?? phone;
  }

  protected override misconfiguration(): string | undefined {
    const known = this.institutionLoad.state.status === 'ready';
    const needed = this.#plan && this.#plan.choice.obstacle !== 'phone';
    return needed && known && !this.privacyAddress
      ? this.t('editorPrivacy')
      : super.misconfiguration();
  }

  protected clear(): void {
    this.#draft.clear();
    this.#submit.reset();
    this._sent = undefined;
    this._step = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another group or start begins at its first step; what someone told of themselves stays.
    if (this.hasUpdated && ['group', 'edition', 'mode'].some((it) => changed.has(it))) {
      this._step = undefined;
      this._sent = undefined;
      this.#submit.reset();
    }
  }

  protected renderWidget(): unknown {
    const { state: load } = this.#load;
    const { state: institution } = this.institutionLoad;
    if (this._sent)
      return html`<div class="stack">
        <div>${this.renderSample()} ${this.renderQuickExit(this._sent.group?.sensitive)}</div>
        ${confirmation(this.#view(), this._sent, this.#again)}
      </div>`;
    if (load.status === 'idle') return this.#renderNoGroup();
    if (load.status === 'failed')
      return this.renderFailed(load.error, () => void this.#load.reload());
    if (load.value && institution.status === 'failed' && !this.privacyAddress)
      return this.renderFailed(institution.error, () => void this.institutionLoad.reload());
    if (!load.value || institution.status === 'loading') return this.renderLoading();
    return this.#renderGroup(load.value, this.#plan!);
  }

  #renderNoGroup(): TemplateResult {
    return html`<div class="stack">
      ${this.heading(0, this.t('chooseGroup'), { classes: 'display' })}
      ${this.phoneNumber ? this.renderPhone(this.phoneNumber) : nothing}
    </div>`;
  }

  #renderGroup(group: Group, plan: Plan): TemplateResult {
    const view = this.#view();
    const { mode, choice } = plan;
    const { obstacle } = choice;
    const title = mode === 'talk' ? this.t('talkTitle') : this.t('title', group.name);
    return html`<div class="stack">
      <div>
        ${this.renderSample()}
        <div class="top">
          ${this.heading(0, title, { id: 'title' })} ${this.renderQuickExit(group.sensitive)}
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
    return this.#wantedMode ? nothing : otherWays(view, mode, (it) => this.#chooseMode(it));
  }

  #renderRefusal(error: EndpointError): TemplateResult {
    const closed = error.problem?.type === signupClosed;
    return html`<div class="refusal" id="refusal" tabindex="-1">
      ${this.renderFailed(error, () => void this.#send(), this.#alreadyThere ? '' : this.common('nothingLost'))}
      ${
        closed
          ? html`<button class="button" type="button" part="button" @click=${this.#chooseAgain}>
              <span .textContent=${this.t('reload')}></span>
            </button>`
          : nothing
      }
    </div>`;
  }

  #view(): SignupView {
    const { value: group } = this.#load;
    return {
      t: this.t,
      common: this.common,
      language: this.language,
      group,
      edition: this.#plan?.edition,
      institution: this.institutionLoad.value,
      phone: this.phoneNumber,
      heading: (below, text, options) => this.heading(below, text, options),
    };
  }

  get #wantedMode(): string | undefined {
    return this.mode ?? this.#parameter('mode');
  }

  /** What the form is now; `undefined` while there is no group. */
  get #plan(): Plan | undefined {
    const group = this.#load.value;
    return (
      group &&
      new Plan({
        t: this.t,
        language: this.language,
        group,
        institution: this.institutionLoad.value,
        answers: this.#draft.answers,
        wantedMode: this._mode ?? this.#wantedMode,
        wantedEdition: this.editionId,
        wantedStep: this._step,
      })
    );
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
    const { edition, mode } = plan;
    const result = await this.#submit.send(connection, createSignup, {
      ...plan.request,
      website: website || undefined,
    });
    if (result) this.#onReceived({ result, group: this.#load.value, edition, mode });
    else this.#onFailed(plan);
  }

  #onReceived(sent: Sent): void {
    const { group, edition, result } = sent;
    this._sent = sent;
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

  protected override wordsFor(error: EndpointError): string {
    const { type, errors } = error.problem ?? {};
    if (type === keyReused) return this.t('already');
    if (type === signupByPhone) return this.t('byPhoneTitle');
    if (type !== signupClosed) return super.wordsFor(error);
    return wordsOr(this.t, `no-${errors?.[0]?.code}`, this.t('no-closed'));
  }

  #chooseMode(mode: SignupMode): void {
    this._mode = mode;
    this._step = undefined;
    this.#draft.show([]);
    void this.focusOn('#step');
  }

  #chooseAgain = (): void => {
    this.#submit.changed();
    void this.#load.reload().then(() => this.#goTo(undefined));
  };

  #again = (): void => {
    this.clear();
    void this.#load.reload().then(() => this.focusOn('#step'));
  };

  #tell(error: EndpointError): void {
    this.report(error);
    this.announcer.say(this.wordsFor(error));
  }

  #parameter(name: string): string | undefined {
    if (this.urlState === 'off') return undefined;
    return new URLSearchParams(location.search).get(`${this.urlState}-${name}`) ?? undefined;
  }
}
