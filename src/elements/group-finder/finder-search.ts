import type { Edition, Facets, FacetValue, Group } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates.ts';
import {
  findOffer,
  prepareOffer,
  type Found,
  type FoundGroup,
  type OfferIndex,
} from '../../domain/offer-search.ts';
import { hasPlaces } from '../../domain/edition-state.ts';
import { isPoint, placeOf, type Point } from '../../domain/place.ts';
import {
  filterKeys,
  here,
  toQuery,
  withValues,
  type Chosen,
  type FilterKey,
  type PickFilter,
} from './filters.ts';
import type { Offer } from './offer-source.ts';

/** Months ahead that can be chosen. */
const monthsAhead = 12;

/** Everything that may be picked; what makes no difference is left out afterwards. */
function pickValues(key: PickFilter, today: string): string[] {
  if (key === 'sessionsMax') return ['1', '4', '6', '8', '10', '12'];
  if (key === 'costMax') return ['0', '10', '25', '50', '100'];
  if (key === 'withinKm') return ['2', '5', '10', '20', '50'];
  if (key === 'age') return [];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = Array.from({ length: monthsAhead }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7),
  );
  return ['now', 'soon', ...months];
}

/** What can be left out at most, and groups shown instead. */
const mostWays = 5;
const mostNearest = 3;

/** Filters to leave out, and what that gives. */
export interface Way {
  readonly dropped: readonly FilterKey[];
  readonly left: Chosen;
  readonly found: Found;
}

/** Days of the offer are those of the Netherlands, wherever the visitor is. */
export const todayHere = (): string => todayIn('Europe/Amsterdam', new Date());

/** The offer, searched. Keeps what it computed until offer or question changes. */
export class FinderSearch {
  #offer: Offer | undefined;
  #index: OfferIndex | undefined;
  #question = '';
  #found: Found | undefined;
  #all: Facets = {};
  #today = '';
  #secret = false;
  #places: ReadonlyMap<string, Point> = new Map();
  #here: Point | undefined;

