import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { call } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Poll, VoteResult } from '../../contract/poll.ts';
import { createVote, getPoll } from '../../contract/routes.ts';
import { inLanguage } from '../../domain/language/in-language.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { RefreshController } from '../../internal/refresh-controller.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { formatMoment } from '../../locale/format.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { errorSummary, type FieldError } from '../../parts/error-summary.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { chevronIcon, infoIcon } from '../../parts/icon.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { GmwVoteSentEvent } from './definition-poll.events.ts';
import { definitionPoll } from '../../locale/widgets/definition-poll.ts';
import { pollStyles } from './definition-poll.styles.ts';
import { ownVoteNotice, type OwnVoteActions } from './own-vote-notice.ts';
import { OwnVoteController } from './own-vote-controller.ts';
import { emptyDraft, pollFields, type VoteDraft } from './poll-form.ts';
import { pollResult } from './poll-result.ts';
import type { PollView } from './poll-view.ts';

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
export class GmwDefinitionPoll extends WidgetElement<'definition-poll'> {
  static override styles = [
    tokens,
    base,
    buttonStyles,
    fieldStyles,
    errorStyles,
    noticeStyles,
    pollStyles,
  ];

  /** Id of the poll at the endpoint. */
  @property() poll = 'definition';

  /** When the result shows: after voting, always, or only once the poll is closed. */
  @property() results: 'after-vote' | 'always' | 'closed' = 'after-vote';

  @state() private _draft: VoteDraft = emptyDraft;
  @state() private _errors: readonly FieldError[] = [];
  @state() private _changing = false;
  @state() private _asking = false;
  @state() private _just = false;
  @state() private _told = '';
  @state() private _round: string | undefined;

  protected readonly dictionaries = definitionPoll;

  readonly #own = new OwnVoteController(this);

