import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Edition, Facets, FacetValue, Group } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import {
  findOffer,
  prepareOffer,
  type Found,
  type FoundGroup,
  type OfferIndex,
} from '../../domain/offer/offer-search.ts';
import { hasPlaces } from '../../domain/offer/edition-state.ts';
import type { Point } from '../../domain/offer/place.ts';
import { Asking, mostNearest, type Way } from './asking.ts';
import {
  filterKeys,
  here,
  toQuery,
  withValues,
  type Chosen,
  type FilterKey,
  type PickFilter,
} from './filters.ts';
import { KnownGroups } from './known-groups.ts';
import { placesOf } from './offer-places.ts';
import type { Offer } from './offer-source.ts';
import { foundIn, resultsOf } from './page.ts';
import { listOf } from '../../domain/list-of.ts';

/** Months ahead that can be chosen. */
const monthsAhead = 12;

/** Everything that may be picked; what makes no difference is left out afterwards. */
function pickValues(key: PickFilter, today: string): string[] {
  if (key === 'sessionsMax') return ['1', '4', '6', '8', '10', '12'];
  if (key === 'costMax') return ['0', '10', '25', '50', '100'];
  if (key === 'withinKm') return ['2', '5', '10', '20', '50'];
  if (key === 'age') return [];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = listOf(monthsAhead, (index) =>
    new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7),
  );
  return ['now', 'soon', ...months];
}

/** What can be left out at most. */
const mostWays = 5;

/** Days of the offer are those of the Netherlands, wherever the visitor is. */
export const todayHere = (): string => todayIn('Europe/Amsterdam', new Date());

/**
 * The offer, searched: here, or by the endpoint when it is too large to have. Keeps what it found until
 * offer or question changes.
 */
export class FinderSearch {
  /** What is asked of the endpoint. */
  asking: Asking;
  readonly #changed: (error?: EndpointError) => void;
  #offer: Offer | undefined;
  /** Of the groups that have come, made when it is needed. */
  #index: OfferIndex | undefined;
  #question = '';
  #found: Found | undefined;
  #ready = 0;
  #all: Facets = {};
  #today = '';
  #secret = false;
  #places: ReadonlyMap<string, Point> = new Map();
  #here: Point | undefined;
  readonly #known: KnownGroups;

  /** `changed` is called when the endpoint has answered, or failed. */
  constructor(changed: (error?: EndpointError) => void = () => {}) {
    this.#changed = changed;
    this.asking = new Asking(changed);
    this.#known = new KnownGroups(changed);
  }

