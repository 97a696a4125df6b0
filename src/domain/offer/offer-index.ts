import { weekdays, type Edition, type Group } from '../../contract/group.ts';
import { inAllLanguages } from '../language/in-language.ts';
import { costOf } from './cost.ts';
import { dayNumber, daypartOf, dayparts, weekdayOf } from '../dates/dates.ts';
import { firstDay, hasPlaces } from './edition-state.ts';
import { addValues, compare, facetOf, namesIn, type Facet, type FacetBuilder } from './facets.ts';
import { isPoint, placeOf, type Point } from './place.ts';
import { sessionCountOf, sessionsOf } from '../dates/sessions.ts';
import { setBit, slotsOf, type Bits, type Slots } from './slots.ts';
import { PAST, startKey, withDays, type DatedEdition } from './start-key.ts';
import { sortKey } from '../text/text.ts';
import { indexTexts, type TextIndex } from '../text/text-index.ts';
import { listOf } from '../list-of.ts';

/** Facets of groups, and facets of their editions: conditions on these hold for one and the same edition. */
export const GROUP_FACETS = ['theme', 'audience', 'kind', 'approach', 'language'] as const;
export const EDITION_FACETS = [
  'place',
  'daypart',
  'weekday',
  'attendanceMode',
  'accessibility',
  'childcare',
  'cost',
  'available',
] as const;
export const COST = 6;
const AVAILABLE = 7;

/** What a search reads of editions: a number for each slot, so that thousands of them take little time. */
export interface EditionColumns {
  /** When someone can begin, see `startKey`; depends on the day. */
  startKey: Float64Array;
  /** What it costs at most, and how many sessions it has; not a number when unknown. */
  cost: Float64Array;
  sessionCount: Float64Array;
  /** Days between which one can begin, as day numbers. */
  from: Float64Array;
  until: Float64Array;
  /** Where it takes place, as a position in `points`; 0 when unknown. */
  point: Int32Array;
}

/** An offer made ready for searching. It does not notice later changes in the groups. */
export interface OfferIndex {
  groups: readonly Group[];
  /** The rank of each group when all are sorted by name, and the group that has each rank. */
  rank: Uint32Array;
  byRank: Uint32Array;
  groupFacets: Facet[];
  editionFacets: Facet[];
  texts: TextIndex;
  slots: Slots;
  /** The editions by slot. */
  editions: (DatedEdition | undefined)[];
  columns: EditionColumns;
  /** Places of editions; the first one is unknown. */
  points: (Point | undefined)[];
  /** What follows depends on the day, see `setToday`: the slots of each group, soonest first. */
  order: Int32Array;
  /** Editions that are not over, and those with places left. */
  open: Bits;
  available: Bits;
  today: string;
  /** Room for the sort keys of a search: making it again each time would cost more than searching. */
  sortKeys: Float64Array;
}

/** The values of an edition for each facet but `available`, which depends on the day. */
function valuesOf(edition: Edition, hidden: boolean) {
  const { schedule, childcare } = edition;
  const days = schedule?.byDay ?? [];
  // The days of a schedule are known without listing its sessions.
  const sessions = edition.sessions?.length || !days.length ? sessionsOf(edition) : [];
  const start = firstDay(edition);
  return [
    [hidden ? undefined : placeOf(edition)],
    (sessions.length ? sessions : [schedule]).map((it) => daypartOf(it?.startTime)),
    sessions.length
      ? sessions.map((it) => weekdayOf(it.date))
      : days.length
        ? days
        : [start && weekdayOf(start)],
    [edition.attendanceMode],
    edition.accessibility ?? [],
    [childcare === 'yes' ? 'true' : undefined],
    [costOf(edition) === 0 ? 'free' : undefined],
  ];
}

