import type { Facet } from './facets.ts';
import { isPoint, type Point } from './place.ts';
import { anyOf, type Bits } from './slots.ts';

/** The texts among the values of a key; a single one is a list of one. */
export const strings = (it: unknown): string[] =>
  (Array.isArray(it) ? it : it === undefined || it === null ? [] : [it]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
export const number = (it: unknown): number | undefined =>
  typeof it === 'number' && !Number.isNaN(it) ? it : undefined;

/** Per facet who has a value that is chosen; none when nothing is. What nobody has, finds nobody. */
export const choose = (
  facets: readonly Facet[],
  chosen: readonly (readonly string[])[],
  length: number,
): (Bits | undefined)[] =>
  facets.map((values, facet) => {
    const its = chosen[facet]!;
    return its.length
      ? anyOf(
          its.flatMap((it) => values.get(it) ?? []),
          length,
        )
      : undefined;
  });

/** The point of a `near`; undefined when it is none. */
export function pointOf(near: unknown): Point | undefined {
  const [, lat, lon] = /^\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*$/.exec(strings(near)[0] ?? '') ?? [];
  const point = { lat: Number(lat ?? NaN), lon: Number(lon ?? NaN) };
  return isPoint(point) ? point : undefined;
}