  readonly #load = new LoadController<Poll>(this, {
    key: () => {
      const { connection } = this;
      return connection && [connection.endpoint, connection.fetch, this.poll];
    },
    load: (signal) => {
      const secret = this.#own.value?.secret;
      const params = { id: this.poll };
      return call(this.connection!, getPoll, { params, signal, ...(secret ? { secret } : {}) });
    },
    failed: (error) => {
      this.report(error);
      this.announcer.say(this.wordsFor(error));
    },
  });

  protected readonly refresh = new RefreshController(this, () => {
    if (this.#load.value?.tally) void this.#load.refresh();
  });

  readonly #submit = new SubmitController<VoteResult>(this, 'vote');

  readonly #actions: OwnVoteActions = {
    change: () => this.#change(true),
    ask: (asking) => {
      this._asking = asking;
      void this.focusOn(asking ? '#sure' : '#withdraw');
    },
    withdraw: () => void this.#withdraw(),
    colleague: () => this.#startAnew(this.t('forgotten')),
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { connection } = this;
    if (connection) this.#own.look(connection.endpoint, this.poll);
  }

  protected clear(): void {
    this._draft = emptyDraft;
    this._errors = [];
    this._changing = this._asking = this._just = false;
    this._told = '';
  }

  protected renderWidget(): unknown {
    const { state: load } = this.#load;
    if (load.value) return this.#renderPoll(inLanguage(load.value, this.language.code));
    if (load.status === 'failed')
      return this.renderFailed(load.error, () => void this.#load.reload());
    return this.renderLoading();
  }

  #renderPoll(poll: Poll): TemplateResult {
    const voting = this.#isVoting(poll);
    return html`<div class="stack">
      <div class="intro">
        ${this.renderSample()} ${this.renderQuickExit()}
        ${this.heading(0, poll.question, { classes: 'display', id: 'question', focusable: true })}
        ${voting ? html`<p class="lead" .textContent=${this.t('intro')}></p>` : nothing}
        ${this._told && voting ? this.#renderTold(this._told) : nothing}
      </div>
      ${voting ? this.#renderForm(poll) : this.#renderNotVoting(poll)}
      ${
        !voting && this.#own.error
          ? this.renderFailed(this.#own.error, () => void this.#withdraw())
          : nothing
      }
      ${this.#renderResult(poll)} ${voting ? nothing : this.#renderOptionsAgain(poll)}
    </div>`;
  }

  #isVoting(poll: Poll): boolean {
    return poll.state === 'open' && (!this.#own.value || this._changing);
  }

  #renderTold(words: string): TemplateResult {
    return html`<div class="notice">
      <div class="notice-row">
        ${infoIcon()}
        <p .textContent=${words}></p>
      </div>
    </div>`;
  }

  #renderForm(poll: Poll): TemplateResult {
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
          ${pollFields(poll, {
            ...this.#view,
            draft: this._draft,
            errorAt: (field) => this._errors.find((error) => error.field === field)?.words,
            set: (change) => this.#set(change),
          })}
          ${this.#renderSendingFailed(poll)}
          <div class="actions">
            <button class="button button-primary" part="button">
              <span
                .textContent=${
                  this.#isSending
                    ? this.common('sending')
                    : this.t(this._changing ? 'sendChange' : 'send')
                }
              ></span>
            </button>
            ${
              this._changing
                ? html`<button
                    class="button-quiet"
                    type="button"
                    @click=${() => this.#change(false)}
                  >
                    <span .textContent=${this.t('changeNot')}></span>
                  </button>`
                : poll.resultsVisible !== 'closed' && this.results === 'after-vote'
                  ? html`<span class="muted" .textContent=${this.t('resultsAfter')}></span>`
                  : nothing
            }
          </div>
        </div>
      </form>`;
  }

  #renderSendingFailed(poll: Poll): unknown {
    const { state: submit } = this.#submit;
    const error = this._changing
      ? this.#own.error
      : submit.status === 'failed'
        ? submit.error
        : undefined;
    return error
      ? this.renderFailed(error, () => void this.#send(poll), this.common('nothingLost'))
      : nothing;
  }

  #renderNotVoting(poll: Poll): unknown {
    const own = this.#own.value;
    if (own) {
      const chosen = poll.options.find((option) => option.id === own.option)?.short;
      const actions = poll.state === 'open' ? this.#actions : undefined;
      return ownVoteNotice(chosen, this._just, this.#view, actions, this._asking);
    }
    if (poll.state === 'closed') return this.#renderTold(this.t('closed'));
    const moment = poll.opensAt;
    return this.#renderTold(
      [
        this.t('notYetOpen'),
        moment ? this.t('opens', { moment: formatMoment(moment, this.language) }) : '',
      ].join(' '),
    );
  }

  #renderResult(poll: Poll): unknown {
    const closed = poll.state === 'closed';
    const own = this.#own.value?.option;
    const mayShow =
      closed ||
      this.results === 'always' ||
      (this.results === 'after-vote' && own !== undefined && !this._changing);
    if (mayShow && poll.tally)
      return html`<div class="stack">
        ${this.heading(1, this.t(closed ? 'finalTitle' : 'resultTitle'), { classes: 'heading' })}
        ${pollResult(poll, poll.tally, {
          ...this.#view,
          own,
          round: this._round,
          show: (round) => (this._round = round),
        })}
      </div>`;
    if (!closed && this.#isVoting(poll)) return nothing;
    if (!closed && own === undefined) return nothing;
    return html`<p class="muted" .textContent=${this.#whyHidden(poll)}></p>`;
  }

  #whyHidden(poll: Poll): string {
    if (poll.resultsVisible === 'closed' || this.results === 'closed')
      return this.t('hiddenUntilClosed');
    return poll.minimumVotes > 0
      ? this.t('hiddenMinimum', { count: poll.minimumVotes })
      : this.t('hidden');
  }

  #renderOptionsAgain(poll: Poll): TemplateResult {
    return html`<details class="about">
      <summary>
        ${chevronIcon()}<span
          .textContent=${this.t('readAgain', { count: poll.options.length })}
        ></span>
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

  get #view(): PollView {
    return { t: this.t, common: this.common, language: this.language };
  }

  get #isSending(): boolean {
    return this.#submit.state.status === 'sending' || this.#own.busy;
  }

  #set(change: Partial<VoteDraft>): void {
    this._draft = { ...this._draft, ...change };
    this._errors = change.option ? [] : this._errors;
    this.#submit.changed();
  }

  #change(changing: boolean): void {
    this.#own.settle();
    this._errors = [];
    this._changing = changing;
    if (changing) this._draft = { ...this._draft, option: this.#own.value?.option ?? '' };
    void this.focusOn(changing ? 'input:checked' : '#change');
  }

  /** Back to an empty form; the vote that was cast here is no longer this device's. */
  #startAnew(words: string): void {
    this.#own.keep(undefined);
    this.#own.settle();
    this.clear();
    this.#submit.reset();
    this._told = words;
    this.announcer.say(words);
    void this.focusOn('#question');
  }

  #onFirstTouch = (): void => {
    if (this.connection && !this._changing) this.#submit.prepare(this.connection);
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const poll = this.#load.value;
    if (!poll || this.#isSending) return;
    this._errors = this.#check();
    if (this._errors.length) void this.focusOn('#errors');
    else void this.#send(poll);
  };

  #check(): FieldError[] {
    const errors: FieldError[] = [];
    if (!this._draft.option) errors.push({ field: 'option', words: this.t('chooseOne') });
    if (this._draft.otherText.length > maxOtherText)
      errors.push({ field: 'other', words: this.t('otherTooLong') });
    return errors;
  }

  async #send(poll: Poll): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    this.announcer.say(this.common('sending'));
    const { option, otherText, role, institution } = this._draft;
    const free = poll.options.find((it) => it.id === option)?.freeText;
    const body = {
      option,
      otherText: (free && otherText.trim()) || undefined,
      role: role.trim() || undefined,
      institution: institution.trim() || undefined,
    };
    if (this._changing) {
      const changed = await this.#own.change(connection, body);
      if (changed) this.#onCounted(changed, this.t('changed'));
      else this.#onNotChanged();
      return;
    }
    const website = this.renderRoot.querySelector<HTMLInputElement>('[name="website"]')?.value;
    const answer = await this.#submit.send(
      connection,
      createVote,
      { ...body, website: website || undefined },
      { id: poll.id },
    );
    if (answer) {
      this.#own.keep({ vote: answer.vote, secret: answer.secret, option });
      this.dispatchEvent(new GmwVoteSentEvent(poll.id));
      this.#onCounted(answer.poll, this.t('counted'));
      return;
    }
    const { state: submit } = this.#submit;
    if (submit.status === 'failed') this.#tell(submit.error);
  }

  async #withdraw(): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    const poll = await this.#own.withdraw(connection);
    this._asking = false;
    if (!poll) return this.#onNotChanged();
    this.#load.set(poll);
    this.#startAnew(this.t('withdrawn'));
  }

  #onCounted(poll: Poll, words: string): void {
    this._changing = false;
    this._just = true;
    this._told = '';
    this.#load.set(poll);
    this.announcer.say(words);
    void this.focusOn('#counted');
  }

  #onNotChanged(): void {
    if (this.#own.gone) this.#startAnew(this.t('gone'));
    else if (this.#own.error) this.#tell(this.#own.error);
  }

  #tell(error: EndpointError): void {
    this.report(error);
    this.announcer.say(`${this.wordsFor(error)} ${this.common('nothingLost')}`);
  }
}
