import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Poll } from '../../contract/poll.ts';
import { getPoll } from '../../contract/routes.ts';
import { RefreshController } from '../../internal/refresh-controller.ts';
import { HelpFirst } from '../../internal/help-first.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { definitionPoll } from '../../locale/widgets/definition-poll.ts';
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
import { optionsToRead } from './choose/options-to-read.ts';
import { voteForm } from './choose/vote-form.ts';
import { GmwVoteSentEvent } from './definition-poll.events.ts';
import { pollStyles } from './definition-poll.styles.ts';
import { ownVoteActions, ownVoteNotice } from './own-vote/own-vote-notice.ts';
import type { PollView } from './poll-view.ts';
import { hiddenResult } from './result/hidden-result.ts';
import { pollResult } from './result/poll-result.ts';
import { VotingController, type VotingStage } from './voting-controller.ts';

const defaultPoll = 'definition';

/**
 * Asks professionals which definition of group social work is best and shows the count.
 *
 * @summary Vote on the definition of group social work and see the counted result.
 * @slot - Fallback content: shown until the widget can work, and when it cannot.
 * @csspart base - The box around everything.
 * @csspart option - One definition to choose from.
 * @csspart button - A button.
 * @csspart help - Whom to call, above a text with words of danger.
 * @csspart table - The table with the result.
 * @csspart bar - The bar beside a count.
 * @csspart error-summary - The list of answers that are not right yet.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwVoteSentEvent} gmw-vote-sent - A vote was received; tells the poll, never the choice.
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
    helpStyles,
    pollStyles,
  ];

  /** Id of the poll at the endpoint. */
  @property() poll = defaultPoll;

  /**
   * When the result shows: after voting, always, or only once the poll is closed. The endpoint decides
   * first: this can only be stricter.
   */
  @property() results: 'after-vote' | 'always' | 'closed' = 'after-vote';

  /** Id of the round whose votes are shown; all rounds together without one. */
  @state() private _round: string | undefined;

  protected readonly dictionaries = definitionPoll;

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

  // Comes before the ballot, which is read with the secret of the vote.
  readonly #voting = new VotingController(this, this.#host, {
    pollId: () => this.#pollId,
    poll: () => this.#ballot.value,
    t: () => this.t,
    helpComesFirst: () => this.#help.comesFirst(),
    updated: (poll) => this.#ballot.set(poll),
    voted: (pollId) => this.dispatchEvent(new GmwVoteSentEvent(pollId)),
  });

  readonly #ballot: BallotController<Poll> = new BallotController<Poll>(this, this.#host, {
    route: getPoll,
    id: () => this.#pollId,
    language: () => this.language.code,
    secret: () => this.#voting.secret,
    replaced: () => this.clear(),
  });

  protected readonly refresh = new RefreshController(this, () => {
    if (this.#ballot.value?.tally) this.#ballot.refresh();
  });

  readonly #help: HelpFirst = new HelpFirst(this, {
    ...this.#host,
    text: () => this.#voting.draft.otherText,
    language: () => this.language,
    dutch: definitionPoll.dutch,
    form: () => this.form,
    heading: (below, text, options) => this.heading(below, text, options),
  });

  protected override wordsFor(error: EndpointError): string {
    return isTooLate(error) ? this.t('closedMeanwhile') : super.wordsFor(error);
  }

  protected clear(): void {
    this.#voting.clear();
  }

  protected override misconfiguration(): Mistake | undefined {
    const unknown = unknownBallot('poll', this.poll, this.#ballot.state, this.common);
    return super.misconfiguration() ?? unknown;
  }

  protected renderWidget(): unknown {
    const { value: poll, state: load } = this.#ballot;
    if (poll) return this.#renderPoll(poll);
    if (load.status === 'failed') return this.renderFailed(load.error, () => this.#ballot.reload());
    return this.renderLoading();
  }

  #renderPoll(poll: Poll): TemplateResult {
    const stage = this.#voting.stage(poll);
    const hasForm = stage === 'voting' || stage === 'changing';
    const { newStart } = this.#voting;
    return html`<div class="stack">
      <div class="intro">
        ${this.renderSample()} ${this.renderQuickExit(this.#help.isNeeded)}
        ${this.heading(0, poll.question, { classes: 'display', id: 'question', focusable: true })}
        ${hasForm ? html`<p class="lead" .textContent=${this.t('intro')}></p>` : nothing}
        ${hasForm && newStart ? messageNotice(this.t(newStart)) : nothing}
      </div>
      ${this.#renderStage(poll, stage)} ${this.#renderResult(poll, stage)}
      ${hasForm ? nothing : this.#renderWhatElse(poll, stage)}
    </div>`;
  }

  #renderStage(poll: Poll, stage: VotingStage): TemplateResult {
    switch (stage) {
      case 'voting':
      case 'changing':
        return voteForm(poll, this.#view, {
          voting: this.#voting,
          root: this.renderRoot,
          promisesResult: promisesResultAfterAnswer(this.results, poll),
          failure: this.#renderFailure(() => this.#voting.send(poll), this.common('nothingLost')),
          privacyUrl: this.privacyAddress,
        });
      case 'voted':
      case 'withdrawing':
        return html`${ownVoteNotice(poll, this.#voting, this.#view)}
        ${this.#voting.isClosedMeanwhile ? this.#renderNotOpen(poll) : nothing}`;
      default:
        return this.#renderNotOpen(poll);
    }
  }

  #renderNotOpen(poll: Poll): TemplateResult {
    return messageNotice(
      notOpenWords(poll, this.language, {
        closed: this.t(this.#voting.isClosedMeanwhile ? 'closedMeanwhile' : 'closed'),
        notYetOpen: this.t('notYetOpen'),
        opens: (moment) => this.t('opens', { moment }),
      }),
      'not-open',
    );
  }

  /** Comes after the result: what a voter can do, and the definitions once more. */
  #renderWhatElse(poll: Poll, stage: VotingStage): TemplateResult {
    return html`${
      poll.state === 'open' && stage !== 'not-open'
        ? ownVoteActions(poll, this.#voting, this.#view)
        : nothing
    }
    ${stage === 'not-open' ? nothing : this.#renderFailure(() => this.#voting.withdraw())}
    ${optionsToRead(poll, this.#view)}`;
  }

  #renderFailure(retry: () => Promise<void>, addition?: string): unknown {
    const { failure } = this.#voting;
    return failure ? this.renderFailed(failure, () => void retry(), addition) : nothing;
  }

  #renderResult(poll: Poll, stage: VotingStage): unknown {
    const hasVoted = stage === 'voted' || stage === 'withdrawing';
    if (poll.tally && allowsResult(this.results, poll, hasVoted)) {
      const choice = { round: this._round, show: (round?: string) => (this._round = round) };
      return pollResult(poll, poll.tally, this.#voting.ownOption, choice, this.#view);
    }
    return hasVoted || poll.state === 'closed'
      ? hiddenResult(poll, showsResultOnlyWhenClosed(this.results, poll), this.#view)
      : nothing;
  }

  get #view(): PollView {
    return {
      t: this.t,
      common: this.common,
      language: this.language,
      help: this.#help.panel,
      heading: (below, text, options) => this.heading(below, text, options),
      originalText: (id) => this.#ballot.original?.options.find((it) => it.id === id)?.text,
    };
  }

  /** An empty attribute counts as none. */
  get #pollId(): string {
    return this.poll || defaultPoll;
  }
}
