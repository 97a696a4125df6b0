import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { call } from '../../client/call.ts';
import { createSurveyResponse, getSurvey } from '../../contract/routes.ts';
import type { Survey, SurveyResponseResult } from '../../contract/survey.ts';
import { inLanguage } from '../../domain/language/in-language.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { formatMoment } from '../../locale/format.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { errorSummary, type FieldError } from '../../parts/error-summary.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { infoIcon } from '../../parts/icon.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { takeInvitationCode } from './invitation-code.ts';
import { checkStep, noAnswers, type SurveyAnswers } from './check-step.ts';
import { GmwSurveySentEvent } from './priority-survey.events.ts';
import { prioritySurvey } from '../../locale/widgets/priority-survey.ts';
import { surveyStyles } from './priority-survey.styles.ts';
import { RankingController } from './ranking-controller.ts';
import { rankingStep, startAgain } from './ranking-step.ts';
import { receipt } from './receipt.ts';
import { resultStyles } from './result.styles.ts';
import { surveyResult, type Respondents } from './survey-result.ts';
import type { SurveyView } from './survey-view.ts';
import { toVision, visionFields, withAnswer, wrongAddresses } from './vision.ts';

const defaultMinimum = 3;
const maxRemark = 1000;

/** Settled in the form itself, not told as a failure. */
const codeRefused = 'urn:gmw:problem:code-refused';

/**
 * Asks institutions in which order ten factors decide their offer, and shows what they have in common.
 *
 * @summary Rank the factors behind the offer, and see how others do it.
 * @slot - Fallback content: shown until the widget can work, and when it cannot.
 * @csspart base - The box around everything.
 * @csspart ranking - The list with the visitor's order.
 * @csspart row - One factor in that order.
 * @csspart pool - The list of factors without a place.
 * @csspart button - A button.
 * @csspart table - The table with the joint order.
 * @csspart practice - A published answer.
 * @csspart error-summary - The list of answers that are not right yet.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwSurveySentEvent} gmw-survey-sent - A ranking was received; tells the survey, never the answer.
 * @fires {GmwProblemEvent} gmw-problem - Something went wrong and the visitor was told.
 */
export class GmwPrioritySurvey extends WidgetElement<'priority-survey'> {
  static override styles = [
    tokens,
    base,
    buttonStyles,
    fieldStyles,
    errorStyles,
    noticeStyles,
    surveyStyles,
    resultStyles,
  ];

  /** Id of the survey at the endpoint. */
  @property() survey = 'offer-priorities';

  /** When the result shows: after answering, always, or only once the survey is closed. */
  @property() results: 'after-answer' | 'always' | 'closed' = 'after-answer';

  @state() private _step: 'rank' | 'check' | 'sent' = 'rank';
  @state() private _answers: SurveyAnswers = noAnswers;
  @state() private _errors: readonly FieldError[] = [];
  @state() private _invited = false;
  @state() private _whose: Respondents = 'all';

  protected readonly dictionaries = prioritySurvey;

