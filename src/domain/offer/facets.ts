import type { Label } from '../../contract/common.ts';
import type { FacetValue, Group } from '../../contract/group.ts';
import { originalLanguage } from '../language/in-language.ts';
import { sortKey } from '../text/text.ts';
import type { Slots, SparseBits } from './slots.ts';

/** A value of a facet with the slots that have it: of editions, or the last slots of groups. */
export interface FacetSlots extends Label, SparseBits, Pick<FacetValue, 'lang' | 'translations'> {}

/** The values of a facet, in the order of showing. */
export type Facet = Map<string, FacetSlots>;

/** A facet that is being made: by value, the words of its slots by their number. */
export type FacetBuilder = Map<
  string,
  { labels: Record<string, string>; bitsByWord: Map<number, number> }
>;

/** A value with what it is called, by language. */
interface NamedValue {
  readonly value: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What a group calls its themes, or its audiences, in each of its languages. */
export function namesIn(group: Group, field: 'themes' | 'audiences'): NamedValue[] {
  const { lang = originalLanguage, translations = {} } = group;
  return group[field].map(({ value, label }) => {
    const labels = { [lang]: label };
    for (const [code, texts] of Object.entries(translations)) {
      const names = texts[field] ?? {};
      if (Object.hasOwn(names, value)) labels[code] ??= names[value]!;
    }
    return { value, labels };
  });
}

/** Adds the values of a slot, per facet. A text without a label is its own label. */
export function addValues(
  facets: readonly FacetBuilder[],
  { allGroups }: Slots,
  slot: number,
  valuesByFacet: readonly (readonly (NamedValue | Label | string | undefined)[])[],
): void {
  facets.forEach((facet, index) => {
    for (const one of valuesByFacet[index] ?? []) {
      if (!one) continue;
      const value = typeof one === 'string' ? one : one.value;
      let entry = facet.get(value);
      if (!entry) facet.set(value, (entry = { labels: {}, bitsByWord: new Map() }));
      if (typeof one !== 'string' && 'labels' in one)
        for (const code of Object.keys(one.labels)) entry.labels[code] ??= one.labels[code]!;
      else entry.labels[originalLanguage] ??= typeof one === 'string' ? one : one.label;
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
      .map(([value, { labels, bitsByWord }]) => ({ value, ...named(labels), bitsByWord }))
      .sort(
        (a, b) =>
          order.indexOf(a.value) - order.indexOf(b.value) ||
          compare(sortKey(a.label), sortKey(b.label)) ||
          compare(a.value, b.value),
      )
      .map(({ bitsByWord, ...names }) => [
        names.value,
        {
          ...names,
          words: Int32Array.from(bitsByWord.keys()),
          bits: Int32Array.from(bitsByWord.values()),
        },
      ]),
  );

/** A label in Dutch where there is one, with what it is in the other languages. */
function named(labels: Readonly<Record<string, string>>): Omit<FacetValue, 'value' | 'count'> {
  const lang = originalLanguage in labels ? originalLanguage : Object.keys(labels)[0]!;
  const others = Object.entries(labels).filter(([code]) => code !== lang);
  return {
    label: labels[lang]!,
    ...(lang !== originalLanguage && { lang }),
    ...(others.length > 0 && {
      translations: Object.fromEntries(others.map(([code, label]) => [code, { label }])),
    }),
  };
}
