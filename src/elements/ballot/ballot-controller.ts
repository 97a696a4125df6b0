import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../client/call.ts';
import type { Poll } from '../../contract/poll.ts';
import type { Route } from '../../contract/route.ts';
import type { Survey } from '../../contract/survey.ts';
import { inLanguage } from '../../domain/language/in-language.ts';
import { LoadController, type LoadState } from '../../internal/load-controller.ts';
import type { BallotHost } from './ballot-host.ts';

/** Which poll or survey to read, and for whom. */
export interface BallotOptions<Ballot> {
  readonly route: Route<string, never, never, Ballot> | Route<string, unknown, unknown, Ballot>;
  /** Id of the poll or survey at the endpoint. */
  readonly id: () => string;
  /** Language of the visitor. */
  readonly language: () => string;
  /** Secret of the visitor's own answer: with it the endpoint may show more. */
  readonly secret?: () => string | undefined;
  /** Another poll or survey takes the place of this one: what was filled in no longer applies. */
  readonly replaced: () => void;
}

/** Reads one poll or survey from the endpoint and gives it in the language of the visitor. */
export class BallotController<Ballot extends Poll | Survey> implements ReactiveController {
  readonly #options: BallotOptions<Ballot>;
  readonly #load: LoadController<Ballot>;
  #id: string | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: BallotHost,
    options: BallotOptions<Ballot>,
  ) {
    this.#options = options;
    const { route, id, secret } = options;
    element.addController(this);
    this.#load = new LoadController<Ballot>(element, {
      key: () => {
        const connection = host.connection();
        return connection && [connection.endpoint, connection.fetch, id()];
      },
      load: (signal) => {
        const ownSecret = secret?.();
        return call(host.connection()!, route, {
          params: { id: id() },
          signal,
          ...(ownSecret ? { secret: ownSecret } : {}),
        });
      },
      failed: (error) => {
        host.report(error);
        host.announce(host.wordsFor(error));
      },
    });
  }

  get state(): LoadState<Ballot> {
    return this.#load.state;
  }

  /** The poll or survey with its words in the visitor's language, as far as they are translated. */
  get value(): Ballot | undefined {
    const { value } = this.#load;
    return value && inLanguage(value, this.#options.language());
  }

  /** The poll or survey in the words that it was written in. */
  get original(): Ballot | undefined {
    return this.#load.value;
  }

  /** Puts in what an answer to a submission told: the poll or survey as it is from now on. */
  set(ballot: Ballot): void {
    this.#load.set(ballot);
  }

  /** Reads it again after a failure. */
  reload(): void {
    void this.#load.reload();
  }

  /** Reads it again quietly: a failure changes nothing and is not announced. */
  refresh(): void {
    void this.#load.refresh();
  }

  hostUpdate(): void {
    const id = this.#options.id();
    if (this.#id !== undefined && this.#id !== id) this.#options.replaced();
    this.#id = id;
  }
}
