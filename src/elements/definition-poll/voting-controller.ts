import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Poll, VoteResult } from '../../contract/poll.ts';
import { createVote } from '../../contract/routes.ts';
import type { BallotHost } from '../ballot/ballot-host.ts';
import { ClosingController } from '../ballot/closing-controller.ts';
import { FormController } from '../ballot/form-controller.ts';
import { OwnVoteController } from './own-vote/own-vote-controller.ts';
import type { PollView } from './poll-view.ts';
import { draftErrors, emptyDraft, toVote, type VoteDraft } from './vote-draft.ts';

/**
 * Where a visitor stands. `voting` becomes `voted`; from `voted` one can go on to `changing` or to
 * `withdrawing` (the question whether that is meant) and back, and after a withdrawal to `voting`.
 * Without a vote in a poll that takes none there is only `not-open`.
 */
export type VotingStage = 'voting' | 'voted' | 'changing' | 'withdrawing' | 'not-open';

/** Why there is an empty form after a vote on this device: the key of the text that tells it. */
export type NewStart = 'withdrawn' | 'forgotten' | 'gone';

/** What voting needs of its element. */
export interface VotingOptions {
  readonly pollId: () => string;
  /** The poll, once it is read. */
  readonly poll: () => Poll | undefined;
  readonly t: () => PollView['t'];
  /** Whether the visitor was led to help for what they wrote, so that sending waits. */
  readonly helpComesFirst: () => boolean;
  /** The endpoint answered with the poll as it is after a vote, a change or a withdrawal. */
  readonly updated: (poll: Poll) => void;
  /** A new vote was received. */
  readonly voted: (pollId: string) => void;
}

/** A visitor who votes, and who may change or withdraw the vote on the same device. */
export class VotingController {
  readonly #element: ReactiveControllerHost;
  readonly #host: BallotHost;
  readonly #options: VotingOptions;
  readonly #ownVote: OwnVoteController;
  readonly #closing: ClosingController;
  #draft = emptyDraft;
  #activity: 'changing' | 'withdrawing' | undefined;
  #hasJustVoted = false;
  #newStart: NewStart | undefined;

  readonly form: FormController<VoteResult>;

