import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { FormPurpose } from '../../contract/form-token.ts';
import type { Route } from '../../contract/route.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import type { FieldError } from '../../parts/error-summary.ts';
import { reportSendFailure, type BallotHost } from './ballot-host.ts';
import { honeypotValue } from '../../parts/honeypot.ts';

/** How the answers of one kind of form are sent. */
export interface FormOptions {
  readonly purpose: FormPurpose;
  /** The fields that a refusal by the endpoint is about: they get an error and no failure is shown. */
  readonly refusedFields?: (error: EndpointError) => readonly FieldError[];
}

/**
 * The form of a poll or survey: which answers are not right yet, and sending them. After a failure
 * everything that was filled in is still there, and the same submission can be sent again.
 */
export class FormController<Result> {
  readonly #element: ReactiveControllerHost;
  readonly #host: BallotHost;
  readonly #options: FormOptions;
  readonly #submit: SubmitController<Result>;
  #errors: readonly FieldError[] = [];

  constructor(element: ReactiveControllerHost, host: BallotHost, options: FormOptions) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    this.#submit = new SubmitController<Result>(element, options.purpose);
  }

  /** What is not right yet, in the order of the fields. */
  get errors(): readonly FieldError[] {
    return this.#errors;
  }

  get isSending(): boolean {
    return this.#submit.state.status === 'sending';
  }

  /** Why sending failed, unless errors at the fields tell it. */
  get failure(): EndpointError | undefined {
    const { state } = this.#submit;
    return state.status === 'failed' && !this.#errors.length ? state.error : undefined;
  }

  /** The words of the error at a field, if it has one. */
  readonly errorAt = (field: string): string | undefined =>
    this.#errors.find((error) => error.field === field)?.words;

  /** Shows what is not right yet and moves the focus to it. Answers whether nothing was wrong. */
  validate(errors: readonly FieldError[]): boolean {
    this.#setErrors(errors);
    if (errors.length) void this.#host.focusOn('#errors');
    return !errors.length;
  }

  /**
   * The visitor changed an answer: the error at its field is outdated (all errors without a `field`),
   * and a form that was refused may be sent again.
   */
  edited(field?: string): void {
    this.#setErrors(field ? this.#errors.filter((error) => error.field !== field) : []);
    this.#submit.changed();
  }

  clearErrors(): void {
    this.#setErrors([]);
  }

  /** Call on the first touch of the form: its token has to be a few seconds old when it is used. */
  readonly prepare = (): void => {
    const connection = this.#host.connection();
    if (connection) this.#submit.prepare(connection);
  };

  /**
   * Sends the answers to the poll or survey with this id. Resolves to `undefined` when that failed:
   * by then the failure is announced, or shown as errors at the fields.
   */
  async send(
    route: Route<string, never, never, Result> | Route<string, unknown, unknown, Result>,
    id: string,
    answers: object,
  ): Promise<Result | undefined> {
    const connection = this.#host.connection();
    if (!connection) return undefined;
    this.#host.announce(this.#host.common()('sending'));
    const body = { ...answers, website: honeypotValue(this.#host.root()) };
    const result = await this.#submit.send(connection, route, body, { id });
    const { state } = this.#submit;
    if (state.status === 'failed') this.#onFailed(state.error);
    return result;
  }

  /** Starts over: the next answers are another submission. */
  reset(): void {
    this.#setErrors([]);
    this.#submit.reset();
  }

  #onFailed(error: EndpointError): void {
    const isFailure = this.validate(this.#options.refusedFields?.(error) ?? []);
    if (isFailure) reportSendFailure(this.#host, error);
    else this.#host.report(error);
  }

  #setErrors(errors: readonly FieldError[]): void {
    this.#errors = errors;
    this.#element.requestUpdate();
  }
}
