import { EndpointError } from '../../../client/endpoint-error.ts';
import type { Group } from '../../../contract/group.ts';
import { toQuery } from '../../../domain/offer/filters.ts';
import {
  groupsAfter,
  maxSimilar,
  meetingsAbout,
  meetingsQuery,
  othersThan,
  similarTo,
} from '../../../domain/offer/related-groups.ts';
import { firstPageSize, type RemoteOffer } from '../offer/offer.ts';
import type { OfferQuestion } from './offer-search.ts';

interface RelatedGroups {
  readonly similar: readonly Group[];
  readonly meetings: readonly Group[];
  readonly before: readonly Group[];
  readonly after: readonly Group[];
}

/** Fetches the group whose page is open, when it is not among the results, and the groups related to it. */
export class GroupLookup {
  /** The group that was opened, once it is known. */
  group: Group | undefined;
  isMissing = false;
  error: EndpointError | undefined;

  readonly #remote: RemoteOffer;
  readonly #changed: (error?: EndpointError) => void;
  #id: string | undefined;
  #running: AbortController | undefined;
  /** Only what came is kept, so that what failed is requested again when its group is opened again. */
  readonly #related = new Map<string, RelatedGroups>();

  /**
   * `changed` is called when something has come, and with an error when the group has not. `previous` is
   * an older copy of a group, to show until it has come again.
   */
  constructor(
    remote: RemoteOffer,
    changed: (error?: EndpointError) => void,
    previous: Group | undefined,
  ) {
    this.#remote = remote;
    this.#changed = changed;
    this.group = previous;
  }

  get isPending(): boolean {
    return this.#running !== undefined;
  }

  get related(): RelatedGroups {
    return (
      this.#related.get(this.#id ?? '') ?? { similar: [], meetings: [], before: [], after: [] }
    );
  }

  /** Opens a group, or none; `known` is the group when it has come among results. */
  open(question: OfferQuestion, known: Group | undefined): void {
    const { group: id } = question;
    this.stop();
    this.#id = id;
    this.isMissing = false;
    this.group = known ?? (this.group?.id === id ? this.group : undefined);
    if (id === undefined) return;
    const running = (this.#running = new AbortController());
    void this.#run(() => this.#load(id, known, question, running.signal), running.signal);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = this.error = undefined;
  }

  async #run(load: () => Promise<void>, signal: AbortSignal): Promise<void> {
    let error: EndpointError | undefined;
    try {
      await load();
    } catch (cause) {
      error = cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
    }
    if (signal.aborted) return;
    this.#running = undefined;
    this.isMissing = error?.kind === 'not-found';
    if (this.isMissing) this.group = undefined;
    // An older copy of the group is better than a failure.
    if (!this.isMissing && !this.group) this.error = error;
    this.#changed(this.error);
  }

  async #load(
    id: string,
    known: Group | undefined,
    question: OfferQuestion,
    signal: AbortSignal,
  ): Promise<void> {
    const group = known ?? (await this.#remote.group(id, signal));
    if (signal.aborted) return;
    if (!known) {
      this.group = group;
      this.#changed();
      await this.#remote.loadInstitutions([group], signal);
    }
    if (this.#related.has(id)) return;
    try {
      const related = await this.#loadRelated(group, question, signal);
      if (!signal.aborted) this.#related.set(id, related);
    } catch {
      // The page of a group is complete without its related groups.
    }
  }

  async #loadRelated(
    group: Group,
    question: OfferQuestion,
    signal: AbortSignal,
  ): Promise<RelatedGroups> {
    const { today } = question;
    const { id, followsUp = [] } = group;
    const find = async (query: Parameters<RemoteOffer['find']>[0]) =>
      (await this.#remote.find(query, signal)).groups;
    const similar = similarTo(group, question);
    const [before, like, meetings, following] = await Promise.all([
      Promise.all(followsUp.map((it) => this.#remote.group(it, signal).catch(() => []))),
      similar ? find({ ...toQuery(similar, today, undefined), limit: maxSimilar + 1 }) : [],
      find({ ...meetingsQuery(group), limit: firstPageSize }),
      find({ followsUp: [id], limit: firstPageSize }),
    ]);
    const related = {
      similar: othersThan(group, like),
      meetings: meetingsAbout(group, meetings, today),
      before: before.flat(),
      // An endpoint that does not know the question answers with its first groups.
      after: groupsAfter(group, following),
    };
    await this.#remote.loadInstitutions([...related.similar, ...related.meetings], signal);
    return related;
  }
}