  constructor(element: ReactiveControllerHost, host: BallotHost, options: VotingOptions) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    this.#ownVote = new OwnVoteController(element, host, {
      pollId: options.pollId,
      changedElsewhere: () => this.#onChangedElsewhere(),
    });
    this.#closing = new ClosingController(element, options.poll, () => this.#onClosed());
    this.form = new FormController(element, host, { purpose: 'vote' });
  }

  stage({ state }: Poll): VotingStage {
    const isOpen = state === 'open';
    if (!this.#ownVote.value) return isOpen ? 'voting' : 'not-open';
    return (isOpen && this.#activity) || 'voted';
  }

  get draft(): VoteDraft {
    return this.#draft;
  }

  /** Id of the option that was chosen on this device. */
  get ownOption(): string | undefined {
    return this.#ownVote.value?.option;
  }

  /** Secret of the vote that was cast on this device. */
  get secret(): string | undefined {
    return this.#ownVote.value?.secret;
  }

  /** Whether the vote was cast or changed just now, and not at an earlier visit. */
  get hasJustVoted(): boolean {
    return this.#hasJustVoted;
  }

  /** Whether the poll was open when the visitor came. */
  get isClosedMeanwhile(): boolean {
    return this.#closing.isClosedMeanwhile;
  }

  get newStart(): NewStart | undefined {
    return this.#newStart;
  }

  get isSending(): boolean {
    return this.form.isSending || this.#ownVote.isSending;
  }

  /** Why the last vote, change or withdrawal failed. */
  get failure(): EndpointError | undefined {
    return this.#ownVote.value ? this.#ownVote.failure : this.form.failure;
  }

  /** Forgets what was filled in; a vote that was cast stays known on this device. */
  clear(): void {
    this.#draft = emptyDraft;
    this.#activity = undefined;
    this.#hasJustVoted = false;
    this.#newStart = undefined;
    this.form.reset();
  }

  set(change: Partial<VoteDraft>): void {
    this.#draft = { ...this.#draft, ...change };
    // Role and institution have no errors: those of the option stay until an option is chosen.
    if (change.option) this.form.clearErrors();
    this.form.edited();
  }

  submit(poll: Poll): void {
    // Another tab may have voted without this one having noticed.
    if (this.isSending || this.#ownVote.readAgain()) return;
    if (!this.form.validate(draftErrors(this.#draft, this.#options.t()))) return;
    if (!this.#options.helpComesFirst()) void this.send(poll);
  }

  /** Sends the vote, or the change of the vote that was cast before. */
  async send(poll: Poll): Promise<void> {
    const vote = toVote(poll, this.#draft);
    if (this.#activity === 'changing') {
      const changed = await this.#ownVote.change(vote);
      if (changed) this.#confirm(changed, 'changed');
      else this.#startAnewIfUnknown();
      return;
    }
    const result = await this.form.send(createVote, poll.id, vote);
    if (!result) return;
    this.#ownVote.remember({ vote: result.vote, secret: result.secret, option: vote.option });
    this.#options.voted(poll.id);
    this.#confirm(result.poll, 'counted');
  }

  startChange(): void {
    this.#draft = { ...this.#draft, option: this.ownOption ?? '' };
    this.#goTo('changing', 'input:checked');
  }

  cancelChange(): void {
    this.#goTo(undefined, '#change');
  }

  /** Asks whether the withdrawal is meant. */
  startWithdrawal(): void {
    this.#goTo('withdrawing', '#sure');
  }

  cancelWithdrawal(): void {
    this.#goTo(undefined, '#withdraw');
  }

  async withdraw(): Promise<void> {
    const poll = await this.#ownVote.withdraw();
    this.#activity = undefined;
    if (!poll) return this.#startAnewIfUnknown();
    this.#options.updated(poll);
    this.#startAnew('withdrawn');
  }

  /** Makes room for somebody else on the same device; the vote that was cast still counts. */
  letColleagueVote(): void {
    this.#startAnew('forgotten');
  }

  #goTo(activity: 'changing' | 'withdrawing' | undefined, focus: string): void {
    this.#activity = activity;
    this.#ownVote.dismissFailure();
    this.form.clearErrors();
    void this.#host.focusOn(focus);
  }

  #confirm(poll: Poll, message: 'counted' | 'changed'): void {
    this.#activity = undefined;
    this.#hasJustVoted = true;
    this.#newStart = undefined;
    this.#options.updated(poll);
    const waits = poll.ownVote === 'waiting' && message === 'counted';
    this.#host.announce(this.#options.t()(waits ? 'waiting' : message));
    void this.#host.focusOn('#counted');
  }

  /** What was filled in here stays, for who wants to change the vote. */
  #onChangedElsewhere(): void {
    const isVoted = this.#ownVote.value !== undefined;
    this.#hasJustVoted = false;
    this.#newStart = isVoted ? undefined : 'gone';
    this.form.reset();
    this.#host.refresh();
    this.#interrupt(isVoted ? 'votedBefore' : 'gone', isVoted ? '#counted' : '#question');
  }

  #onClosed(): void {
    this.#ownVote.dismissFailure();
    this.#interrupt('closedMeanwhile', '#not-open');
  }

  /** Ends what the visitor was doing, tells why, and keeps the focus in the widget if it was there. */
  #interrupt(message: 'votedBefore' | 'gone' | 'closedMeanwhile', focus: string): void {
    this.#activity = undefined;
    this.#host.announce(this.#options.t()(message));
    if (this.#host.root().activeElement) void this.#host.focusOn(focus);
  }

  #startAnewIfUnknown(): void {
    if (this.#ownVote.isUnknown) this.#startAnew('gone');
    else this.#element.requestUpdate();
  }

  #startAnew(reason: NewStart): void {
    this.#ownVote.forget();
    this.clear();
    this.#newStart = reason;
    this.#host.announce(this.#options.t()(reason));
    void this.#host.focusOn('#question');
  }
}
