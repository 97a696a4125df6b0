import type { Label } from '../contract/common.ts';
import type { Edition, Group } from '../contract/group.ts';
import { costOf } from './cost.ts';
import { dayNumber, daypartOf, weekdayOf } from './dates.ts';
import { firstDay, hasPlaces, isPast, lastDay } from './edition-state.ts';
import { isPoint, placeOf, type Point } from './place.ts';
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

export interface IndexedEdition {
  edition: Edition;
  /** Its values; `fixed` those that do not depend on the day. */
  ids: Int32Array;
  fixed: Int32Array;
  cost: number | undefined;
  count: number | undefined;
  start: string | undefined;
  last: string | undefined;
  point: Point | undefined;
  /** Depend on the day: see `setToday`. */
  past: boolean;
  key: number;
}

export interface IndexedGroup {
  group: Group;
  rank: number;
  ids: Int32Array;
  /** Values of all editions that are not past, each once, and their lowest key: see `setToday`. */
  upcomingIds: Int32Array;
  key: number;
  editions: IndexedEdition[];
}

/** An offer made ready for searching; opaque. Does not notice later changes in the groups. */
export interface OfferIndex {
  groups: IndexedGroup[];
  /** Positions of the groups by name. */
  byRank: Uint32Array;
  groupFacets: Vocabulary;
  editionFacets: Vocabulary;
  texts: TextIndex;
  today: string;
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
function idsOf(to: Vocabulary, facets: readonly (readonly Label[])[]): Int32Array {
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
  return Int32Array.from(found);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function indexEdition(edition: Edition, sensitive: boolean, facets: Vocabulary): IndexedEdition {
  const schedule = edition.schedule;
  const weekdays = schedule?.byDay ?? [];
  // A schedule tells its days without being written out.
  const sessions = edition.sessions?.length || !weekdays.length ? sessionsOf(edition) : [];
  const start = firstDay(edition);
  const times = sessions.length ? sessions.map((it) => it.startTime) : [schedule?.startTime];
  const days = sessions.length
    ? sessions.map((it) => weekdayOf(it.date))
    : weekdays.length
      ? weekdays
      : [start && weekdayOf(start)];
  // Where a sensitive group meets is no way to find it: who looks over a shoulder could.
  const hidden = sensitive || edition.locationDisclosed === false;
  const place = hidden ? undefined : placeOf(edition);
  const cost = costOf(edition);
  const ids = idsOf(facets, [
    place ? [place] : [],
    plain(times.map(daypartOf)),
    plain(days),
    plain([edition.attendanceMode]),
    plain(edition.accessibility ?? []),
    plain(edition.childcare === 'yes' ? ['true'] : []),
    plain(cost === 0 ? ['free'] : []),
  ]);
  return {
    edition,
    ids,
    fixed: ids,
    cost,
    count: sessionCountOf(edition),
    start,
    last: lastDay(edition),
    point: !hidden && isPoint(edition.location) ? edition.location : undefined,
    past: false,
    key: NONE,
  };
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
  const known = [
    [],
    ['morning', 'afternoon', 'evening'],
    ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
  ];
  idsOf(editionFacets, [...known, [], [], [], [], ['true']].map(plain));
  const indexed = groups.map((group): IndexedGroup => {
    const ids = idsOf(groupFacets, [
      group.themes,
      group.audiences,
      plain([group.kind]),
      plain([group.approach]),
      plain(group.languages ?? []),
    ]);
    const editions = group.editions.map((it) =>
      indexEdition(it, group.sensitive === true, editionFacets),
    );
    return { group, rank: 0, ids, upcomingIds: ids, key: NONE, editions };
  });
  sortFacets(groupFacets, GROUP_FACETS.length, []);
  sortFacets(editionFacets, EDITION_FACETS.length, [1, 2]);
  const byRank = new Uint32Array(indexed.length);
  const names = indexed.map((it) => normalise(it.group.name));
  indexed
    .map((_, i) => i)
    .sort(
      (a, b) =>
        compare(names[a]!, names[b]!) ||
        compare(indexed[a]!.group.id, indexed[b]!.group.id) ||
        a - b,
    )
    .forEach((i, rank) => {
      indexed[i]!.rank = rank;
      byRank[rank] = i;
    });
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
  return { groups: indexed, byRank, groupFacets, editionFacets, texts, today: '' };
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
  const available = index.editionFacets.ids.get(`${AVAILABLE} true`)!;
  for (const group of index.groups) {
    const { editions } = group;
    for (const it of editions) {
      it.past = isPast(it.edition, today, it.last);
      it.key = keyOf(it, today);
      it.ids = hasPlaces(it.edition, today, it.last)
        ? Int32Array.of(...it.fixed, available)
        : it.fixed;
    }
    editions.sort(
      (a, b) =>
        a.key - b.key ||
        compare(a.start ?? '', b.start ?? '') ||
        compare(a.edition.id, b.edition.id),
    );
    const upcoming = editions.filter((it) => !it.past);
    group.key = upcoming[0]?.key ?? NONE;
    group.upcomingIds = Int32Array.from(new Set(upcoming.flatMap((it) => [...it.ids])));
  }
}