  readonly #load = new LoadController<Survey>(this, {
    key: () => {
      const { connection } = this;
      return connection && [connection.endpoint, connection.fetch, this.survey];
    },
    load: (signal) => call(this.connection!, getSurvey, { params: { id: this.survey }, signal }),
    failed: (error) => {
      this.report(error);
      this.announcer.say(this.wordsFor(error));
    },
  });

  /** The survey in the visitor's language. */
  #shown: Survey | undefined;

  readonly #submit = new SubmitController<SurveyResponseResult>(this, 'survey-response');

  readonly #ranking: RankingController = new RankingController(this, {
    view: () => this.#view,
    root: () => this.renderRoot ?? this,
    focused: () => this.shadowRoot?.activeElement as HTMLElement | undefined,
    updated: () => this.updateComplete,
    say: (text) => this.announcer.say(text),
    focusOn: (selector) => this.focusOn(selector),
    changed: () => {
      this._errors = [];
      this.#submit.changed();
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    const code = takeInvitationCode();
    if (code) this._answers = { ...this._answers, code };
    this._invited ||= Boolean(code);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // An order of one survey means nothing in another.
    if (this.hasUpdated && changed.has('survey')) {
      this.clear();
      this._step = 'rank';
      this.#submit.reset();
    }
    const { value } = this.#load;
    this.#shown = value && inLanguage(value, this.language.code);
    if (this.#shown) this.#ranking.use(this.#shown.factors);
  }

  protected clear(): void {
    this.#ranking.clear();
    this._answers = noAnswers;
    this._errors = [];
  }

  protected renderWidget(): unknown {
    const { state: load } = this.#load;
    if (this.#shown) return this.#renderSurvey(this.#shown);
    if (load.status === 'failed')
      return this.renderFailed(load.error, () => void this.#load.reload());
    return this.renderLoading();
  }

  #renderSurvey(survey: Survey): TemplateResult {
    const answering = survey.state === 'open' && this._step !== 'sent';
    return html`<div class="stack">
      <div class="intro">
        ${this.renderSample()} ${this.renderQuickExit()}
        ${this.heading(0, survey.question, { classes: 'display', id: 'question' })}
        ${
          answering && this._step === 'rank'
            ? html`<p
                class="lead"
                .textContent=${this.t('intro', { minimum: this.#minimum(survey) })}
              ></p>`
            : nothing
        }
        ${answering && this._invited ? html`<p .textContent=${this.t('codeReady')}></p>` : nothing}
      </div>
      ${answering ? this.#renderForm(survey) : this.#renderNotAnswering(survey)}
      ${this.#renderResult(survey)}
    </div>`;
  }

  #renderForm(survey: Survey): TemplateResult {
    const { state: submit } = this.#submit;
    const checking = this._step === 'check';
    return html`${errorSummary(
        this._errors,
        this.heading(1, this.common('errors', { count: this._errors.length }), {
          id: 'errors',
          focusable: true,
        }),
        this.renderRoot,
      )}
      <form
        novalidate
        aria-labelledby="question"
        @submit=${this.#onSubmit}
        @focusin=${this.#onFirstTouch}
      >
        <div class="stack">
          ${
            checking
              ? checkStep(
                  survey,
                  this.#ranking,
                  this._answers,
                  (field) => this.#errorAt(field),
                  this.#view,
                  {
                    back: () => this.#goTo('rank', '#yours'),
                    answer: (answers) => this.#answer(answers),
                  },
                )
              : rankingStep(
                  this.#ranking,
                  this.#view,
                  () => void this.focusOn('#next'),
                  visionFields(
                    survey,
                    this._answers.vision,
                    (field) => this.#errorAt(field),
                    this.#view,
                    (id, change) =>
                      this.#answer({ vision: withAnswer(this._answers.vision, id, change) }),
                  ),
                )
          }
          ${
            submit.status === 'failed' && !this.#errorAt('code')
              ? this.renderFailed(
                  submit.error,
                  () => void this.#send(survey),
                  this.common('nothingLost'),
                )
              : nothing
          }
          <div class="website" aria-hidden="true">
            <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
          </div>
          ${
            this.#ranking.asking
              ? startAgain(this.#ranking, this.#view)
              : this.#renderActions(survey, checking)
          }
        </div>
      </form>`;
  }

  #renderActions(survey: Survey, checking: boolean): TemplateResult {
    const sending = this.#submit.state.status === 'sending';
    return html`<div class="actions">
      <button class="button button-primary" part="button" id="next">
        <span
          .textContent=${sending ? this.common('sending') : this.t(checking ? 'send' : 'next')}
        ></span>
      </button>
      ${
        !checking && this.#ranking.order.length
          ? html`<button
              class="button-quiet"
              type="button"
              id="restart"
              @click=${() => this.#ranking.ask(true)}
            >
              <span .textContent=${this.t('restart')}></span>
            </button>`
          : nothing
      }
      ${
        checking && survey.resultsVisible !== 'closed' && this.results === 'after-answer'
          ? html`<span class="muted" .textContent=${this.t('resultAfter')}></span>`
          : nothing
      }
    </div>`;
  }

  #renderNotAnswering(survey: Survey): TemplateResult {
    if (this._step === 'sent') return receipt(survey, this.#ranking, this._answers, this.#view);
    const { opensAt } = survey;
    const words =
      survey.state === 'closed'
        ? this.t('closed')
        : [
            this.t('notYetOpen'),
            opensAt ? this.t('opens', { moment: formatMoment(opensAt, this.language) }) : '',
          ].join(' ');
    return html`<div class="notice">
      <div class="notice-row">
        ${infoIcon()}
        <p .textContent=${words}></p>
      </div>
    </div>`;
  }

  #renderResult(survey: Survey): unknown {
    const { consensus } = survey;
    const closed = survey.state === 'closed';
    const sent = this._step === 'sent';
    const mayShow =
      closed || this.results === 'always' || (this.results === 'after-answer' && sent);
    if (mayShow && consensus)
      return surveyResult(
        survey,
        consensus,
        sent ? this.#ranking.order : undefined,
        { of: this._whose, show: (whose) => (this._whose = whose) },
        this.#view,
      );
    const later = survey.resultsVisible === 'closed' || this.results === 'closed';
    return sent && later
      ? html`<p class="muted" .textContent=${this.t('hiddenUntilClosed')}></p>`
      : nothing;
  }

  get #view(): SurveyView {
    return {
      t: this.t,
      common: this.common,
      language: this.language,
      heading: (below, text, options) => this.heading(below, text, options),
    };
  }

  #minimum = (survey: Survey): number =>
    Math.min(survey.minimumRanked ?? defaultMinimum, survey.factors.length);

  #errorAt(field: string): string | undefined {
    return this._errors.find((error) => error.field === field)?.words;
  }

  #answer(answers: Partial<SurveyAnswers>): void {
    this._answers = { ...this._answers, ...answers };
    this._errors = [];
    this.#submit.changed();
  }

  #goTo(step: 'rank' | 'check', focus: string): void {
    this._step = step;
    void this.focusOn(focus);
  }

  #onFirstTouch = (): void => {
    if (this.connection) this.#submit.prepare(this.connection);
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const survey = this.#shown;
    if (!survey || this.#submit.state.status === 'sending') return;
    this._errors = this.#check(survey);
    if (this._errors.length) void this.focusOn('#errors');
    else if (this._step === 'rank') this.#goTo('check', '#check');
    else void this.#send(survey);
  };

  #check(survey: Survey): FieldError[] {
    const missing = this.#minimum(survey) - this.#ranking.order.length;
    if (missing > 0)
      return [
        { field: `put-${this.#ranking.pool[0]?.key}`, words: this.t('tooFew', { count: missing }) },
      ];
    const { remark, vision } = this._answers;
    return [
      ...wrongAddresses(survey, vision).map((key) => ({
        field: `url-${key}`,
        words: this.t('wrongUrl'),
      })),
      ...(remark.length > maxRemark ? [{ field: 'remark', words: this.t('remarkTooLong') }] : []),
    ];
  }

  async #send(survey: Survey): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    this.announcer.say(this.common('sending'));
    const { remark, institution, role, name, code, publish } = this._answers;
    const vision = toVision(survey, this._answers.vision);
    const website = this.renderRoot.querySelector<HTMLInputElement>('[name="website"]')?.value;
    const answer = await this.#submit.send(
      connection,
      createSurveyResponse,
      {
        ranking: this.#ranking.order,
        publish,
        remark: remark.trim() || undefined,
        institution: institution.trim() || undefined,
        role: role.trim() || undefined,
        name: name.trim() || undefined,
        vision: vision.length ? vision : undefined,
        code: code.trim() || undefined,
        website: website || undefined,
      },
      { id: survey.id },
    );
    if (answer) this.#onReceived(answer.survey);
    else this.#onFailed();
  }

  #onReceived(survey: Survey): void {
    this._step = 'sent';
    this.#load.set(survey);
    this.dispatchEvent(new GmwSurveySentEvent(survey.id));
    this.announcer.say(this.t('thanks'));
    void this.focusOn('#thanks');
  }

  #onFailed(): void {
    const { state: submit } = this.#submit;
    if (submit.status !== 'failed') return;
    this.report(submit.error);
    if (submit.error.problem?.type === codeRefused) {
      this._errors = [{ field: 'code', words: this.t('codeRefused') }];
      void this.focusOn('#errors');
      return;
    }
    this.announcer.say(`${this.wordsFor(submit.error)} ${this.common('nothingLost')}`);
  }
}
