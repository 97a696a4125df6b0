import type { Label } from '../contract/common.ts';
import { weekdays, type Edition, type Group } from '../contract/group.ts';
import { costOf } from './cost.ts';
import { dayNumber, daypartOf, dayparts, weekdayOf } from './dates.ts';
import { firstDay, hasPlaces, isPast, lastDay } from './edition-state.ts';
import { isPoint, placeOf, type Point } from './place.ts';
import { rowsOf, type Rows } from './rows.ts';
import { nextSession, sessionCountOf, sessionsOf } from './sessions.ts';
import { normalise } from './text.ts';
import { indexTexts, type TextIndex } from './text-index.ts';

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

/** The values of all facets of one sort; an id is a position in the lists. */
export interface Vocabulary {
  /** By facet number and value, with a space between. */
  ids: Map<string, number>;
  facetOf: number[];
  values: string[];
  labels: string[];
  /** Per facet its ids in the order of showing. */
  order: number[][];
}

/** An edition and what of it does not depend on the day. */
interface IndexedEdition {
  edition: Edition;
  ids: number[];
  start: string | undefined;
  last: string | undefined;
  /** Where it is; nowhere when that is not told. */
  point: Point | undefined;
  /** Depend on the day: see `setToday`. */
  past: boolean;
  key: number;
}

/** What a search reads of editions: one number each, so that thousands cost little. */
export interface EditionColumns {
  /** 1 for what is over. */
  past: Uint8Array;
  key: Float64Array;
  /** What it costs at most, and how many meetings it has; not a number when unknown. */
  cost: Float64Array;
  count: Float64Array;
  /** Days between which one can begin, as day numbers. */
  from: Float64Array;
  until: Float64Array;
  /** Position in `points`; 0 when unknown. */
  point: Int32Array;
  /** Their values. */
  ids: Rows;
}

/** An offer made ready for searching; opaque. Does not notice later changes in the groups. */
export interface OfferIndex {
  groups: readonly Group[];
  /** Place of each group by name, and the other way round. */
  rank: Uint32Array;
  byRank: Uint32Array;
  groupFacets: Vocabulary;
  editionFacets: Vocabulary;
  groupIds: Rows;
  texts: TextIndex;
  /** Editions of each group: of group `i` from `first[i]` on. */
  editions: IndexedEdition[];
  first: Int32Array;
  points: (Point | undefined)[];
  /** What follows depends on the day: see `setToday`. */
  today: string;
  columns: EditionColumns;
  /** Per group: the lowest key of its editions, and the values of those that are not past. */
  groupKey: Float64Array;
  upcoming: Rows;
}

/** Editions sort by days from today; after all days come, in this order: */
const FAR = 8000;
const UNDATED = FAR + 1;
const RUNNING = FAR + 2;
export const NONE = FAR + 3;
/** Above every sort key. */
export const KEYS = 8192;

const plain = (values: readonly (string | undefined)[]): Label[] =>
  values.flatMap((value) => (value ? [{ value, label: value }] : []));

const vocabulary = (): Vocabulary => ({
  ids: new Map(),
  facetOf: [],
  values: [],
  labels: [],
  order: [],
});

