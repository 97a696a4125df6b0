import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../../client/call.ts';
import { EndpointError } from '../../../client/endpoint-error.ts';
import type { Poll, VoteChange } from '../../../contract/poll.ts';
import { changeVote, withdrawVote } from '../../../contract/routes.ts';
import { reportSendFailure, type BallotHost } from '../../ballot/ballot-host.ts';
import { readOwnVote, removeOwnVote, storeOwnVote, type OwnVote } from './own-vote-storage.ts';

/** What keeping the own vote needs of the poll. */
export interface OwnVoteOptions {
  readonly pollId: () => string;
  /** In another tab this device voted, changed the vote or withdrew it. */
  readonly changedElsewhere: () => void;
}

/**
 * The vote that was cast on this device in the poll that is shown, in this tab or another. A change tells the endpoint how the
 * vote is from now on, so that a second try after a lost answer is harmless and needs no idempotency
 * key.
 */
export class OwnVoteController implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  readonly #host: BallotHost;
  readonly #options: OwnVoteOptions;
  #storedAt: readonly [endpoint: string, poll: string] | undefined;
  #value: OwnVote | undefined;
  #isStored = false;
  #isSending = false;
  #failure: EndpointError | undefined;

  constructor(element: ReactiveControllerHost, host: BallotHost, options: OwnVoteOptions) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('storage', this.readAgain);
    document.addEventListener('visibilitychange', this.readAgain);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.readAgain);
    document.removeEventListener('visibilitychange', this.readAgain);
  }

  /** Another endpoint or poll has another vote. */
  hostUpdate(): void {
    const endpoint = this.#host.connection()?.endpoint;
    const poll = this.#options.pollId();
    if (!endpoint || (this.#storedAt?.[0] === endpoint && this.#storedAt[1] === poll)) return;
    this.#storedAt = [endpoint, poll];
    this.#value = readOwnVote(endpoint, poll);
    this.#isStored = this.#value !== undefined;
    this.#failure = undefined;
  }

  get value(): OwnVote | undefined {
    return this.#value;
  }

  /** Whether a change or a withdrawal is on its way. */
  get isSending(): boolean {
    return this.#isSending;
  }

  /** Why the last change or withdrawal failed. */
  get failure(): EndpointError | undefined {
    return this.#failure;
  }

  /**
   * Takes over what another tab stored, and tells whether that differs. A vote that could not be stored
   * is in this tab only, and stays.
   */
  readonly readAgain = (): boolean => {
    if (!this.#storedAt || this.#isSending) return false;
    const stored = readOwnVote(...this.#storedAt);
    const { vote, option } = this.#value ?? {};
    if (stored?.vote === vote && stored?.option === option) return false;
    if (!stored && !this.#isStored) return false;
    this.#value = stored;
    this.#isStored = stored !== undefined;
    this.#failure = undefined;
    this.#element.requestUpdate();
    this.#options.changedElsewhere();
    return true;
  };

  /** Remembers a vote that was just cast. */
  remember(own: OwnVote): void {
    this.#value = own;
    this.#isStored = this.#storedAt !== undefined && storeOwnVote(...this.#storedAt, own);
    this.#element.requestUpdate();
  }

  /** Forgets the vote, so that somebody else can vote on this device; it still counts. */
  forget(): void {
    this.#value = undefined;
    this.#isStored = false;
    this.#failure = undefined;
    if (this.#storedAt) removeOwnVote(...this.#storedAt);
    this.#element.requestUpdate();
  }

  /** The visitor goes on with something else: a failure is not shown any longer. */
  dismissFailure(): void {
    this.#failure = undefined;
    this.#element.requestUpdate();
  }

  /** Changes the vote; resolves to the poll with the new count. */
  async change(vote: VoteChange): Promise<Poll | undefined> {
    const poll = await this.#send(vote);
    if (poll && this.#value) this.remember({ ...this.#value, option: vote.option });
    return poll;
  }

  /** Withdraws the vote; resolves to the poll without it. */
  async withdraw(): Promise<Poll | undefined> {
    const poll = await this.#send();
    if (poll) this.forget();
    return poll;
  }

  /** Whether the endpoint no longer knows the vote: the poll began anew, or the secret is too old. */
  get isUnknown(): boolean {
    return this.#failure?.status === 404 || this.#failure?.status === 401;
  }

  /** Without a vote in the body it is withdrawn. Resolves to `undefined` after a failure. */
  async #send(vote?: VoteChange): Promise<Poll | undefined> {
    const connection = this.#host.connection();
    const own = this.#value;
    if (!connection || !own || this.#isSending) return undefined;
    this.#isSending = true;
    this.#failure = undefined;
    this.#element.requestUpdate();
    this.#host.announce(this.#host.common()('sending'));
    try {
      const { poll } = await call(connection, vote ? changeVote : withdrawVote, {
        params: { id: this.#options.pollId(), vote: own.vote },
        secret: own.secret,
        body: vote,
      });
      return poll;
    } catch (cause) {
      this.#failure =
        cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
      if (!this.isUnknown) reportSendFailure(this.#host, this.#failure);
      return undefined;
    } finally {
      this.#isSending = false;
      this.#element.requestUpdate();
    }
  }
}
