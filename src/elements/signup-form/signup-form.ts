import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { call } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Edition, Group } from '../../contract/group.ts';
import type { problemTypes } from '../../contract/problem-types.ts';
import { createSignup, getGroup } from '../../contract/routes.ts';
import type { SignupResult } from '../../contract/signup.ts';
import { checkSignup } from '../../domain/signup-check.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { errorSummary } from '../../parts/error-summary.ts';
import { factsStyles } from '../../parts/facts.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { chairsStyles } from '../../parts/circle-of-chairs.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { choiceIn, type Choice } from './choice-of-edition.ts';
import { confirmation, type Sent } from './confirmation.ts';
import { DraftController, type DraftError } from './draft-controller.ts';
import { renderField, type FormState } from './fields.ts';
import { yourChoice } from './help.ts';
import { modeFor, otherModes, type SignupMode } from './mode.ts';
import { obstacleNotice, phoneOnly } from './obstacle.ts';
import { idOf, textOf, type Question } from './question.ts';
import { hasAges, questionsFor } from './questions.ts';
import { toRequest, type Outgoing } from './request.ts';
import { GmwSignupSentEvent } from './signup-form.events.ts';
import { signupTexts, type SignupTexts } from './signup-form.strings.ts';
import { signupStyles } from './signup-form.styles.ts';
import type { SignupView } from './signup-view.ts';
import { checkStep, privacyNotice } from './step-check.ts';
import { anyEdition, editionStep } from './step-edition.ts';

/** Refusals with words of their own; the table of all types would weigh more than the form can. */
const keyReused: typeof problemTypes.keyReused = 'urn:gmw:problem:idempotency-key-reused';
const signupByPhone: typeof problemTypes.signupByPhone = 'urn:gmw:problem:signup-by-phone';
const signupClosed: typeof problemTypes.signupClosed = 'urn:gmw:problem:signup-closed';

