import { addDays } from '../../domain/dates.ts';
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

/** Filters with one value out of a list that depends on the offer. */
export const pickFilters = ['start', 'sessionsMax', 'costMax', 'age'] as const;

export type PickFilter = (typeof pickFilters)[number];
export type ListFilter = (typeof listFilters)[number];
export type FlagFilter = (typeof flagFilters)[number];
export type FilterKey = 'q' | ListFilter | PickFilter | FlagFilter | 'sort';

/** The presets that a site may set by attribute. */
export const presetFilters = ['theme', 'audience', 'kind', 'place', 'daypart'] as const;

/** Every key in the order in which it is told. */
export const filterKeys: readonly FilterKey[] = [
  'q',
  ...listFilters,
  ...pickFilters,
  ...flagFilters,
  'sort',
];

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

/** "Soon" is within so many days. */
const soon = 31;

/** The days that a start may be chosen by: today, soon, or a month (`YYYY-MM`). */
function startDays(start: string, today: string): Pick<GroupQuery, 'startFrom' | 'startUntil'> {
  if (start === 'now') return { startFrom: today, startUntil: today };
  if (start === 'soon') return { startFrom: today, startUntil: addDays(today, soon) };
  return /^\d{4}-\d\d$/.test(start) ? { startFrom: `${start}-01`, startUntil: `${start}-31` } : {};
}

/** The choice as a question to the offer; what makes no sense is left out. */
export function toQuery(chosen: Chosen, today: string): GroupQuery {
  const query: Record<string, unknown> = {};
  if (chosen.q) query['q'] = chosen.q[0];
  if (chosen.sort?.[0] === 'start') query['sort'] = 'start';
  for (const key of listFilters) if (chosen[key]) query[key] = [...chosen[key]];
  for (const key of flagFilters) if (chosen[key]) query[key] = true;
  for (const key of ['sessionsMax', 'costMax', 'age'] as const) {
    const value = Number(chosen[key]?.[0]);
    if (value >= 0) query[key] = value;
  }
  return { ...query, ...startDays(chosen.start?.[0] ?? '', today) };
}

/** Keys that are no filter: the search text and the order. */
const notCounted: readonly FilterKey[] = ['q', 'sort'];

/** The number of filters that are set, the search text not counted. */
export const countChosen = (chosen: Chosen): number =>
  filterKeys.reduce(
    (sum, key) => sum + (notCounted.includes(key) ? 0 : (chosen[key]?.length ?? 0)),
    0,
  );

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