/** Makes an offer ready for searching. Its records keep the contract. */
export function prepareOffer(groups: readonly Group[]): OfferIndex {
  const groupFacets = GROUP_FACETS.map((): FacetBuilder => new Map());
  const editionFacetBuilders = EDITION_FACETS.map((): FacetBuilder => new Map());
  const slots = slotsOf(groups.map((it) => it.editions.length));
  const { first, last } = slots;
  const size = slots.allGroups.length * 32;
  const numbers = () => new Float64Array(size);
  const columns: EditionColumns = {
    startKey: numbers(),
    cost: numbers(),
    sessionCount: numbers(),
    from: numbers(),
    until: numbers(),
    point: new Int32Array(size),
  };
  const points: OfferIndex['points'] = [undefined];
  const pointAt = new Map<string, number>();
  const editions: OfferIndex['editions'] = listOf(size, () => undefined);
  groups.forEach((group, i) => {
    group.editions.forEach((edition, k) => {
      const slot = first[i]! + k;
      // A sensitive group must not be found by where it meets: anyone who looks along could do so.
      const hidden = group.sensitive || edition.locationDisclosed === false;
      const dated = withDays(edition);
      editions[slot] = dated;
      addValues(editionFacetBuilders, slots, slot, valuesOf(edition, hidden));
      columns.cost[slot] = costOf(edition) ?? NaN;
      columns.sessionCount[slot] = sessionCountOf(edition) ?? NaN;
      // One can join a rolling group on any day that it runs.
      const rolling = edition.entry === 'rolling';
      const start = dayNumber(dated.start);
      columns.from[slot] = start ?? (rolling ? -Infinity : NaN);
      columns.until[slot] = (rolling ? (dayNumber(dated.last) ?? Infinity) : start) ?? NaN;
      if (hidden || !isPoint(edition.location)) return;
      const { lat, lon } = edition.location;
      const name = `${lat} ${lon}`;
      let at = pointAt.get(name);
      if (!at) pointAt.set(name, (at = points.push({ lat, lon }) - 1));
      columns.point[slot] = at;
    });
    const { kind, approach, languages = [] } = group;
    addValues(groupFacets, slots, last[i]!, [
      namesIn(group, 'themes'),
      namesIn(group, 'audiences'),
      [kind],
      [approach],
      languages,
    ]);
  });
  const orders = [[], dayparts, weekdays];
  const editionFacets = editionFacetBuilders.map((it, facet) => facetOf(it, orders[facet]));
  const { words } = slots;
  const available = new Int32Array(words.length);
  editionFacets[AVAILABLE]!.set('true', { value: 'true', label: 'true', words, bits: available });
  const names = groups.map((it) => sortKey(it.name));
  const byRank = Uint32Array.from(groups, (_, i) => i).sort(
    (a, b) => compare(names[a]!, names[b]!) || compare(groups[a]!.id, groups[b]!.id) || a - b,
  );
  const rank = new Uint32Array(groups.length);
  byRank.forEach((i, at) => (rank[i] = at));
  const texts = indexTexts(
    groups.map((group) => [
      [inAllLanguages(group, 'name'), 10],
      [inAllLanguages(group, 'keywords'), 6],
      [
        [...namesIn(group, 'themes'), ...namesIn(group, 'audiences')].flatMap((it) =>
          Object.values(it.labels),
        ),
        5,
      ],
      [inAllLanguages(group, 'summary'), 4],
      [inAllLanguages(group, 'description'), 1],
    ]),
  );
  return {
    groups,
    rank,
    byRank,
    groupFacets: groupFacets.map((it) => facetOf(it)),
    editionFacets,
    texts,
    slots,
    editions,
    columns,
    points,
    order: Int32Array.from(editions, (_, slot) => slot),
    open: available.slice(),
    available,
    today: '',
    sortKeys: new Float64Array(groups.length),
  };
}

/** Computes what depends on the day, or on the places that are left, for one group. */
export function setGroup(index: OfferIndex, i: number): void {
  const { columns, editions, order, slots, today } = index;
  const [first, end] = [slots.first[i]!, slots.last[i]! + 1];
  for (let slot = first; slot < end; slot += 1) {
    const it = editions[slot];
    const key = (columns.startKey[slot] = it ? startKey(it, today) : PAST);
    setBit(index.open, slot, key !== PAST);
    setBit(index.available, slot, it && hasPlaces(it.edition, today, it.last));
  }
  order
    .subarray(first, end)
    .sort(
      (a, b) =>
        columns.startKey[a]! - columns.startKey[b]! ||
        compare(editions[a]!.start ?? '', editions[b]!.start ?? '') ||
        compare(editions[a]!.edition.id, editions[b]!.edition.id),
    );
}

/** Computes what depends on the day for all groups, when it is another day than before. */
export function setToday(index: OfferIndex, today: string): void {
  if (index.today === today) return;
  index.today = today;
  for (let i = 0; i < index.groups.length; i += 1) setGroup(index, i);
}
