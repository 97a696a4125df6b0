import type { Group, GroupQuery } from '../../contract/group.ts';
import { firstPage, type PartialOffer } from './offer-source.ts';

/** Groups that did not come along with an offer, and that are no answer to the visitor's question. */
export class KnownGroups {
  readonly #changed: () => void;
  readonly #found = new Map<string, readonly Group[]>();

  /** `changed` is called when groups have come. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The first that the endpoint finds; none until it has answered, and none when it fails. */
  find(partial: PartialOffer, query: GroupQuery): readonly Group[] {
    const key = JSON.stringify(query);
    const found = this.#found.get(key);
    if (found) return found;
    this.#found.set(key, []);
    partial
      .ask({ ...query, limit: firstPage }, new AbortController().signal)
      .then(({ groups }) => {
        this.#found.set(key, groups);
        return partial.meet(groups);
      })
      .then(
        () => this.#changed(),
        () => {},
      );
    return [];
  }

  /** Makes them come anew: places change. */
  clear(): void {
    this.#found.clear();
  }
}
