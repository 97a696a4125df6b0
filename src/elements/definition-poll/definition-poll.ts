import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { call } from '../../client/call.ts';
import type { Poll, PollOption, VoteResult } from '../../contract/poll.ts';
import { createVote, getPoll } from '../../contract/routes.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { formatMoment } from '../../locale/format.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { errorSummary, fieldError, type FieldError } from '../../parts/error-summary.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { checkIcon, chevronIcon, infoIcon } from '../../parts/icon.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { GmwVoteSentEvent } from './definition-poll.events.ts';
import { pollTexts, type PollTexts } from './definition-poll.strings.ts';
import { pollStyles } from './definition-poll.styles.ts';
import { pollResult } from './poll-result.ts';

const maxOtherText = 500;

/**
 * Asks professionals which definition of group social work is best and shows the count.
 *
 * @summary Vote on the definition of group social work and see the counted result.
 * @slot - Fallback content: shown until the widget can work, and when it cannot.
 * @csspart base - The box around everything.
 * @csspart option - One definition to choose from.
 * @csspart button - A button.
 * @csspart table - The table with the result.
 * @csspart bar - The bar beside a count.
 * @csspart error-summary - The list of answers that are not right yet.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwVoteSentEvent} gmw-vote-sent - A vote was counted; tells the poll, never the choice.
 * @fires {GmwProblemEvent} gmw-problem - Something went wrong and the visitor was told.
 */
export class GmwDefinitionPoll extends WidgetElement<PollTexts> {
  static override styles = [tokens, base, buttonStyles, fieldStyles, noticeStyles, pollStyles];

  /** Id of the poll at the endpoint. */
  @property() poll = 'definition';

  /** When the result shows: after voting, always, or only once the poll is closed. */
  @property() results: 'after-vote' | 'always' | 'closed' = 'after-vote';

  @state() private _choice = '';
  @state() private _otherText = '';
  @state() private _role = '';
  @state() private _organization = '';
  @state() private _errors: readonly FieldError[] = [];
  @state() private _voted: string | undefined;

  protected readonly texts = pollTexts;

