import { EndpointError } from '../../client/endpoint-error.ts';
import type { Facets, Group, GroupQuery } from '../../contract/group.ts';
import type { Found, FoundGroup } from '../../domain/offer/offer-search.ts';
import { filterKeys, type Chosen, type FilterKey } from './filters.ts';
import type { PartialOffer } from './offer-source.ts';
import { foundIn, resultsOf, type Page } from './page.ts';

/** Most groups on one page of the endpoint. */
export const mostAtOnce = 500;
/** Groups by which one chosen value is judged: when these are sensitive, all may be. */
const sample = 5;
/** Groups shown instead, when nothing is found. */
export const mostNearest = 3;

/** Filters to leave out, and what that gives. */
export interface Way {
  readonly dropped: readonly FilterKey[];
  readonly left: Chosen;
  readonly found: Found;
}

/** A question, ready to be asked. */
export interface Question {
  readonly partial: PartialOffer;
  readonly chosen: Chosen;
  readonly fixed: Chosen;
  /** Groups to show. */
  readonly wanted: number;
  readonly today: string;
  readonly toQuery: (chosen: Chosen) => GroupQuery;
  /** What to ask when nothing is found. */
  readonly ways: readonly Omit<Way, 'found'>[];
}

const onlySensitive = (groups: readonly Group[]): boolean =>
  groups.length > 0 && groups.every((it) => it.sensitive);

/** Asks the endpoint. What was answered stays until the next answer. */
export class Asking {
  readonly #changed: (error?: EndpointError) => void;
  #stop: AbortController | undefined;
  #question: Question | undefined;
  #page: Page | undefined;
  #single: Group | undefined;
  #sought = '';
  #gone = '';

  /** What has come of what was found. */
  results: readonly FoundGroup[] = [];
  found: Found | undefined;
  ways: readonly Way[] = [];
  all: Facets = {};
  bad = 0;
  /** Whether the answer, or one to a part of the question, is all sensitive; until it is known, yes. */
  secret = true;
  /** The last question has its answer. */
  answered = true;
  error: EndpointError | undefined;
  /** Fulfilled when the endpoint has answered, or failed. */
  done: Promise<unknown> | undefined;

  constructor(changed: (error?: EndpointError) => void) {
    this.#changed = changed;
  }

  get busy(): boolean {
    return this.#stop !== undefined;
  }

  /** Asks instead of what was asked before, after a pause (milliseconds). */
  ask(question: Question, wait: number): void {
    const { partial, chosen, fixed, wanted, today, toQuery } = question;
    const asked = { ...chosen, ...fixed };
    // Places change: an opened group comes anew with the offer.
    if (partial !== this.#question?.partial) this.#sought = '';
    this.stop();
    this.#question = question;
    if (!filterKeys.some((key) => asked[key])) {
      this.all = partial.first.facets;
      return this.#take(partial.first);
    }
    this.answered = false;
    this.secret = true;
    this.#run(wait, async (signal) => {
      const get = (its: Chosen, limit: number) => partial.ask({ ...toQuery(its), limit }, signal);
      const parts = filterKeys
        .flatMap((key) => (chosen[key] ?? []).map((value): Chosen => ({ [key]: [value] })))
        .filter((it) => JSON.stringify(it) !== JSON.stringify(asked));
      const [page, all, ...secrets] = await Promise.all([
        get(asked, Math.min(wanted, mostAtOnce)),
        filterKeys.some((key) => fixed[key]) ? get(fixed, 0) : partial.first,
        ...parts.map((it) => get(it, sample)),
      ]);
      const ways = page.total
        ? []
        : await Promise.all(
            question.ways.map(async (way): Promise<Way> => {
              const it = await get({ ...way.left, ...fixed }, mostNearest);
              return { ...way, found: foundIn(it, resultsOf(it, today), it.bad) };
            }),
          );
      return () => {
        this.all = all.facets;
        this.ways = ways;
        this.#take(page);
        this.secret ||= secrets.some((it) => onlySensitive(it.groups));
      };
    });
  }

  /** Asks for what comes after, when more is to be shown than there is. */
  more(wanted: number): void {
    const { results } = this;
    const { query, next } = this.#page ?? {};
    if (this.busy || this.error || !this.answered || next === undefined || wanted <= results.length)
      return;
    const limit = Math.min(wanted - results.length, mostAtOnce);
    this.#run(0, async (signal) => {
      const page = await this.#question!.partial.ask({ ...query, cursor: next, limit }, signal);
      return () => this.#take(page, results);
    });
  }

  /** Gives up what is being asked. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = this.error = undefined;
  }

  /** Makes room for another try. */
  retry(): void {
    this.error = undefined;
    this.#sought = '';
  }

  /** A group that has come along, or the last one that was. */
  group(id: string): Group | undefined {
    const found = this.results.find((it) => it.group.id === id)?.group;
    if (found) this.#single = found;
    return found ?? (this.#single?.id === id ? this.#single : undefined);
  }

  /** Whether a group is no more; asks the endpoint for one that is not among those found. */
  gone(id: string, partial: PartialOffer): boolean {
    if (this.#sought !== id && !this.results.some((it) => it.group.id === id)) {
      this.#sought = id;
      this.#gone = '';
      void partial
        .get(id)
        .then((group) => {
          this.#single = group;
          return partial.meet([group]);
        })
        .catch((error: EndpointError) => {
          if (error.kind === 'not-found') this.#gone = id;
          else if (!this.group(id)) this.#changed((this.error = error));
        })
        .then(() => this.#changed());
    }
    return this.#gone === id;
  }

  #take(page: Page, before: readonly FoundGroup[] = []): void {
    const { partial, today } = this.#question!;
    this.bad = (before.length && this.bad) + page.bad;
    this.#page = page;
    this.results = [...before, ...resultsOf(page, today)];
    this.found = foundIn(page, this.results, this.bad);
    if (!before.length) this.secret = onlySensitive(page.groups);
    this.answered = true;
    // What comes along with the offer itself has been told, and its institutions are on their way.
    if (page === partial.first) return;
    if (page.bad) this.#changed(new EndpointError('bad-records'));
    void partial.meet(page.groups).then((met) => met && this.#changed());
  }

  #run(wait: number, work: (signal: AbortSignal) => Promise<() => void>): void {
    const stop = (this.#stop = new AbortController());
    const last = () => this.#stop === stop;
    this.done = new Promise((resolve) => setTimeout(resolve, wait))
      .then(() => work(stop.signal))
      .then((take) => last() && take())
      .catch((error: EndpointError) => {
        if (last()) this.error = error;
      })
      .finally(() => {
        if (!last()) return;
        this.#stop = undefined;
        this.#changed(this.error);
      });
  }
}
