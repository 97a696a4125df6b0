import type { Group } from '../../contract/group.ts';
import { filterKeys, withValues, type Chosen, type FilterKey } from './filters.ts';
import type { Found, FoundGroup } from './offer-search.ts';

/** A choice with some filters left out, for who found nothing. */
export interface Relaxation {
  readonly dropped: readonly FilterKey[];
  /** What stays chosen. */
  readonly chosen: Chosen;
}

/** A relaxation and the groups that it gives. */
export interface FoundRelaxation extends Relaxation {
  readonly found: Found;
}

/** Groups shown instead of results, at most. */
export const maxNearest = 3;

/** Relaxations offered, at most. */
const maxRelaxations = 5;

const without = (chosen: Chosen, dropped: readonly FilterKey[]): Relaxation => ({
  dropped,
  chosen: dropped.reduce((rest, key) => withValues(rest, key, []), chosen),
});

const droppable = (chosen: Chosen, fixed: Chosen): FilterKey[] =>
  filterKeys.filter((key) => key !== 'sort' && key !== 'near' && chosen[key] && !fixed[key]);

/** The choice without one filter, for each filter that a visitor can leave out. */
export const withoutOne = (chosen: Chosen, fixed: Chosen): Relaxation[] =>
  droppable(chosen, fixed).map((key) => without(chosen, [key]));

/** The choice without two filters, for each such pair. */
export const withoutTwo = (chosen: Chosen, fixed: Chosen): Relaxation[] =>
  droppable(chosen, fixed).flatMap((key, index, keys) =>
    keys.slice(index + 1).map((other) => without(chosen, [key, other])),
  );

/** The relaxations that give something, those with the most groups first. */
export const fruitful = (relaxations: readonly FoundRelaxation[]): FoundRelaxation[] =>
  relaxations
    .filter((it) => it.found.total)
    .sort((a, b) => b.found.total - a.found.total)
    .slice(0, maxRelaxations);

/** Groups that come nearest to the question: the first of each relaxation, then the second, and so on. */
export function nearestGroups(relaxations: readonly FoundRelaxation[]): FoundGroup[] {
  const nearest = new Map<Group, FoundGroup>();
  for (let position = 0; position < maxNearest; position += 1)
    for (const { found } of relaxations) {
      if (position >= found.total) continue;
      const result = found.resultAt(position);
      if (!nearest.has(result.group)) nearest.set(result.group, result);
    }
  return [...nearest.values()].slice(0, maxNearest);
}
