import type { Vocabulary } from './offer-index.ts';
import { isPoint, type Point } from './place.ts';
import type { Rows } from './rows.ts';

/** The texts among the values of a key; a single one is a list of one. */
export const strings = (it: unknown): string[] =>
  (Array.isArray(it) ? it : it === undefined || it === null ? [] : [it]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
export const number = (it: unknown): number | undefined =>
  typeof it === 'number' && !Number.isNaN(it) ? it : undefined;

/** What is chosen, over all facets of one sort. */
export interface Choice {
  /** Per value: the bit of its facet when it is chosen, else 0. */
  chosen: Int32Array;
  /** The bits of the facets in which anything is chosen. */
  active: number;
}

/** Looks up chosen values, per facet; a value that the offer does not have matches nothing. */
export function choose(from: Vocabulary, facets: readonly (readonly string[])[]): Choice {
  const it: Choice = { chosen: new Int32Array(from.values.length), active: 0 };
  facets.forEach((values, facet) => {
    for (const value of values) {
      const id = from.ids.get(`${facet} ${value}`);
      it.active |= 1 << facet;
      if (id !== undefined) it.chosen[id] = 1 << facet;
    }
  });
  return it;
}

/** The bits of the facets at which the values of a row fail. */
export function failing({ chosen, active }: Choice, { at, ids }: Rows, row: number): number {
  if (!active) return 0;
  let found = 0;
  // No further than needed: this is what a search does most.
  for (let i = at[row]!; i < at[row + 1]! && active & ~found; i += 1) found |= chosen[ids[i]!]!;
  return active & ~found;
}

/** The point of a `near`; undefined when it is none. */
export function pointOf(near: unknown): Point | undefined {
  const [, lat, lon] = /^\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*$/.exec(strings(near)[0] ?? '') ?? [];
  const point = { lat: Number(lat ?? NaN), lon: Number(lon ?? NaN) };
  return isPoint(point) ? point : undefined;
}