type Step = 'edition' | Question['step'] | 'check';

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
    check: () => this.#check(),
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
    const needed = this.#choice && this.#choice.obstacle !== 'phone';
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
    return this.#renderGroup(load.value, this.#choice!);
  }

  #renderNoGroup(): TemplateResult {
    return html`<div class="stack">
      ${this.heading(0, this.t('chooseGroup'), { classes: 'display' })}
      ${this.phoneNumber ? this.renderPhone(this.phoneNumber) : nothing}
    </div>`;
  }

  #renderGroup(group: Group, choice: Choice): TemplateResult {
    const view = this.#view();
    const { obstacle } = choice;
    const main =
      obstacle === 'phone'
        ? phoneOnly(view)
        : html`${obstacle ? obstacleNotice(view, choice) : nothing}
          ${
            obstacle && !choice.open.length
              ? this.#renderOtherWays()
              : this.#renderStep(view, choice)
          }`;
    return html`<div class="stack">
      <div>
        ${this.renderSample()}
        <div class="top">
          ${this.heading(0, this.#title(group), { id: 'title' })}
          ${this.renderQuickExit(group.sensitive)}
        </div>
      </div>
      ${
        obstacle === 'phone'
          ? main
          : html`<div class="columns">
              <div class="main">${main}</div>
              ${yourChoice(view)}
            </div>`
      }
    </div>`;
  }

  #renderStep(view: SignupView, choice: Choice): TemplateResult {
    const steps = this.#steps(choice);
    const step = this.#stepIn(steps);
    const at = steps.indexOf(step);
    const next = steps[at + 1];
    const { errors, tried } = this.#draft;
    return html`<div class="steps" part="steps">
        <p class="muted" .textContent=${this.t('step', at + 1, steps.length)}></p>
        <div class="bars" aria-hidden="true">
          ${steps.map((_, index) => html`<span class=${index <= at ? 'done' : ''}></span>`)}
        </div>
        ${this.heading(1, step === 'other' ? this.#otherTitle! : this.t(`${step}Title`), { id: 'step', classes: 'display', focusable: true })}
      </div>
      ${
        tried && errors.length
          ? errorSummary(
              errors,
              this.heading(2, this.common('errors', errors.length), {
                id: 'errors',
                focusable: true,
              }),
              this.renderRoot,
            )
          : nothing
      }
      ${
        step === 'details' || step === 'other'
          ? html`<p class="lead" .textContent=${this.t('detailsIntro')}></p>`
          : nothing
      }
      <form novalidate aria-labelledby="step" @submit=${this.#onSubmit} @focusin=${this.#prepare}>
        <div class="questions">
          ${this.#renderQuestions(step, view, choice)}
          <div class="website" aria-hidden="true">
            <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
          </div>
          <div class="actions">
            <button class="button button-primary" part="button">
              <span .textContent=${this.#buttonWords(next)}></span>
            </button>
            ${
              at > 0
                ? html`<button
                    class="button-quiet"
                    type="button"
                    part="button"
                    @click=${() => this.#goTo(steps[at - 1]!)}
                  >
                    <span .textContent=${this.t('back')}></span>
                  </button>`
                : nothing
            }
          </div>
        </div>
      </form>
      ${at === 0 ? this.#renderOtherWays() : nothing}`;
  }

  /** The other ways in, where the page leaves that open. */
  #renderOtherWays(): unknown {
    if (this.#wantedMode) return nothing;
    const ways = otherModes(this.#mode, this.#load.value, this.institutionLoad.value);
    return html`<div class="ways">
      <strong .textContent=${this.t('otherWays')}></strong>
      ${ways.map(
        (mode) =>
          html`<button
            class="button-quiet"
            type="button"
            part="button"
            @click=${() => this.#chooseMode(mode)}
          >
            <span .textContent=${this.t(mode)}></span>
          </button>`,
      )}
    </div>`;
  }

  #renderQuestions(step: Step, view: SignupView, choice: Choice): unknown {
    const form = this.#form();
    if (step === 'edition') return editionStep(choice.open, view, form);
    const questions = this.#questions();
    if (step !== 'check')
      return repeat(
        questions.filter((it) => it.step === step),
        (it) => it.field,
        (it) => renderField(it, form),
      );
    const { state: submit } = this.#submit;
    return html`${checkStep(view, {
      questions,
      answers: this.#draft.answers,
      canChangeEdition: this.#steps(choice).includes('edition'),
      start: this.#mode !== 'talk',
      otherTitle: this.#otherTitle,
      change: (field) => this.#goTo(this.#stepOf(idOf(field)), idOf(field)),
    })}
    ${privacyNotice(view, this.privacyAddress ?? '')}
    ${submit.status === 'failed' ? this.#renderRefusal(submit.error) : nothing}`;
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
      edition: this.#chosen(),
      institution: this.institutionLoad.value,
      phone: this.phoneNumber,
      heading: (below, text, options) => this.heading(below, text, options),
    };
  }

  #form(): FormState {
    const { answers, errorAt, set, left } = this.#draft;
    return {
      answers,
      errorAt,
      set,
      left,
      optional: this.common('optional'),
      errorPrefix: this.common('error'),
    };
  }

  get #wantedMode(): string | undefined {
    return this.mode ?? this.#parameter('mode');
  }

  get #mode(): SignupMode {
    const wanted = this._mode ?? this.#wantedMode;
    return modeFor(wanted, this.#load.value, this.institutionLoad.value);
  }

  get #choice(): Choice | undefined {
    const group = this.#load.value;
    if (!group) return undefined;
    const choice = choiceIn(group, this.editionId);
    // A talk is for no start, so that nothing but the phone is in its way.
    return this.#mode === 'talk' && choice.obstacle !== 'phone'
      ? { open: [], fixed: undefined, obstacle: undefined, blocked: undefined }
      : choice;
  }

  #steps(choice = this.#choice): Step[] {
    const steps: (Step | false | 0 | undefined)[] = [
      choice?.open.length && !choice.fixed && 'edition',
      'details',
      this.#otherTitle !== undefined && 'other',
      'check',
    ];
    return steps.filter((it) => typeof it === 'string');
  }

  /** Title of the step about another person. */
  get #otherTitle(): string | undefined {
    const mode = this.#mode;
    return mode === 'child' || mode === 'referrer' ? this.t(`${mode}Title`) : undefined;
  }

  #stepIn(steps: readonly Step[]): Step {
    return this._step && steps.includes(this._step) ? this._step : steps[0]!;
  }

  #chosen(): Edition | undefined {
    const choice = this.#choice;
    const id = textOf(this.#draft.answers, 'edition');
    return choice?.fixed ?? choice?.open.find((it) => it.id === id);
  }

  #questions(): Question[] {
    const edition = this.#chosen();
    return questionsFor({
      t: this.t,
      mode: this.#mode,
      group: this.#load.value,
      placeMatters: !edition && this.#mode !== 'talk',
      priority:
        edition?.signupStatus === 'waiting-list' && !!this.institutionLoad.value?.priorityPolicy,
      answers: this.#draft.answers,
    });
  }

  #request(): Outgoing {
    const target = {
      mode: this.#mode,
      group: this.#load.value?.id,
      edition: this.#chosen()?.id,
      lang: this.language,
    };
    return toRequest(target, this.#questions(), this.#draft.answers);
  }

  #check(): DraftError[] {
    const errors = checkSignup(this.#request(), {
      ageNeeded: hasAges(this.#load.value) && this.#mode !== 'talk',
    });
    const any = this.#draft.answers['edition'] === anyEdition;
    const choose = this.#steps().includes('edition') && !any && !this.#chosen();
    const first = choose ? [{ pointer: '/edition', code: 'edition-required' }] : [];
    return this.#withWords([...first, ...errors]);
  }

  /** Errors of the rules or of the endpoint, at their fields and in our own words. */
  #withWords(errors: readonly { pointer: string; code: string }[]): DraftError[] {
    const other = this.#otherTitle !== undefined;
    return errors.map(({ pointer, code }) => {
      const key = other && pointer.startsWith('/participant/') ? `other-${code}` : code;
      const words = this.#wordsOr(key, this.#wordsOr(code, this.t('wrong')));
      return { field: idOf(pointer.slice(1)), code, words };
    });
  }

  #wordsOr(key: string, other: string): string {
    return key in signupTexts.nl ? this.t(key as 'wrong') : other;
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const steps = this.#steps();
    const step = this.#stepIn(steps);
    const next = steps[steps.indexOf(step) + 1];
    const here = (field: string) => step === 'check' || this.#stepOf(field) === step;
    if (!this.#draft.check(here)) {
      this._step = this.#stepOf(this.#draft.errors[0]!.field);
      void this.focusOn('#errors');
    } else if (next) this.#goTo(next);
    else void this.#send();
  };

  /** The step that asks for a field. */
  #stepOf(id: string): Step {
    if (id === 'edition') return id;
    return this.#questions().find((it) => idOf(it.field) === id)?.step ?? 'details';
  }

  #goTo(step: Step, field = 'step'): void {
    this.#draft.show([]);
    this._step = step;
    void this.focusOn(`#${field}`);
  }

  #prepare = (): void => {
    if (this.connection) this.#submit.prepare(this.connection);
  };

  async #send(): Promise<void> {
    const { connection } = this;
    if (!connection || this.#submit.state.status === 'sending' || this.#alreadyThere) return;
    this.announcer.say(this.common('sending'));
    const website = this.renderRoot.querySelector<HTMLInputElement>('[name="website"]')?.value;
    const edition = this.#chosen();
    const mode = this.#mode;
    const result = await this.#submit.send(connection, createSignup, {
      ...this.#request(),
      website: website || undefined,
    });
    if (result) this.#onReceived({ result, group: this.#load.value, edition, mode });
    else this.#onFailed();
  }

  #onReceived(sent: Sent): void {
    const { group, edition, result } = sent;
    this._sent = sent;
    this.#draft.clear();
    if (!group?.sensitive)
      this.dispatchEvent(new GmwSignupSentEvent(group?.id, edition?.id, result.status));
    void this.focusOn('#outcome');
  }

  #onFailed(): void {
    const { state: submit } = this.#submit;
    if (submit.status !== 'failed') return;
    const { error } = submit;
    const fields = this.#questions().map((it) => idOf(it.field));
    const wrong = this.#withWords(error.problem?.errors ?? []).filter((it) =>
      fields.includes(it.field),
    );
    if (error.status === 400 && wrong.length) {
      this.#goTo(this.#stepOf(wrong[0]!.field), 'errors');
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
    return this.#wordsOr(`no-${errors?.[0]?.code}`, this.t('no-closed'));
  }

  #chooseMode(mode: SignupMode): void {
    this._mode = mode;
    this._step = undefined;
    this.#draft.show([]);
    void this.focusOn('#step');
  }

  #title(group: Group): string {
    return this.#mode === 'talk' ? this.t('talkTitle') : this.t('title', group.name);
  }

  #chooseAgain = (): void => {
    this.#submit.changed();
    void this.#load.reload().then(() => this.#goTo(this.#steps()[0]!));
  };

  #again = (): void => {
    this.clear();
    void this.#load.reload().then(() => this.focusOn('#step'));
  };

  #tell(error: EndpointError): void {
    this.report(error);
    this.announcer.say(this.wordsFor(error));
  }

  #buttonWords(next: Step | undefined): string {
    if (next === 'details') return this.t('nextDetails');
    if (next) return this.t(next === 'check' ? 'nextCheck' : 'nextOther');
    if (this.#submit.state.status === 'sending') return this.common('sending');
    return this.t(this.#mode === 'talk' ? 'sendTalk' : 'send');
  }

  #parameter(name: string): string | undefined {
    if (this.urlState === 'off') return undefined;
    return new URLSearchParams(location.search).get(`${this.urlState}-${name}`) ?? undefined;
  }
}
