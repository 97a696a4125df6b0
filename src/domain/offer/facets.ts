import type { Label } from '../../contract/common.ts';
import { sortKey } from '../text/text.ts';
import type { Slots, SparseBits } from './slots.ts';

/** A value of a facet with the slots that have it: of editions, or the last slots of groups. */
export interface FacetSlots extends Label, SparseBits {}

/** The values of a facet, in the order of showing. */
export type Facet = Map<string, FacetSlots>;

/** A facet that is being made: by value, the words of its slots by their number. */
export type FacetBuilder = Map<string, Label & { bitsByWord: Map<number, number> }>;

/** Adds the values of a slot, per facet. A text without a label is its own label. */
export function addValues(
  facets: readonly FacetBuilder[],
  { allGroups }: Slots,
  slot: number,
  valuesByFacet: readonly (readonly (Label | string | undefined)[])[],
): void {
  facets.forEach((facet, index) => {
    for (const one of valuesByFacet[index] ?? []) {
      if (!one) continue;
      const { value, label } = typeof one === 'string' ? { value: one, label: one } : one;
      let entry = facet.get(value);
      if (!entry) facet.set(value, (entry = { value, label, bitsByWord: new Map() }));
      // The word in which a large group ends is kept as well, even if it is empty: groups are counted there.
      for (let word = slot >> 5, bit = 1 << slot; ; word += 1, bit = 0) {
        entry.bitsByWord.set(word, entry.bitsByWord.get(word)! | bit);
        if (allGroups[word]) break;
      }
    }
  });
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The finished facet. Its values stand in the given order, and others in that of their labels. */
export const facetOf = (builder: FacetBuilder, order: readonly string[] = []): Facet =>
  new Map(
    [...builder]
      .sort(
        ([a, { label }], [b, other]) =>
          order.indexOf(a) - order.indexOf(b) ||
          compare(sortKey(label), sortKey(other.label)) ||
          compare(a, b),
      )
      .map(([value, { label, bitsByWord }]) => [
        value,
        {
          value,
          label,
          words: Int32Array.from(bitsByWord.keys()),
          bits: Int32Array.from(bitsByWord.values()),
        },
      ]),
  );
