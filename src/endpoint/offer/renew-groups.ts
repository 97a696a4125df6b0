import type { Group } from '../../contract/group.ts';
import { prepareOffer, setToday } from '../../domain/offer-index.ts';
import type { EditionColumns, OfferIndex } from '../../domain/offer-index.ts';
import type { Point } from '../../domain/place.ts';
import type { Rows } from '../../domain/rows.ts';

/** With more groups than this, what depends on the day is computed again for all of them. */
const maxOneByOne = 100;

const numbers = ['past', 'key', 'cost', 'count', 'from', 'until'] as const;

/**
 * Puts groups in the place of those with the same number, in the index of `list`. They differ in
 * places and sign-up status only: what is searched for in texts and counted per facet stays.
 */
export function renewGroups(
  index: OfferIndex,
  list: Group[],
  changed: ReadonlyMap<number, Group>,
): void {
  if (changed.size === 0) return;
  for (const [i, group] of changed) list[i] = group;
  if (changed.size > maxOneByOne || index.today === '') {
    for (const [i, group] of changed) exchangeEditions(index, i, group);
    index.today = '';
    return;
  }
  // A small offer of their own tells what belongs in the large one.
  const few = prepareOffer([...changed.values()]);
  setToday(few, index.today);
  const ids = Int32Array.from(few.editionFacets.values, () => 0);
  for (const [name, id] of few.editionFacets.ids) ids[id] = index.editionFacets.ids.get(name)!;
  [...changed.keys()].forEach((i, at) => renewGroup(index, i, few, at, ids));
}

function exchangeEditions({ editions, first }: OfferIndex, i: number, group: Group): void {
  const byId = new Map(group.editions.map((it) => [it.id, it]));
  for (let at = first[i]!; at < first[i + 1]!; at += 1) {
    const indexed = editions[at]!;
    indexed.edition = byId.get(indexed.edition.id)!;
  }
}

/** Copies what is known of group `at` of a few to group `i` of all. */
function renewGroup(
  index: OfferIndex,
  i: number,
  few: OfferIndex,
  at: number,
  ids: Int32Array,
): void {
  const to = index.first[i]!;
  const [begin, end] = [few.first[at]!, few.first[at + 1]!];
  for (let k = begin; k < end; k += 1) {
    const edition = few.editions[k]!;
    index.editions[to + k - begin] = { ...edition, ids: edition.ids.map((it) => ids[it]!) };
    index.columns.point[to + k - begin] = pointAt(index, few.points[few.columns.point[k]!]);
  }
  for (const name of numbers) {
    copyNumbers(index.columns[name], to, few.columns[name], begin, end);
  }
  index.groupKey[i] = few.groupKey[at]!;
  putRows(index.upcoming, i, few.upcoming, at, at + 1, ids);
  putRows(index.columns.ids, to, few.columns.ids, begin, end, ids);
}

type Numbers = EditionColumns[(typeof numbers)[number]];

function copyNumbers(into: Numbers, to: number, from: Numbers, begin: number, end: number): void {
  into.set(from.subarray(begin, end), to);
}

function pointAt({ points }: OfferIndex, point: Point | undefined): number {
  return points.findIndex((it) => it?.lat === point?.lat && it?.lon === point?.lon);
}

/** Puts rows in the place of as many others, which may have been longer or shorter. */
function putRows(
  into: Rows,
  to: number,
  { at, ids }: Rows,
  begin: number,
  end: number,
  names: Int32Array,
): void {
  const last = to + end - begin;
  const row = ids.subarray(at[begin], at[end]).map((it) => names[it]!);
  const [start, stop] = [into.at[to]!, into.at[last]!];
  const longer = row.length - (stop - start);
  if (longer !== 0) {
    const wider = new Int32Array(into.ids.length + longer);
    wider.set(into.ids.subarray(0, start));
    wider.set(into.ids.subarray(stop), stop + longer);
    into.ids = wider;
    for (let k = last + 1; k < into.at.length; k += 1) into.at[k]! += longer;
  }
  into.ids.set(row, start);
  for (let k = begin; k < end; k += 1)
    into.at[to + k - begin + 1] = start + at[k + 1]! - at[begin]!;
}