/** The ids of the values of each facet, each once; new ones join the vocabulary. */
function idsOf(to: Vocabulary, facets: readonly (readonly Label[])[]): number[] {
  const found = new Set<number>();
  facets.forEach((values, facet) => {
    for (const { value, label } of values) {
      const key = `${facet} ${value}`;
      let id = to.ids.get(key);
      if (id === undefined) {
        to.ids.set(key, (id = to.values.length));
        to.facetOf.push(facet);
        to.values.push(value);
        to.labels.push(label);
      }
      found.add(id);
    }
  });
  return [...found];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function indexEdition(
  edition: Edition,
  sensitive: boolean | undefined,
  facets: Vocabulary,
): IndexedEdition {
  const { schedule, childcare } = edition;
  const days = schedule?.byDay ?? [];
  // A schedule tells its days without being written out.
  const sessions = edition.sessions?.length || !days.length ? sessionsOf(edition) : [];
  const start = firstDay(edition);
  // Where a sensitive group meets is no way to find it: who looks over a shoulder could.
  const hidden = sensitive || edition.locationDisclosed === false;
  const place = hidden ? undefined : placeOf(edition);
  const point = !hidden && isPoint(edition.location) ? edition.location : undefined;
  const ids = idsOf(facets, [
    place ? [place] : [],
    plain((sessions.length ? sessions : [schedule]).map((it) => daypartOf(it?.startTime))),
    plain(
      sessions.length
        ? sessions.map((it) => weekdayOf(it.date))
        : days.length
          ? days
          : [start && weekdayOf(start)],
    ),
    plain([edition.attendanceMode]),
    plain(edition.accessibility ?? []),
    plain(childcare === 'yes' ? ['true'] : []),
    plain(costOf(edition) === 0 ? ['free'] : []),
  ]);
  return { edition, ids, start, last: lastDay(edition), point, past: false, key: NONE };
}

/** Puts the values of each facet in the order of their labels, but for those that have their own. */
function sortFacets(it: Vocabulary, facets: number, own: readonly number[]): void {
  const keys = it.labels.map(normalise);
  it.order = Array.from({ length: facets }, (_, facet) => {
    const ids = it.values.flatMap((__, id) => (it.facetOf[id] === facet ? [id] : []));
    return own.includes(facet)
      ? ids
      : ids.sort((a, b) => compare(keys[a]!, keys[b]!) || compare(it.values[a]!, it.values[b]!));
  });
}

/** Makes an offer ready for searching; its records keep the contract. */
export function prepareOffer(groups: readonly Group[]): OfferIndex {
  const groupFacets = vocabulary();
  const editionFacets = vocabulary();
  // These are shown in this order, not by name; `available` is there whatever the day.
  idsOf(editionFacets, [[], dayparts, weekdays, [], [], [], [], ['true']].map(plain));
  const first = new Int32Array(groups.length + 1);
  const editions: IndexedEdition[] = [];
  const ids = groups.map((group, i) => {
    for (const it of group.editions)
      editions.push(indexEdition(it, group.sensitive, editionFacets));
    first[i + 1] = editions.length;
    return idsOf(groupFacets, [
      group.themes,
      group.audiences,
      plain([group.kind]),
      plain([group.approach]),
      plain(group.languages ?? []),
    ]);
  });
  sortFacets(groupFacets, GROUP_FACETS.length, []);
  sortFacets(editionFacets, EDITION_FACETS.length, [1, 2]);
  const names = groups.map((it) => normalise(it.name));
  const byRank = Uint32Array.from(groups, (_, i) => i).sort(
    (a, b) => compare(names[a]!, names[b]!) || compare(groups[a]!.id, groups[b]!.id) || a - b,
  );
  const rank = new Uint32Array(groups.length);
  byRank.forEach((i, at) => (rank[i] = at));
  const words = (it: readonly string[], weight: number) => it.map((one) => [one, weight] as const);
  const texts = indexTexts(
    groups.map((group) => [
      [group.name, 10],
      ...words(group.keywords ?? [], 6),
      ...words(
        [...group.themes, ...group.audiences].map((it) => it.label),
        5,
      ),
      [group.summary, 4],
      [group.description, 1],
    ]),
  );
  return {
    groups,
    rank,
    byRank,
    groupFacets,
    editionFacets,
    groupIds: rowsOf(ids),
    texts,
    editions,
    first,
    points: [],
    today: '',
    columns: {} as EditionColumns,
    groupKey: new Float64Array(groups.length),
    upcoming: rowsOf([]),
  };
}

/** When someone could begin: days from today (past 21 years they are equal), or a constant above. */
function keyOf(it: IndexedEdition, today: string): number {
  const from = dayNumber(today) ?? 0;
  const days = (date: string | undefined) => {
    const day = dayNumber(date);
    return day === undefined ? UNDATED : Math.max(0, Math.min(day - from, FAR));
  };
  if (it.past) return NONE;
  // Nobody can begin there any more, whatever its date.
  if (it.edition.signupStatus === 'closed' || it.edition.signupStatus === 'full') return RUNNING;
  if (it.edition.entry === 'rolling') return days(nextSession(it.edition, today)?.date);
  return it.start !== undefined && it.start < today ? RUNNING : days(it.start);
}

/** Computes what depends on the day; done again only when the day changes. */
export function setToday(index: OfferIndex, today: string): void {
  if (index.today === today) return;
  index.today = today;
  const { editions, first, groups, groupKey } = index;
  const available = index.editionFacets.ids.get(`${AVAILABLE} true`)!;
  for (const it of editions) {
    it.past = isPast(it.edition, today, it.last);
    it.key = keyOf(it, today);
  }
  // First in the row, so that who asks for it is answered soon.
  const withPlaces = (it: IndexedEdition) =>
    hasPlaces(it.edition, today, it.last) ? [available, ...it.ids] : it.ids;
  const points = new Map<string, number>();
  index.points = [undefined];
  const upcoming = groups.map((_, i) => {
    const own = editions
      .slice(first[i], first[i + 1])
      .sort(
        (a, b) =>
          a.key - b.key ||
          compare(a.start ?? '', b.start ?? '') ||
          compare(a.edition.id, b.edition.id),
      );
    own.forEach((it, at) => (editions[first[i]! + at] = it));
    const open = own.filter((it) => !it.past);
    groupKey[i] = open[0]?.key ?? NONE;
    return [...new Set(open.flatMap(withPlaces))];
  });
  const pointAt = ({ point }: IndexedEdition): number => {
    if (!point) return 0;
    const name = `${point.lat} ${point.lon}`;
    let at = points.get(name);
    if (!at) points.set(name, (at = index.points.push(point) - 1));
    return at;
  };
  const numbers = (of: (it: IndexedEdition) => number | undefined) =>
    Float64Array.from(editions, (it) => of(it) ?? NaN);
  const isRolling = (it: IndexedEdition) => it.edition.entry === 'rolling';
  index.upcoming = rowsOf(upcoming);
  index.columns = {
    past: Uint8Array.from(editions, (it) => Number(it.past)),
    key: numbers((it) => it.key),
    cost: numbers((it) => costOf(it.edition)),
    count: numbers((it) => sessionCountOf(it.edition)),
    // One can join a rolling group on any day that it runs.
    from: numbers((it) => dayNumber(it.start) ?? (isRolling(it) ? -Infinity : NaN)),
    until: numbers((it) =>
      isRolling(it) ? (dayNumber(it.last) ?? Infinity) : dayNumber(it.start),
    ),
    point: Int32Array.from(editions, pointAt),
    ids: rowsOf(editions.map(withPlaces)),
  };
}
