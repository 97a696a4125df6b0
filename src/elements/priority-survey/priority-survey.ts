import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EndpointError } from '../../client/endpoint-error.ts';
import { getSurvey } from '../../contract/routes.ts';
import type { Survey } from '../../contract/survey.ts';
import { HelpFirst } from '../../internal/help-first.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { prioritySurvey } from '../../locale/widgets/priority-survey.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import type { Mistake } from '../../parts/editor-notice.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { helpStyles } from '../../parts/help/help.styles.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { BallotController } from '../ballot/ballot-controller.ts';
import { unknownBallot } from '../ballot/unknown-ballot.ts';
import { isTooLate, type BallotHost } from '../ballot/ballot-host.ts';
import { messageNotice } from '../ballot/message-notice.ts';
import { notOpenWords } from '../ballot/not-open.ts';
import {
  allowsResult,
  promisesResultAfterAnswer,
  showsResultOnlyWhenClosed,
} from '../ballot/result-visibility.ts';
import { AnsweringController, type AnsweringStage } from './answering-controller.ts';
import { GmwSurveySentEvent } from './priority-survey.events.ts';
import { surveyStyles } from './priority-survey.styles.ts';
import { poolStyles } from './rank/pool.styles.ts';
import { rankStyles } from './rank/rank.styles.ts';
import { resultStyles } from './result/result.styles.ts';
import { surveyResult, type Respondents } from './result/survey-result.ts';
import { invitationNotice } from './invitation-notice.ts';
import { receipt } from './sent/receipt.ts';
import { minimumRanked } from './survey-answers.ts';
import { surveyForm } from './survey-form.ts';
import type { SurveyView } from './survey-view.ts';

const defaultSurvey = 'offer-priorities';

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
 * @csspart help - Whom to call, above a text with words of danger.
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
    helpStyles,
    surveyStyles,
    rankStyles,
    poolStyles,
    resultStyles,
  ];

  /** Id of the survey at the endpoint. */
  @property() survey = defaultSurvey;

  /**
   * When the result shows: after answering, always, or only once the survey is closed. The endpoint
   * decides first: this can only be stricter.
   */
  @property() results: 'after-answer' | 'always' | 'closed' = 'after-answer';

  /** Whose answers the result shows. */
  @state() private _respondents: Respondents = 'all';

  protected readonly dictionaries = prioritySurvey;

  readonly #host: BallotHost = {
    connection: () => this.connection,
    root: () => this.renderRoot as ShadowRoot,
    common: () => this.common,
    wordsFor: (error) => this.wordsFor(error),
    announce: (words) => this.announcer.announce(words),
    report: (error) => this.report(error),
    focusOn: (selector) => this.focusOn(selector),
    refresh: () => this.#ballot.refresh(),
  };

  readonly #ballot: BallotController<Survey> = new BallotController<Survey>(this, this.#host, {
    route: getSurvey,
    id: () => this.#surveyId,
    language: () => this.language.code,
    replaced: () => this.clear(),
  });

  readonly #answering = new AnsweringController(this, this.#host, {
    survey: () => this.#ballot.value,
    t: () => this.t,
    helpComesFirst: () => this.#help.comesFirst(),
    received: (survey) => {
      this.#ballot.set(survey);
      this.dispatchEvent(new GmwSurveySentEvent(survey.id));
    },
  });

  readonly #help: HelpFirst = new HelpFirst(this, {
    ...this.#host,
    text: () => this.#answering.answers.remark,
    language: () => this.language,
    dutch: prioritySurvey.dutch,
    form: () => this.form,
    heading: (below, text, options) => this.heading(below, text, options),
  });

  protected override wordsFor(error: EndpointError): string {
    return isTooLate(error) ? this.t('closedMeanwhile') : super.wordsFor(error);
  }

  protected clear(): void {
    this.#answering.clear();
  }

  protected override misconfiguration(): Mistake | undefined {
    const unknown = unknownBallot('survey', this.survey, this.#ballot.state, this.common);
    return super.misconfiguration() ?? unknown;
  }

  protected renderWidget(): unknown {
    const { value: survey, state: load } = this.#ballot;
    if (survey) return this.#renderSurvey(survey);
    if (load.status === 'failed') return this.renderFailed(load.error, () => this.#ballot.reload());
    return this.renderLoading();
  }

  #renderSurvey(survey: Survey): TemplateResult {
    const stage = this.#answering.stage(survey);
    const hasForm = stage === 'ranking' || stage === 'checking';
    const { isInvited } = this.#answering;
    return html`<div class="stack">
      <div class="intro">
        ${this.renderSample()} ${this.renderQuickExit(this.#help.isNeeded)}
        ${this.heading(0, survey.question, { classes: 'display', id: 'question' })}
        ${
          stage === 'ranking'
            ? html`<p
                class="lead"
                .textContent=${this.t('intro', { minimum: minimumRanked(survey) })}
              ></p>`
            : nothing
        }
        ${hasForm && isInvited ? invitationNotice(this.#answering, this.#view) : nothing}
      </div>
      ${this.#renderStage(survey, stage)} ${this.#renderResult(survey, stage)}
    </div>`;
  }

  #renderStage(survey: Survey, stage: AnsweringStage): TemplateResult {
    switch (stage) {
      case 'ranking':
      case 'checking':
        return surveyForm(survey, this.#view, {
          answering: this.#answering,
          root: this.renderRoot,
          promisesResult: promisesResultAfterAnswer(this.results, survey),
          failure: this.#renderFailure(survey),
          privacyUrl: this.privacyAddress,
        });
      case 'sent':
        return receipt(survey, this.#answering, this.#view);
      default:
        return messageNotice(
          notOpenWords(survey, this.language, {
            closed: this.t(
              this.#answering.closing.isClosedMeanwhile ? 'closedMeanwhile' : 'closed',
            ),
            notYetOpen: this.t('notYetOpen'),
            opens: (moment) => this.t('opens', { moment }),
          }),
          'not-open',
        );
    }
  }

  #renderFailure(survey: Survey): unknown {
    const { failure } = this.#answering.form;
    const retry = (): void => void this.#answering.send(survey);
    return failure ? this.renderFailed(failure, retry, this.common('nothingLost')) : nothing;
  }

  #renderResult(survey: Survey, stage: AnsweringStage): unknown {
    const hasAnswered = stage === 'sent';
    if (survey.consensus && allowsResult(this.results, survey, hasAnswered))
      return surveyResult(
        survey,
        survey.consensus,
        hasAnswered ? this.#answering.ranking.order : undefined,
        {
          respondents: this._respondents,
          show: (respondents) => (this._respondents = respondents),
        },
        this.#view,
      );
    return hasAnswered && showsResultOnlyWhenClosed(this.results, survey)
      ? html`<p class="muted" .textContent=${this.t('hiddenUntilClosed')}></p>`
      : nothing;
  }

  get #view(): SurveyView {
    return {
      t: this.t,
      common: this.common,
      language: this.language,
      help: this.#help.panel,
      heading: (below, text, options) => this.heading(below, text, options),
    };
  }

  /** An empty attribute counts as none. */
  get #surveyId(): string {
    return this.survey || defaultSurvey;
  }
}
