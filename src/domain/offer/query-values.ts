import type { Facet } from './facets.ts';
import { isPoint, type Point } from './place.ts';
import { union, type Bits } from './slots.ts';

/** The texts among the values of a key of a query; a single one is a list of one. */
export const stringsIn = (values: unknown): string[] =>
  (Array.isArray(values) ? values : [values]).filter(
    (it): it is string => typeof it === 'string' && it !== '',
  );

/** The number that is the value of a key; `undefined` when it is none. */
export const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && !Number.isNaN(value) ? value : undefined;

/**
 * The slots that have one of the chosen values, per facet; `undefined` for a facet of which nothing is
 * chosen. A value that nobody has gives no slots.
 */
export const chosenSlots = (
  facets: readonly Facet[],
  chosenByFacet: readonly (readonly string[])[],
  length: number,
): (Bits | undefined)[] =>
  facets.map((facet, index) => {
    const chosen = chosenByFacet[index]!;
    return chosen.length
      ? union(
          chosen.flatMap((value) => facet.get(value) ?? []),
          length,
        )
      : undefined;
  });

/** The point that a `near` gives as "latitude,longitude"; `undefined` when it is none. */
export function pointOf(near: unknown): Point | undefined {
  const [, lat, lon] = /^\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*$/.exec(stringsIn(near)[0] ?? '') ?? [];
  const point = { lat: Number(lat ?? NaN), lon: Number(lon ?? NaN) };
  return isPoint(point) ? point : undefined;
}
