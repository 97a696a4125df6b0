import type { FacetValue, Facets, GroupQuery } from '../../contract/group.ts';
import { largestWhole } from '../../contract/rule.ts';
import { addDays } from '../dates/dates.ts';
import type { Point } from './place.ts';

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

/** Filters with one value, picked from a list of limits or periods. */
export const pickFilters = ['start', 'sessionsMax', 'costMax', 'age'] as const;

/** The visitor's own position as a value of `near`. Stays in memory: never in an address or event. */
export const ownPosition = '@';

export type PickFilter = (typeof pickFilters)[number] | 'withinKm';
export type ListFilter = (typeof listFilters)[number];
export type FlagFilter = (typeof flagFilters)[number];
export type FilterKey = 'q' | ListFilter | 'near' | PickFilter | FlagFilter | 'sort';

/** The presets that a site may set by attribute. */
export const presetFilters = ['theme', 'audience', 'kind', 'place', 'daypart'] as const;

/** Every filter, in the order in which chosen filters are shown. `q` is what someone typed: a sentence. */
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

/** Whether anything is chosen, an order included. */
export const hasFilters = (chosen: Chosen): boolean => filterKeys.some((key) => chosen[key]);

export const isChosen = (chosen: Chosen, key: FilterKey, value: string): boolean =>
  chosen[key]?.includes(value) ?? false;

/** The same choice with other values for one filter. Without a place its number of kilometres goes too. */
export function withValues(chosen: Chosen, key: FilterKey, values: readonly string[]): Chosen {
  const { [key]: _replaced, ...others } = chosen;
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

/** A group starts "soon" when it starts within this many days. */
const soonDays = 31;

/** The days that a start may be chosen by: today, soon, or a month (`YYYY-MM`). */
function startDays(start: string, today: string): Pick<GroupQuery, 'startFrom' | 'startUntil'> {
  if (start === 'now') return { startFrom: today, startUntil: today };
  if (start === 'soon') return { startFrom: today, startUntil: addDays(today, soonDays) };
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(start)) return {};
  const [year, month] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month, 0)).getUTCDate();
  return { startFrom: `${start}-01`, startUntil: `${start}-${last}` };
}

/** The order of results: the one that the visitor chose, else the one that fits the other filters. */
export const orderOf = ({ q, near, sort }: Chosen): string =>
  ['start', 'distance', 'match'].find((it) => it === sort?.[0]) ??
  (near ? 'distance' : q ? 'match' : 'start');

/** Whether the contract accepts a number of kilometres or euros; sessions and years are whole numbers. */
const isAccepted: Readonly<Record<string, (value: number) => boolean>> = {
  withinKm: (value) => value >= 0.1 && value <= 500,
  costMax: (value) => value >= 0 && value < Infinity,
};
const isWhole = (value: number): boolean =>
  value >= 0 && value <= largestWhole && Number.isInteger(value);

/**
 * The choice as a query of the contract. Distances are measured from `origin`; values that the contract
 * refuses are left out, because a choice may come from an address that anyone wrote.
 */
export function toQuery(chosen: Chosen, today: string, origin: Point | undefined): GroupQuery {
  const query: Record<string, unknown> = { sentence: chosen.q?.[0], sort: orderOf(chosen) };
  if (origin) query['near'] = `${origin.lat},${origin.lon}`;
  for (const key of listFilters) if (chosen[key]) query[key] = [...chosen[key]];
  for (const key of flagFilters) if (chosen[key]) query[key] = true;
  for (const key of ['withinKm', 'sessionsMax', 'costMax', 'age'] as const) {
    const value = Number(chosen[key]?.[0]);
    if ((isAccepted[key] ?? isWhole)(value)) query[key] = value;
  }
  return { ...query, ...startDays(chosen.start?.[0] ?? '', today) };
}

/** The search text and what only orders results do not count as filters. */
const notCounted: readonly FilterKey[] = ['q', 'near', 'sort'];

/** The number of filters that are set, the search text not counted. */
export const countChosen = (chosen: Chosen): number =>
  filterKeys.reduce(
    (sum, key) => sum + (notCounted.includes(key) ? 0 : (chosen[key]?.length ?? 0)),
    0,
  );

/** One value to choose, with the number of groups that it would give now. */
export interface Choice extends FacetValue {
  readonly chosen: boolean;
}

/**
 * The values of a filter: all that the offer has, so that nothing jumps while someone chooses, each with
 * the number of groups that it gives among the present results. Empty when there is nothing to choose.
 */
export function choicesOf(
  key: FilterKey,
  offerFacets: Facets,
  resultFacets: Facets,
  chosen: Chosen,
): Choice[] {
  const counts = new Map(resultFacets[key]?.map((it) => [it.value, it.count]));
  const known = offerFacets[key] ?? [];
  const unknown = (resultFacets[key] ?? []).filter(
    (it) => isChosen(chosen, key, it.value) && !known.some(({ value }) => value === it.value),
  );
  return [...known, ...unknown].map((it) => ({
    ...it,
    count: counts.get(it.value) ?? 0,
    chosen: isChosen(chosen, key, it.value),
  }));
}
