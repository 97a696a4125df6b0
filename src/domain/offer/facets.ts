import type { Label } from '../../contract/common.ts';
import type { Slots, SlotSet } from './slots.ts';
import { normalise } from '../text/text.ts';

/** A value of a facet, and who has it: editions, or groups by their last slot. */
export interface Value extends Label, SlotSet {}

/** The values of a facet in the order of showing. */
export type Facet = Map<string, Value>;

/** The values of a facet so far, and who has them: bits by word. */
export type Values = Map<string, Label & { has: Map<number, number> }>;

/** Adds a slot to its values, per facet. A text is its own label. */
export function addValues(
  facets: readonly Values[],
  { ends }: Slots,
  slot: number,
  values: readonly (readonly (Label | string | undefined)[])[],
): void {
  facets.forEach((its, facet) => {
    for (const one of values[facet] ?? []) {
      if (!one) continue;
      const { value, label } = typeof one === 'string' ? { value: one, label: one } : one;
      let it = its.get(value);
      if (!it) its.set(value, (it = { value, label, has: new Map() }));
      // Also in the word in which the group ends: it is counted there.
      for (let word = slot >> 5, bit = 1 << slot; ; word += 1, bit = 0) {
        it.has.set(word, it.has.get(word)! | bit);
        if (ends[word]) break;
      }
    }
  });
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts the values of a facet in an order of their own, or else in that of their labels. */
export const facetOf = (values: Values, order: readonly string[] = []): Facet =>
  new Map(
    [...values]
      .sort(
        ([a, { label }], [b, other]) =>
          order.indexOf(a) - order.indexOf(b) ||
          compare(normalise(label), normalise(other.label)) ||
          compare(a, b),
      )
      .map(([value, { label, has }]) => [
        value,
        { value, label, words: Int32Array.from(has.keys()), bits: Int32Array.from(has.values()) },
      ]),
  );
