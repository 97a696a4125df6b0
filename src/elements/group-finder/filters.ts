import { addDays } from '../../domain/dates/dates.ts';
import type { Point } from '../../domain/offer/place.ts';
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

/** The visitor's own position as a value of `near`. Stays in memory: never in an address or event. */
export const here = '@';

export type PickFilter = (typeof pickFilters)[number] | 'withinKm';
export type ListFilter = (typeof listFilters)[number];
export type FlagFilter = (typeof flagFilters)[number];
export type FilterKey = 'q' | ListFilter | 'near' | PickFilter | FlagFilter | 'sort';

/** The presets that a site may set by attribute. */
export const presetFilters = ['theme', 'audience', 'kind', 'place', 'daypart'] as const;

/** Every key in the order in which it is told. */
export const filterKeys: readonly FilterKey[] = [
  'q',
  ...listFilters,
  'near',
  'withinKm',
  ...pickFilters,
  ...flagFilters,
  'sort',
];

/** What a visitor chose: values by filter. A filter without values is left out. */
export type Chosen = { readonly [K in FilterKey]?: readonly string[] };

export const isChosen = (chosen: Chosen, key: FilterKey, value: string): boolean =>
  chosen[key]?.includes(value) ?? false;

/** The same choice with other values for one filter. Kilometres say nothing without a place. */
export function withValues(chosen: Chosen, key: FilterKey, values: readonly string[]): Chosen {
  const { [key]: _before, ...others } = chosen;
  if (values.length) return { ...others, [key]: values };
  return key === 'near' ? withValues(others, 'withinKm', []) : others;
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
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(start)) return {};
  const [year, month] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month, 0)).getUTCDate();
  return { startFrom: `${start}-01`, startUntil: `${start}-${last}` };
}

/** The order of what is found: the visitor's, else the one that fits the question. */
export const orderOf = ({ q, near, sort }: Chosen): string =>
  ['start', 'distance', 'match'].find((it) => it === sort?.[0]) ??
  (near ? 'distance' : q ? 'match' : 'start');

/** Whether the contract takes a number: kilometres, euros; times and years are whole. */
const fits: Readonly<Record<string, (value: number) => boolean>> = {
  withinKm: (value) => value >= 0.1 && value <= 500,
  costMax: (value) => value >= 0 && value < Infinity,
};
const isCount = (value: number): boolean => value >= 0 && Number.isInteger(value);

/** The choice as a question to the offer, from a point; what makes no sense is left out. */
export function toQuery(chosen: Chosen, today: string, from: Point | undefined): GroupQuery {
  const query: Record<string, unknown> = { q: chosen.q?.[0], sort: orderOf(chosen) };
  if (from) query['near'] = `${from.lat},${from.lon}`;
  for (const key of listFilters) if (chosen[key]) query[key] = [...chosen[key]];
  for (const key of flagFilters) if (chosen[key]) query[key] = true;
  for (const key of ['withinKm', 'sessionsMax', 'costMax', 'age'] as const) {
    const value = Number(chosen[key]?.[0]);
    if ((fits[key] ?? isCount)(value)) query[key] = value;
  }
  return { ...query, ...startDays(chosen.start?.[0] ?? '', today) };
}

/** Keys that are no filter: the search text and what only orders. */
const notCounted: readonly FilterKey[] = ['q', 'near', 'sort'];

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
