import type { Group } from '../../contract/group.ts';
import { setGroup } from '../../domain/offer/offer-index.ts';
import type { OfferIndex } from '../../domain/offer/offer-index.ts';

/**
 * Replaces groups of `list`, by their position, in the list and in its search index. A replacement may
 * differ in places and sign-up status only: texts and facets are not indexed again.
 */
export function replaceGroups(
  index: OfferIndex,
  list: Group[],
  changed: ReadonlyMap<number, Group>,
): void {
  for (const [i, group] of changed) {
    list[i] = group;
    group.editions.forEach((it, k) => (index.editions[index.slots.first[i]! + k]!.edition = it));
    // Before the first search the index has no day to compute the status for.
    if (index.today !== '') setGroup(index, i);
  }
}
