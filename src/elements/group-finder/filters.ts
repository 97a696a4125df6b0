import type { FacetValue, Facets, GroupQuery } from '../../contract/group.ts';

/** Filters with several values, of which any may hold. */
export const listFilters = [
  'theme',
  'audience',
  'place',
  'daypart',
  'weekday',
  'kind',
  'approach',
  'attendanceMode',
  'language',
  'accessibility',
] as const;

/** Filters that are on or off. */
export const flagFilters = ['available', 'childcare'] as const;

export type ListFilter = (typeof listFilters)[number];
export type FlagFilter = (typeof flagFilters)[number];
export type FilterKey = 'q' | ListFilter | FlagFilter;

/** The presets that a site may set by attribute. */
export const presetFilters = ['theme', 'audience', 'kind', 'place', 'daypart'] as const;

/** Every key in the order in which it is told. */
export const filterKeys: readonly FilterKey[] = ['q', ...listFilters, ...flagFilters];

/** What a visitor chose: values by filter. A filter without values is left out. */
export type Chosen = { readonly [K in FilterKey]?: readonly string[] };

export const isChosen = (chosen: Chosen, key: FilterKey, value: string): boolean =>
  chosen[key]?.includes(value) ?? false;

/** The same choice with other values for one filter. */
export function withValues(chosen: Chosen, key: FilterKey, values: readonly string[]): Chosen {
  const { [key]: _before, ...others } = chosen;
  return values.length ? { ...others, [key]: values } : others;
}

/** Adds a value, or takes it away when it was there. */
export function toggled(chosen: Chosen, key: FilterKey, value: string): Chosen {
  const values = chosen[key] ?? [];
  return withValues(
    chosen,
    key,
    values.includes(value) ? values.filter((it) => it !== value) : [...values, value],
  );
}

/** The choice as a question to the offer. */
export function toQuery(chosen: Chosen): GroupQuery {
  const query: Record<string, unknown> = {};
  if (chosen.q?.[0]) query['q'] = chosen.q[0];
  for (const key of listFilters) if (chosen[key]) query[key] = [...chosen[key]];
  for (const key of flagFilters) if (chosen[key]) query[key] = true;
  return query;
}

/** The number of filters that are set, the search text not counted. */
export const countChosen = (chosen: Chosen): number =>
  filterKeys.reduce((sum, key) => sum + (key === 'q' ? 0 : (chosen[key]?.length ?? 0)), 0);

/** One value to choose with the number of groups it gives now. */
export interface Choice extends FacetValue {
  readonly chosen: boolean;
}

/**
 * The values of a filter: all that the offer has, so that nothing jumps while choosing, with what each
 * gives now. Empty when there is nothing to choose.
 */
export function choicesOf(key: FilterKey, all: Facets, now: Facets, chosen: Chosen): Choice[] {
  const counts = new Map(now[key]?.map((it) => [it.value, it.count]));
  const known = all[key] ?? [];
  const others = (now[key] ?? []).filter(
    (it) => isChosen(chosen, key, it.value) && !known.some(({ value }) => value === it.value),
  );
  return [...known, ...others].map((it) => ({
    ...it,
    count: counts.get(it.value) ?? 0,
    chosen: isChosen(chosen, key, it.value),
  }));
}
