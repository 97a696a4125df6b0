import type { Vocabulary } from './offer-index.ts';
import { isPoint, type Point } from './place.ts';

/** A facet's chosen values by id; undefined when the filter is not set. */
export type Chosen = Uint8Array | undefined;

/** The texts among the values of a key; a single one is a list of one. */
export const strings = (it: unknown): string[] =>
  (Array.isArray(it) ? it : it === undefined || it === null ? [] : [it]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
export const number = (it: unknown): number | undefined =>
  typeof it === 'number' && !Number.isNaN(it) ? it : undefined;

/** Ids of chosen values; undefined when nothing is chosen. */
export function choose(values: readonly string[], from: Vocabulary): Chosen {
  if (!values.length) return undefined;
  const chosen = new Uint8Array(from.values.length);
  for (const value of values) {
    const id = from.ids.get(value);
    if (id !== undefined) chosen[id] = 1;
  }
  return chosen;
}

/** Whether any of the values is chosen. */
export function has(chosen: Uint8Array, values: readonly number[]): boolean {
  for (let i = 0; i < values.length; i += 1) if (chosen[values[i]!]) return true;
  return false;
}

/** The point of a `near`; undefined when it is none. */
export function pointOf(near: unknown): Point | undefined {
  const [, lat, lon] = /^\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*$/.exec(strings(near)[0] ?? '') ?? [];
  const point = { lat: Number(lat ?? NaN), lon: Number(lon ?? NaN) };
  return isPoint(point) ? point : undefined;
}
