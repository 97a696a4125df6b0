import { pickFilters, type ListFilter } from '../../../domain/offer/filters.ts';
import type { FinderView } from '../finder-view.ts';
import type { Results } from '../results/results.ts';
import { listFilter } from './choice-filter.ts';
import { ageFilter, pickFilter } from './pick-filter.ts';

/** The filters that fewer people choose by: one value out of a list, and then these lists of values. */
export const furtherFilters = (
  view: FinderView,
  { search, answer }: Results,
  lists: readonly ListFilter[],
): unknown[] => [
  ...pickFilters.map((key) => (key === 'age' ? ageFilter(view) : pickFilter(view, search, key))),
  ...lists.map((key) => listFilter(view, answer, key)),
];