  /** Places of the offer to measure from. */
  get places(): FacetValue[] {
    return (this.#all['place'] ?? []).filter((it) => this.#places.has(it.value));
  }

  /** The visitor's own position. */
  set here(point: Point) {
    this.#here = point;
    this.#question = '';
  }

  /** Where to measure from, when that is chosen. */
  from({ near }: Chosen): Point | undefined {
    return near && (near[0] === here ? this.#here : this.#places.get(near[0]!));
  }

  get today(): string {
    return this.#today;
  }

  /** Facets of the offer with only the filters that the site has fixed. */
  get all(): Facets {
    return this.#all;
  }

  get found(): Found | undefined {
    return this.#found;
  }

  /** The institution of all groups; where there are more, each result names its own. */
  get only(): string | undefined {
    const [first, ...others] = this.#offer?.groups ?? [];
    return others.some((it) => it.institution !== first!.institution)
      ? undefined
      : first?.institution;
  }

  /** Searches when something changed; tells whether it did. */
  update(offer: Offer | undefined, chosen: Chosen, fixed: Chosen): boolean {
    const today = todayHere();
    const question = JSON.stringify([chosen, fixed]);
    if (offer === this.#offer && question === this.#question && today === this.#today) return false;
    if (offer !== this.#offer) {
      this.#index = offer && prepareOffer(offer.groups);
      this.#places = placesOf(offer);
    }
    this.#offer = offer;
    this.#question = question;
    this.#today = today;
    if (this.#index) {
      this.#all = this.#find(fixed)!.facets;
      this.#found = this.#find({ ...chosen, ...fixed });
      this.#secret =
        onlySensitive(this.#found) ||
        filterKeys.some((key) =>
          chosen[key]?.some((value) => onlySensitive(this.#find({ [key]: [value] }))),
        );
    } else this.#found = undefined;
    return true;
  }

  /** Meetings of its institution where one can hear more of a group first. */
  meetings({ id, institution, themes }: Group): Group[] {
    return (this.#offer?.groups ?? []).filter(
      (it) =>
        it.kind === 'information-meeting' &&
        it.id !== id &&
        it.institution === institution &&
        it.editions.some((edition) => hasPlaces(edition, this.#today)) &&
        it.themes.every(({ value }) => themes.some((theme) => theme.value === value)),
    );
  }

  /** The editions of a group, those that fit what was asked first. */
  editionsOf(group: Group): readonly Edition[] {
    const total = this.#found?.total ?? 0;
    for (let i = 0; i < total; i += 1) {
      const it = this.#found!.resultAt(i);
      if (it.group.id === group.id) return [...it.matchingEditions, ...it.otherEditions];
    }
    return group.editions;
  }

  /** Which filters can be left out when nothing is found, most fruitful first: one, or else two. */
  ways(chosen: Chosen, fixed: Chosen): Way[] {
    const keys = filterKeys.filter(
      (key) => key !== 'sort' && key !== 'near' && chosen[key] && !fixed[key],
    );
    const fruitful = (sets: FilterKey[][]) =>
      sets
        .map((dropped): Way => {
          const left = dropped.reduce((all, key) => withValues(all, key, []), chosen);
          return { dropped, left, found: this.#find({ ...left, ...fixed })! };
        })
        .filter((it) => it.found.total)
        .sort((a, b) => b.found.total - a.found.total)
        .slice(0, mostWays);
    const one = fruitful(keys.map((key) => [key]));
    return one.length
      ? one
      : fruitful(keys.flatMap((key, index) => keys.slice(index + 1).map((other) => [key, other])));
  }

  /** Groups for which one can leave out the least: the best of each way in turn. */
  nearest(ways: readonly Way[]): FoundGroup[] {
    const groups = new Map<Group, FoundGroup>();
    for (let i = 0; i < mostNearest; i += 1)
      for (const { found } of ways)
        if (i < found.total) {
          const it = found.resultAt(i);
          if (!groups.has(it.group)) groups.set(it.group, it);
        }
    return [...groups.values()].slice(0, mostNearest);
  }

  /** Groups about the same that run now and have a place. */
  like(group: Group, fixed: Chosen): Group[] {
    const theme = group.themes.map((it) => it.value);
    const found = theme.length
      ? this.#find({ theme, start: ['now'], available: ['true'], ...fixed })
      : undefined;
    return Array.from(
      { length: Math.min(found?.total ?? 0, mostNearest + 1) },
      (_, i) => found!.resultAt(i).group,
    ).filter((it) => it.id !== group.id);
  }

  /**
   * The values of a filter that make a difference in this offer, with what each gives now. Searches
   * once for each: only for what is in view.
   */
  picks(key: PickFilter, chosen: Chosen, fixed: Chosen): { value: string; count: number }[] {
    const count = (base: Chosen, value: string) =>
      this.#find({ ...withValues(base, key, [value]), ...fixed })?.total ?? 0;
    const all = this.#find(fixed)?.total ?? 0;
    const base = withValues({}, 'near', chosen.near ?? []);
    return pickValues(key, this.#today)
      .map((value) => ({ value, inAll: count(base, value), count: count(chosen, value) }))
      .filter((it) => it.inAll > 0 && it.inAll < all);
  }

  /**
   * Whether what was found is all sensitive, or what one chosen value would give: then the question
   * tells as much as a name.
   */
  get tellsTooMuch(): boolean {
    return this.#secret;
  }

  #find(chosen: Chosen): Found | undefined {
    const today = this.#today;
    return (
      this.#index && findOffer(this.#index, toQuery(chosen, today, this.from(chosen)), { today })
    );
  }
}

function onlySensitive(found: Found | undefined): boolean {
  const total = found?.total ?? 0;
  for (let i = 0; i < total; i += 1) if (!found!.resultAt(i).group.sensitive) return false;
  return total > 0;
}

/** The middle of each place in the offer. What is secret is left out. */
function placesOf(offer: Offer | undefined) {
  const places = new Map<string, { lat: number; lon: number; count: number }>();
  for (const { sensitive, editions } of offer?.groups ?? [])
    for (const edition of sensitive ? [] : editions) {
      const place = placeOf(edition);
      const { location } = edition;
      if (!place || !isPoint(location)) continue;
      const { lat, lon, count } = places.get(place.value) ?? { lat: 0, lon: 0, count: 0 };
      places.set(place.value, {
        lat: (lat * count + location.lat) / (count + 1),
        lon: (lon * count + location.lon) / (count + 1),
        count: count + 1,
      });
    }
  return places;
}
