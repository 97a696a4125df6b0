import type { ReactiveControllerHost } from 'lit';
import { EndpointError } from '../../client/endpoint-error.ts';
import type { ProblemType } from '../../contract/problem-types.ts';
import { createSurveyResponse } from '../../contract/routes.ts';
import type { InvitedResponse, Survey, SurveyResponseResult } from '../../contract/survey.ts';
import type { FieldError } from '../../parts/error-summary.ts';
import type { BallotHost } from '../ballot/ballot-host.ts';
import { ClosingController } from '../ballot/closing-controller.ts';
import { FormController } from '../ballot/form-controller.ts';
import { InvitationController } from './invitation-controller.ts';
import { RankingController } from './rank/ranking-controller.ts';
import {
  answerErrors,
  minimumRanked,
  noAnswers,
  toResponse,
  type SurveyAnswers,
} from './survey-answers.ts';
import type { SurveyView } from './survey-view.ts';
import { fromVision } from './vision/vision-answers.ts';

/**
 * Where a visitor stands. `ranking` goes on to `checking` and back; `checking` ends in `sent`. In a
 * survey that takes no answers there is only `not-open`.
 */
export type AnsweringStage = 'ranking' | 'checking' | 'sent' | 'not-open';

/** What answering needs of its element. */
export interface AnsweringOptions {
  /** The survey, once it is read. */
  readonly survey: () => Survey | undefined;
  readonly t: () => SurveyView['t'];
  /** Whether the visitor was led to help for what they wrote, so that sending waits. */
  readonly helpComesFirst: () => boolean;
  /** The endpoint answered with the survey as it is with this response. */
  readonly received: (survey: Survey) => void;
}

/** The problem of a code that is unknown, withdrawn or too old: an error at its field. */
const codeRefused: ProblemType = 'urn:gmw:problem:code-refused';

/** A visitor who ranks the factors, adds what there is to add, and sends it. */
export class AnsweringController {
  readonly #element: ReactiveControllerHost;
  readonly #host: BallotHost;
  readonly #options: AnsweringOptions;
  #step: 'ranking' | 'checking' | 'sent' = 'ranking';
  #answers = noAnswers;
  #isInvited = false;
  #isWaiting = false;

  readonly closing: ClosingController;
  readonly invitation: InvitationController;
  readonly form: FormController<SurveyResponseResult>;
  readonly ranking: RankingController;

  constructor(element: ReactiveControllerHost, host: BallotHost, options: AnsweringOptions) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    this.form = new FormController(element, host, {
      purpose: 'survey-response',
      refusedFields: (error) => this.#refusedFields(error),
    });
    this.ranking = new RankingController(element, host, {
      factors: () => options.survey()?.factors,
      t: options.t,
      changed: () => this.form.edited(),
    });
    this.invitation = new InvitationController(element, host, {
      survey: options.survey,
      arrived: (code) => {
        this.#isInvited = true;
        this.#answers = { ...this.#answers, code };
      },
      found: (response) => this.#openEarlier(response),
    });
    this.closing = new ClosingController(element, options.survey, () => {
      host.announce(options.t()('closedMeanwhile'));
      if (host.root().activeElement) void host.focusOn('#not-open');
    });
  }

  stage({ state }: Survey): AnsweringStage {
    return this.#step === 'sent' || state === 'open' ? this.#step : 'not-open';
  }

  get answers(): SurveyAnswers {
    return this.#answers;
  }

  /** Whether the code was taken from an invitation. */
  get isInvited(): boolean {
    return this.#isInvited;
  }

  /** The key of the words of thanks: whether the answer counts already. */
  get thanks(): 'thanks' | 'thanksWaiting' {
    return this.#isWaiting ? 'thanksWaiting' : 'thanks';
  }

  /** Forgets the order and everything that was filled in. */
  clear(): void {
    this.#step = 'ranking';
    this.#answers = noAnswers;
    this.#isInvited = false;
    this.invitation.clear();
    this.ranking.clear();
    this.form.reset();
  }

  readonly set = (change: Partial<SurveyAnswers>): void => {
    // What was known was about the code before.
    if (change.code !== undefined) this.invitation.clear();
    this.#answers = { ...this.#answers, ...change };
    this.form.edited();
  };

  /** Skips the list of factors, which has many controls. */
  readonly focusNext = (): void => void this.#host.focusOn('#next');

  /** Goes on to the next step, or sends from the last one. */
  submit(survey: Survey): void {
    if (this.form.isSending || !this.form.validate(this.#errors(survey))) return;
    if (this.#step === 'ranking') this.#goTo('checking', '#check');
    else if (!this.#options.helpComesFirst()) void this.send(survey);
  }

  goBack(): void {
    this.#goTo('ranking', '#yours');
  }

  /** Reads what belongs to the code that was typed; a failure is told at its field. */
  async useCode(survey: Survey): Promise<void> {
    const t = this.#options.t();
    this.invitation.clear();
    try {
      await this.invitation.open(survey, this.#answers.code);
      const { institution = '', response } = this.invitation.value ?? {};
      if (response) this.#goTo('ranking', '#yours');
      else this.#host.announce(t('answeringFor', { institution }));
    } catch (error) {
      const isRefused = !(error instanceof EndpointError) || !error.retryable;
      const words = isRefused ? t('codeRefused') : this.#host.wordsFor(error);
      this.form.validate([{ field: 'code', words }]);
    }
  }

  async send(survey: Survey): Promise<void> {
    const response = toResponse(survey, this.ranking.order, this.#answers);
    const result = await this.form.send(createSurveyResponse, survey.id, response);
    if (!result) return;
    this.#options.received(result.survey);
    this.#isWaiting = result.waiting === true;
    this.#host.announce(this.#options.t()(this.thanks));
    this.#goTo('sent', '#thanks');
  }

  /** What was written here already stays. */
  #openEarlier({ ranking, remark, role, vision = [], publish }: InvitedResponse): void {
    const { answers } = this;
    this.set({
      remark: answers.remark || (remark ?? ''),
      role: answers.role || (role ?? ''),
      vision: { ...fromVision(vision), ...answers.vision },
      publish: answers.publish || publish,
    });
    this.ranking.open(ranking);
  }

  #goTo(step: 'ranking' | 'checking' | 'sent', focus: string): void {
    this.#step = step;
    this.#element.requestUpdate();
    void this.#host.focusOn(focus);
  }

  /** Too few factors in the order come before anything else. */
  #errors(survey: Survey): readonly FieldError[] {
    const t = this.#options.t();
    const missing = minimumRanked(survey) - this.ranking.order.length;
    return missing > 0
      ? [{ field: `put-${this.ranking.pool[0]?.index}`, words: t('tooFew', { count: missing }) }]
      : answerErrors(survey, this.#answers, t);
  }

  #refusedFields({ problem }: EndpointError): readonly FieldError[] {
    return problem?.type === codeRefused
      ? [{ field: 'code', words: this.#options.t()('codeRefused') }]
      : [];
  }
}
