import { weekdays, type Edition, type Group } from '../../contract/group.ts';
import { costOf } from './cost.ts';
import { dayNumber, daypartOf, dayparts, weekdayOf } from '../dates/dates.ts';
import { firstDay, hasPlaces } from './edition-state.ts';
import { addValues, compare, facetOf, type Facet, type Values } from './facets.ts';
import { isPoint, placeOf, type Point } from './place.ts';
import { sessionCountOf, sessionsOf } from '../dates/sessions.ts';
import { put, slotsOf, type Bits, type Slots } from './slots.ts';
import { PAST, startKey, withDays, type DatedEdition } from './start-key.ts';
import { normalise } from '../text/text.ts';
import { indexTexts, type TextIndex } from '../text/text-index.ts';
import { listOf } from '../list-of.ts';

/** Filters that say something of a group, and of one edition of it; each is counted. */
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

/** What a search reads of editions, by slot: one number each, so that thousands cost little. */
export interface EditionColumns {
  /** When someone could begin; depends on the day. */
  key: Float64Array;
  /** What it costs at most, and how many meetings it has; not a number when unknown. */
  cost: Float64Array;
  count: Float64Array;
  /** Days between which one can begin, as day numbers. */
  from: Float64Array;
  until: Float64Array;
  /** Position in `points`; 0 when unknown. */
  point: Int32Array;
}

/** An offer made ready for searching; opaque. Does not notice later changes in the groups. */
export interface OfferIndex {
  groups: readonly Group[];
  /** Place of each group by name, and the other way round. */
  rank: Uint32Array;
  byRank: Uint32Array;
  groupFacets: Facet[];
  editionFacets: Facet[];
  texts: TextIndex;
  slots: Slots;
  /** By slot. */
  editions: (DatedEdition | undefined)[];
  columns: EditionColumns;
  points: (Point | undefined)[];
  /** What follows depends on the day, see `setToday`: the slots of each group, soonest first. */
  order: Int32Array;
  /** Editions that are not over, and those with places left. */
  open: Bits;
  available: Bits;
  today: string;
  /** Room for what a search sorts by: making it again each time costs more than searching. */
  keys: Float64Array;
}

/** The values of an edition, per facet; `available` depends on the day. */
function valuesOf(edition: Edition, hidden: boolean) {
  const { schedule, childcare } = edition;
  const days = schedule?.byDay ?? [];
  // A schedule tells its days without being written out.
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

/** Makes an offer ready for searching; its records keep the contract. */
export function prepareOffer(groups: readonly Group[]): OfferIndex {
  const ofGroups = GROUP_FACETS.map((): Values => new Map());
  const ofEditions = EDITION_FACETS.map((): Values => new Map());
  const slots = slotsOf(groups.map((it) => it.editions.length));
  const { first, last } = slots;
  const size = slots.ends.length * 32;
  const numbers = () => new Float64Array(size);
  const columns: EditionColumns = {
    key: numbers(),
    cost: numbers(),
    count: numbers(),
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
      // Where a sensitive group meets is no way to find it: who looks over a shoulder could.
      const hidden = group.sensitive || edition.locationDisclosed === false;
      const it = withDays(edition);
      editions[slot] = it;
      addValues(ofEditions, slots, slot, valuesOf(edition, hidden));
      columns.cost[slot] = costOf(edition) ?? NaN;
      columns.count[slot] = sessionCountOf(edition) ?? NaN;
      // One can join a rolling group on any day that it runs.
      const rolling = edition.entry === 'rolling';
      const start = dayNumber(it.start);
      columns.from[slot] = start ?? (rolling ? -Infinity : NaN);
      columns.until[slot] = (rolling ? (dayNumber(it.last) ?? Infinity) : start) ?? NaN;
      if (hidden || !isPoint(edition.location)) return;
      const { lat, lon } = edition.location;
      const name = `${lat} ${lon}`;
      let at = pointAt.get(name);
      if (!at) pointAt.set(name, (at = points.push({ lat, lon }) - 1));
      columns.point[slot] = at;
    });
    const { themes, audiences, kind, approach, languages = [] } = group;
    addValues(ofGroups, slots, last[i]!, [themes, audiences, [kind], [approach], languages]);
  });
  const own = [[], dayparts, weekdays];
  const editionFacets = ofEditions.map((it, facet) => facetOf(it, own[facet]));
  const { words } = slots;
  const available = new Int32Array(words.length);
  editionFacets[AVAILABLE]!.set('true', { value: 'true', label: 'true', words, bits: available });
  const names = groups.map((it) => normalise(it.name));
  const byRank = Uint32Array.from(groups, (_, i) => i).sort(
    (a, b) => compare(names[a]!, names[b]!) || compare(groups[a]!.id, groups[b]!.id) || a - b,
  );
  const rank = new Uint32Array(groups.length);
  byRank.forEach((i, at) => (rank[i] = at));
  const texts = indexTexts(
    groups.map((group) => [
      [[group.name], 10],
      [group.keywords ?? [], 6],
      [[...group.themes, ...group.audiences].map((it) => it.label), 5],
      [[group.summary], 4],
      [[group.description], 1],
    ]),
  );
  return {
    groups,
    rank,
    byRank,
    groupFacets: ofGroups.map((it) => facetOf(it)),
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
    keys: new Float64Array(groups.length),
  };
}

/** Computes what depends on the day, or on the places that are left, of one group. */
export function setGroup(index: OfferIndex, i: number): void {
  const { columns, editions, order, slots, today } = index;
  const [first, end] = [slots.first[i]!, slots.last[i]! + 1];
  for (let slot = first; slot < end; slot += 1) {
    const it = editions[slot];
    const key = (columns.key[slot] = it ? startKey(it, today) : PAST);
    put(index.open, slot, key !== PAST);
    put(index.available, slot, it && hasPlaces(it.edition, today, it.last));
  }
  order
    .subarray(first, end)
    .sort(
      (a, b) =>
        columns.key[a]! - columns.key[b]! ||
        compare(editions[a]!.start ?? '', editions[b]!.start ?? '') ||
        compare(editions[a]!.edition.id, editions[b]!.edition.id),
    );
}

/** Computes what depends on the day; done again only when the day changes. */
export function setToday(index: OfferIndex, today: string): void {
  if (index.today === today) return;
  index.today = today;
  for (let i = 0; i < index.groups.length; i += 1) setGroup(index, i);
}
