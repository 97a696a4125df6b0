import type { ReactiveControllerHost } from 'lit';
import type { SignupRowList } from '../../../contract/desk-cards.ts';
import { searchSignups } from '../../../contract/desk-routes.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import type { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';
import { readStarts } from './read-starts.ts';

/** Rows that are read at a time. */
const pageSize = 50;

/** What the list is narrowed to. */
export interface PeopleQuery {
  readonly q: string;
  /** One state, or empty for all that may still lead to taking part. */
  readonly status: string;
  readonly edition: string;
  /** Longer than so many weeks without a certain place, or empty. */
  readonly wait: string;
}

const everyone: PeopleQuery = { q: '', status: '', edition: '', wait: '' };

/** The list of people, by what is looked for; it grows by a page at a time. */
export class PeopleController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  #pages = 1;
  query = everyone;
  readonly list: LoadController<SignupRowList>;
  /** The starts of the institution, to choose from. */
  readonly editions: LoadController<readonly DeskEdition[]>;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.list = loadFor<SignupRowList>({ element, host, person }, (signal) => this.#read(signal));
    this.editions = loadFor<readonly DeskEdition[]>({ element, host, person }, (signal) =>
      readStarts(host, signal),
    );
  }

  get isNarrowed(): boolean {
    return Object.values(this.query).some((it) => it !== '');
  }

  /** Whether the list is the waiting list of one start, in its order. */
  get isWaitingList(): boolean {
    return this.query.edition !== '' && this.query.status === 'waiting' && this.query.q === '';
  }

  /** Whether the list is that of one start, in the order of who has a place and who waits. */
  get isOfStart(): boolean {
    return this.query.edition !== '' && this.query.status === '' && this.query.q === '';
  }

  /** The start to which the list is narrowed. */
  get edition(): DeskEdition | undefined {
    return this.editions.value?.find((it) => it.id === this.query.edition);
  }

  /** Whether the list is narrowed to a start whose sign-ups are not somebody's work. */
  get isHiddenStart(): boolean {
    return this.query.edition !== '' && this.editions.value !== undefined && !this.edition;
  }

  search(change: Partial<PeopleQuery>): void {
    this.#pages = 1;
    this.query = { ...this.query, ...change };
    // The rows stay until the new ones are there; without a list the first read takes the query.
    if (this.list.state.status !== 'idle') void this.list.reload();
    this.#element.requestUpdate();
  }

  /** Reads people again, and the places of the starts, which what was done here may have taken. */
  refresh(): void {
    void this.list.refresh();
    void this.editions.refresh();
  }

  showEveryone(): void {
    this.search(everyone);
  }

  /** Forgets what was looked for. */
  clear(): void {
    this.#pages = 1;
    this.query = everyone;
    this.#element.requestUpdate();
  }

  /** Adds a page and keeps the rows that are there. */
  async showMore(): Promise<void> {
    const shown = this.list.value?.people.length ?? 0;
    this.#pages += 1;
    await this.list.reload();
    await this.#host.focusOn(`.people > li:nth-child(${shown + 1}) button`);
  }

  async #read(signal: AbortSignal): Promise<SignupRowList> {
    const { q, status, edition, wait } = this.query;
    // The endpoint gives 200 rows at most in one answer.
    const people: SignupRowList['people'] = [];
    for (let total = Infinity; people.length < Math.min(total, this.#pages * pageSize);) {
      const left = this.#pages * pageSize - people.length;
      const answer = await deskCall(this.#host, searchSignups, {
        body: {
          ...(q && { q }),
          ...(status && { status: [status] }),
          ...(edition && { edition }),
          ...(wait && { waitsLongerThan: Number(wait) }),
          limit: Math.min(left, 200),
          offset: people.length,
        },
        signal,
      });
      people.push(...answer.people);
      total = answer.people.length === 0 ? people.length : answer.total;
      if (people.length >= Math.min(total, this.#pages * pageSize))
        return { people, total: answer.total, more: answer.total > people.length };
    }
    return { people, total: people.length, more: false };
  }
}