  readonly #load = new LoadController<Poll>(this, {
    key: () => {
      const { connection } = this;
      return connection && [connection.endpoint, connection.fetch, this.poll];
    },
    load: (signal) => call(this.connection!, getPoll, { params: { id: this.poll }, signal }),
    failed: (error) => {
      this.report(error);
      this.announcer.say(this.wordsFor(error));
    },
  });

  readonly #submit = new SubmitController<VoteResult>(this, 'vote');

  protected clear(): void {
    this._choice = '';
    this._otherText = '';
    this._role = '';
    this._organization = '';
    this._errors = [];
  }

  protected renderWidget(): unknown {
    const { state: load } = this.#load;
    if (load.value) return this.#renderPoll(load.value);
    if (load.status === 'failed')
      return this.renderFailed(load.error, () => void this.#load.reload());
    return this.renderLoading();
  }

  #renderPoll(poll: Poll): TemplateResult {
    return html`<div class="stack">
      <div class="intro">
        ${this.renderSample()} ${this.renderQuickExit()}
        ${this.heading(0, poll.question, { classes: 'display', id: 'question' })}
        ${this.#canVote(poll) ? html`<p class="lead" .textContent=${this.t('intro')}></p>` : nothing}
      </div>
      ${this.#canVote(poll) ? this.#renderForm(poll) : this.#renderNotVoting(poll)}
      ${this.#renderResult(poll)} ${this.#canVote(poll) ? nothing : this.#renderOptionsAgain(poll)}
    </div>`;
  }

  #canVote(poll: Poll): boolean {
    return poll.state === 'open' && this._voted === undefined;
  }

  #renderForm(poll: Poll): TemplateResult {
    const { state: submit } = this.#submit;
    const wrongChoice = this.#errorAt('option');
    return html`${errorSummary(
        this._errors,
        this.heading(1, this.common('errors', this._errors.length), {
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
          <fieldset
            class=${wrongChoice ? 'field-invalid' : ''}
            role="radiogroup"
            aria-labelledby="question"
            aria-required="true"
            aria-invalid=${wrongChoice ? 'true' : 'false'}
            aria-describedby=${wrongChoice ? 'option-error' : nothing}
          >
            ${fieldError('option-error', wrongChoice, this.common('error'))}
            <div class="options">
              ${poll.options.map((option, index) => this.#renderOption(option, index))}
            </div>
          </fieldset>
          ${this.#renderAbout()}
          ${
            submit.status === 'failed'
              ? this.renderFailed(
                  submit.error,
                  () => void this.#send(poll),
                  this.common('nothingLost'),
                )
              : nothing
          }
          <div class="website" aria-hidden="true">
            <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
          </div>
          <div class="actions">
            <button class="button button-primary" part="button">
              <span
                .textContent=${submit.status === 'sending' ? this.common('sending') : this.t('send')}
              ></span>
            </button>
            ${
              poll.resultsVisible !== 'closed' && this.results === 'after-vote'
                ? html`<span class="muted" .textContent=${this.t('resultsAfter')}></span>`
                : nothing
            }
          </div>
        </div>
      </form>`;
  }

  #renderOption(option: PollOption, index: number): TemplateResult {
    const id = index === 0 ? 'option' : `option-${index}`;
    return html`<div class="option" part="option">
      <label class="choice">
        <input
          type="radio"
          name="option"
          id=${id}
          .value=${option.id}
          .checked=${this._choice === option.id}
          aria-labelledby=${`short-${index}`}
          aria-describedby=${option.freeText ? nothing : `text-${index}`}
          @change=${() => this.#choose(option.id)}
        />
        <span class="option-words">
          <span
            class="option-short"
            id=${`short-${index}`}
            .textContent=${option.freeText ? option.text : option.short}
          ></span>
          ${
            option.freeText
              ? nothing
              : html`<span
                  class="option-text"
                  id=${`text-${index}`}
                  .textContent=${option.text}
                ></span>`
          }
        </span>
      </label>
      ${option.freeText ? this.#renderOther(option) : nothing}
    </div>`;
  }

  #renderOther(option: PollOption): TemplateResult {
    const wrong = this.#errorAt('other');
    return html`<div class=${`other ${wrong ? 'field-invalid' : ''}`}>
      <label for="other">
        <span .textContent=${this.t('otherLabel')}></span>
        <span class="optional" .textContent=${this.common('optional')}></span>
      </label>
      <p class="hint" id="other-hint" .textContent=${this.t('otherHint')}></p>
      ${fieldError('other-error', wrong, this.common('error'))}
      <textarea
        class="control"
        id="other"
        name="other"
        autocomplete="off"
        aria-describedby=${wrong ? 'other-error other-hint' : 'other-hint'}
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${this._otherText}
        @input=${(event: Event) => {
          this._otherText = valueOf(event);
          this.#choose(option.id);
        }}
      ></textarea>
    </div>`;
  }

  #renderAbout(): TemplateResult {
    return html`<details class="about">
      <summary>
        ${chevronIcon()}
        <span .textContent=${`${this.t('about')} ${this.common('optional')}`}></span>
      </summary>
      <div class="about-fields">
        <div class="field">
          <label for="role" .textContent=${this.t('role')}></label>
          <input
            class="control"
            id="role"
            name="role"
            maxlength="200"
            autocomplete="organization-title"
            .value=${this._role}
            @input=${(event: Event) => (this._role = valueOf(event))}
          />
        </div>
        <div class="field">
          <label for="organization" .textContent=${this.t('organization')}></label>
          <input
            class="control"
            id="organization"
            name="organization"
            maxlength="200"
            autocomplete="organization"
            .value=${this._organization}
            @input=${(event: Event) => (this._organization = valueOf(event))}
          />
        </div>
      </div>
    </details>`;
  }

  #renderNotVoting(poll: Poll): unknown {
    if (this._voted !== undefined) return this.#renderCounted(poll);
    const moment = poll.opensAt;
    return html`<div class="notice">
      <div class="notice-row">
        ${infoIcon()}
        ${
          poll.state === 'closed'
            ? html`<p .textContent=${this.t('closed')}></p>`
            : html`<p
                .textContent=${[
                  this.t('notYetOpen'),
                  moment ? this.t('opens', formatMoment(moment, this.language)) : '',
                ].join(' ')}
              ></p>`
        }
      </div>
    </div>`;
  }

  #renderCounted(poll: Poll): TemplateResult {
    const chosen = poll.options.find((option) => option.id === this._voted);
    return html`<div class="notice notice-confirmed" id="counted" tabindex="-1">
      <div class="notice-row">
        ${checkIcon()}
        <p>
          <strong .textContent=${this.t('counted')}></strong>
          <span .textContent=${chosen ? this.t('youChose', chosen.short) : ''}></span>
        </p>
      </div>
    </div>`;
  }

  #renderResult(poll: Poll): unknown {
    const closed = poll.state === 'closed';
    const mayShow =
      closed ||
      this.results === 'always' ||
      (this.results === 'after-vote' && this._voted !== undefined);
    if (mayShow && poll.tally)
      return html`<div class="stack">
        ${this.heading(1, this.t(closed ? 'finalTitle' : 'resultTitle'), { classes: 'heading' })}
        ${pollResult(poll, poll.tally, { t: this.t, language: this.language, own: this._voted })}
      </div>`;
    if (this._voted === undefined && !closed) return nothing;
    return html`<p class="muted" .textContent=${this.#whyHidden(poll)}></p>`;
  }

  #whyHidden(poll: Poll): string {
    if (poll.resultsVisible === 'closed' || this.results === 'closed')
      return this.t('hiddenUntilClosed');
    return poll.minimumVotes > 0 ? this.t('hiddenMinimum', poll.minimumVotes) : this.t('hidden');
  }

  #renderOptionsAgain(poll: Poll): TemplateResult {
    return html`<details class="about">
      <summary>
        ${chevronIcon()}<span .textContent=${this.t('readAgain', poll.options.length)}></span>
      </summary>
      <div class="about-fields">
        ${poll.options.map(
          (option) =>
            html`<div class="measure">
              <strong .textContent=${option.short}></strong>
              <p class="option-text" .textContent=${option.text}></p>
            </div>`,
        )}
      </div>
    </details>`;
  }

  #errorAt(field: string): string | undefined {
    return this._errors.find((error) => error.field === field)?.words;
  }

  #choose(option: string): void {
    this._choice = option;
    this._errors = this._errors.filter((error) => error.field !== 'option');
    this.#submit.changed();
  }

  #onFirstTouch = (): void => {
    if (this.connection) this.#submit.prepare(this.connection);
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const poll = this.#load.value;
    if (!poll || this.#submit.state.status === 'sending') return;
    this._errors = this.#check();
    if (this._errors.length) void this.focusOn('#errors');
    else void this.#send(poll);
  };

  #check(): FieldError[] {
    const errors: FieldError[] = [];
    if (!this._choice) errors.push({ field: 'option', words: this.t('chooseOne') });
    if (this._otherText.length > maxOtherText)
      errors.push({ field: 'other', words: this.t('otherTooLong') });
    return errors;
  }

  async #send(poll: Poll): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    this.announcer.say(this.common('sending'));
    const free = poll.options.find((option) => option.id === this._choice)?.freeText;
    const website = this.renderRoot.querySelector<HTMLInputElement>('[name="website"]')?.value;
    const answer = await this.#submit.send(
      connection,
      createVote,
      {
        option: this._choice,
        otherText: (free && this._otherText.trim()) || undefined,
        role: this._role.trim() || undefined,
        institution: this._organization.trim() || undefined,
        website: website || undefined,
      },
      { id: poll.id },
    );
    if (answer) this.#onCounted(answer.poll);
    else this.#onFailed();
  }

  #onCounted(poll: Poll): void {
    this._voted = this._choice;
    this.#load.set(poll);
    this.dispatchEvent(new GmwVoteSentEvent(poll.id));
    this.announcer.say(this.t('counted'));
    void this.focusOn('#counted');
  }

  #onFailed(): void {
    const { state: submit } = this.#submit;
    if (submit.status !== 'failed') return;
    this.report(submit.error);
    this.announcer.say(`${this.wordsFor(submit.error)} ${this.common('nothingLost')}`);
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
