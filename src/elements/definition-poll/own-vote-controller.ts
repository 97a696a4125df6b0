import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call, type Connection } from '../../client/call.ts';
import { EndpointError } from '../../client/endpoint-error.ts';
import type { Poll, VoteChange } from '../../contract/poll.ts';
import { changeVote, withdrawVote } from '../../contract/routes.ts';
import { keepOwnVote, readOwnVote, type OwnVote } from './own-vote.ts';

/**
 * The vote of this device. Changing and withdrawing say how the vote is from now on, so that a second
 * try after a lost answer is harmless and needs no key.
 */
export class OwnVoteController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #at: readonly [endpoint: string, poll: string] | undefined;
  #own: OwnVote | undefined;
  #busy = false;
  #error: EndpointError | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  get value(): OwnVote | undefined {
    return this.#own;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last change did not come through. */
  get error(): EndpointError | undefined {
    return this.#error;
  }

  /** Whether the endpoint no longer knows this vote: the poll began anew, or the secret is old. */
  get gone(): boolean {
    return this.#error?.status === 404 || this.#error?.status === 401;
  }

  /** Looks whether there is a vote of this device in this poll. */
  look(endpoint: string, poll: string): void {
    if (this.#at?.[0] === endpoint && this.#at[1] === poll) return;
    this.#at = [endpoint, poll];
    this.#own = readOwnVote(endpoint, poll);
    this.#error = undefined;
  }

  /** Remembers a vote, or forgets the one there was. */
  keep(own: OwnVote | undefined): void {
    this.#own = own;
    if (this.#at) keepOwnVote(...this.#at, own);
    this.#host.requestUpdate();
  }

  settle(): void {
    this.#error = undefined;
  }

  change = (connection: Connection, body: VoteChange): Promise<Poll | undefined> =>
    this.#act(connection, body);

  withdraw = (connection: Connection): Promise<Poll | undefined> => this.#act(connection);

  async #act(connection: Connection, body?: VoteChange): Promise<Poll | undefined> {
    const own = this.#own;
    if (!own || !this.#at || this.#busy) return undefined;
    this.#busy = true;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      const { poll } = await call(connection, body ? changeVote : withdrawVote, {
        params: { id: this.#at[1], vote: own.vote },
        secret: own.secret,
        body,
      });
      this.keep(body && { ...own, option: body.option });
      return poll;
    } catch (cause) {
      this.#error = cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
      if (this.gone) this.keep(undefined);
      return undefined;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }
}