  /** Places of the offer to measure from. */
  get places(): FacetValue[] {
    // Where all of them are, of an offer that the endpoint searches, is asked when one is chosen.
    const some = this.#partial && this.#places.size > 0;
    return (this.all['place'] ?? []).filter((it) => some || this.#places.has(it.value));
  }

  /** The visitor's own position. */
  set here(point: Point) {
    this.#here = point;
    this.#question = '';
  }

  /** Where to measure from, when that is chosen. */
  from({ near }: Chosen): Point | undefined {
    const place = near?.[0];
    if (place !== here) {
      if (this.#partial && place && !this.#places.has(place))
        this.#learnPlaces(this.#known.find(this.#partial, { place: [place] }));
      return place ? this.#places.get(place) : undefined;
    }
    const at = this.#here;
    // About a kilometre is all that another computer need know.
    return at && this.#partial ? { lat: +at.lat!.toFixed(2), lon: +at.lon!.toFixed(2) } : at;
  }

  get today(): string {
    return this.#today;
  }

  /** Facets of the offer with only the filters that the site has fixed. */
  get all(): Facets {
    return this.#partial ? this.asking.all : this.#all;
  }

  get found(): Found | undefined {
    return this.#partial ? this.asking.found : this.#found;
  }

  /** How many of those found can be shown. */
  get ready(): number {
    return this.#partial ? this.asking.results.length : this.#ready;
  }

  get #partial() {
    return this.#offer?.partial;
  }

  /** A group of the offer, as far as it has come along. */
  group(id: string): Group | undefined {
    return (
      this.#offer?.groups.find((it) => it.id === id) ?? (this.#partial && this.asking.group(id))
    );
  }

  /** Whether a group that has not come along is in the offer no more. */
  gone(id: string): boolean {
    return (
      !this.#offer!.groups.some((it) => it.id === id) &&
      (!this.#partial || this.asking.gone(id, this.#partial))
    );
  }

  /** Asks again what failed. */
  retry = (): void => {
    this.asking.retry();
    if (!this.asking.answered) this.#question = '';
  };

  /** The institution of all groups; where there are more, each result names its own. */
  get only(): string | undefined {
    if (this.#partial) return this.#partial.institution;
    const [first, ...others] = this.#offer?.groups ?? [];
    return others.some((it) => it.institution !== first!.institution)
      ? undefined
      : first?.institution;
  }

  /**
   * Searches when something changed. The endpoint is asked for as many groups as are `wanted`, after a
   * pause (milliseconds).
   */
  update(
    offer: Offer | undefined,
    chosen: Chosen,
    fixed: Chosen,
    wanted = mostNearest,
    wait = 0,
  ): void {
    if (!offer?.partial && this.#partial) {
      // What another offer answered is of no use here.
      this.asking.stop();
      this.asking = new Asking(this.#changed);
    }
    if (!offer) {
      this.#offer = this.#found = undefined;
      return;
    }
    const today = todayHere();
    const question = JSON.stringify([chosen, fixed, offer.partial && this.from(chosen)]);
    const { first, partial } = offer;
    const asked = question !== this.#question || today !== this.#today || partial !== this.#partial;
    const same = first && first === this.#offer?.first && !asked;
    if (offer !== this.#offer) {
      this.#index = undefined;
      this.#known.clear();
      this.#learnPlaces(offer.groups);
    } else if (!asked) return this.asking.more(wanted);
    this.#offer = offer;
    this.#question = question;
    this.#today = today;
    if (partial) {
      if (asked)
        this.asking.ask(
          {
            partial,
            chosen,
            fixed,
            wanted,
            today,
            toQuery: (its) => toQuery(its, today, this.from(its)),
            ways: keysToDrop(chosen, fixed).map((key) => without(chosen, [key])),
          },
          wait,
        );
      return;
    }
    const all = { ...chosen, ...fixed };
    if (first && !filterKeys.some((key) => all[key])) {
      // Without a question the endpoint has told how much there is, before all of it has come.
      if (same) return;
      const results = resultsOf(first, today);
      this.#found = foundIn(first, results, first.bad);
      this.#ready = results.length;
      this.#all = first.facets;
      this.#secret = false;
    } else {
      this.#all = this.#find(fixed)!.facets;
      this.#found = this.#find(all)!;
      this.#ready = this.#found.total;
      this.#secret =
        allSensitive(this.#found) ||
        filterKeys.some((key) =>
          chosen[key]?.some((value) => allSensitive(this.#find({ [key]: [value] }))),
        );
    }
  }

  /** Meetings of its institution where one can hear more of a group first. */
  meetings({ id, institution, themes }: Group): Group[] {
    const all = this.#partial
      ? this.#known.find(this.#partial, {
          kind: ['information-meeting'],
          institution: [institution],
        })
      : (this.#offer?.groups ?? []);
    return all.filter(
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
    for (let i = 0; i < this.ready; i += 1) {
      const it = this.found!.resultAt(i);
      if (it.group.id === group.id) return [...it.matchingEditions, ...it.otherEditions];
    }
    return group.editions;
  }

  /** Which filters can be left out when nothing is found, most fruitful first: one, or else two. */
  ways(chosen: Chosen, fixed: Chosen): Way[] {
    const fruitful = (ways: readonly Way[]) =>
      ways
        .filter((it) => it.found.total)
        .sort((a, b) => b.found.total - a.found.total)
        .slice(0, mostWays);
    // Each way is a question: two filters at once would be too many.
    if (this.#partial) return fruitful(this.asking.ways);
    const keys = keysToDrop(chosen, fixed);
    const search = (sets: FilterKey[][]) =>
      fruitful(
        sets.map((dropped) => {
          const way = without(chosen, dropped);
          return { ...way, found: this.#find({ ...way.left, ...fixed })! };
        }),
      );
    const one = search(keys.map((key) => [key]));
    return one.length
      ? one
      : search(keys.flatMap((key, index) => keys.slice(index + 1).map((other) => [key, other])));
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
    if (!theme.length) return [];
    const chosen: Chosen = { theme, start: ['now'], available: ['true'], ...fixed };
    const found = this.#partial
      ? this.#known.find(this.#partial, toQuery(chosen, this.#today, this.from(chosen)))
      : groupsOf(this.#find(chosen), mostNearest + 1);
    return found.filter((it) => it.id !== group.id).slice(0, mostNearest);
  }

  /**
   * The values of a filter that make a difference in this offer, with what each gives now. Searches
   * once for each: only for what is in view. Of an endpoint's offer all, without what each gives.
   */
  picks(key: PickFilter, chosen: Chosen, fixed: Chosen): { value: string; count?: number }[] {
    if (this.#partial)
      return [...new Set([...pickValues(key, this.#today), ...(chosen[key] ?? [])])].map(
        (value) => ({ value }),
      );
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
    return this.#partial ? this.asking.secret : this.#secret;
  }

  #learnPlaces(groups: readonly Group[]): void {
    this.#places = new Map([...this.#places, ...placesOf(groups)]);
  }

  #find(chosen: Chosen): Found | undefined {
    const today = this.#today;
    if (!this.#offer) return undefined;
    this.#index ??= prepareOffer(this.#offer.groups);
    return findOffer(this.#index, toQuery(chosen, today, this.from(chosen)), { today });
  }
}

/** Filters that can be left out, and the choice without some of them. */
const keysToDrop = (chosen: Chosen, fixed: Chosen): FilterKey[] =>
  filterKeys.filter((key) => key !== 'sort' && key !== 'near' && chosen[key] && !fixed[key]);

const without = (chosen: Chosen, dropped: readonly FilterKey[]) => ({
  dropped,
  left: dropped.reduce((all, key) => withValues(all, key, []), chosen),
});

/** The first groups that were found. */
const groupsOf = (found: Found | undefined, most: number): Group[] =>
  listOf(Math.min(found?.total ?? 0, most), (i) => found!.resultAt(i).group);

function allSensitive(found: Found | undefined): boolean {
  const total = found?.total ?? 0;
  for (let i = 0; i < total; i += 1) if (!found!.resultAt(i).group.sensitive) return false;
  return total > 0;
}
