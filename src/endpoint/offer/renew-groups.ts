import type { Group } from '../../contract/group.ts';
import { setGroup } from '../../domain/offer/offer-index.ts';
import type { OfferIndex } from '../../domain/offer/offer-index.ts';

/**
 * Puts groups in the place of those with the same number, in the index of `list`. They differ in
 * places and sign-up status only: what is searched for in texts and counted per facet stays.
 */
export function renewGroups(
  index: OfferIndex,
  list: Group[],
  changed: ReadonlyMap<number, Group>,
): void {
  for (const [i, group] of changed) {
    list[i] = group;
    group.editions.forEach((it, k) => (index.editions[index.slots.first[i]! + k]!.edition = it));
    // Before the first search nothing is known of the day.
    if (index.today !== '') setGroup(index, i);
  }
}
