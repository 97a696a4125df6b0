import type { Edition, Facets, Group } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates.ts';
import { findOffer, prepareOffer, type Found, type OfferIndex } from '../../domain/offer-search.ts';
import {
  filterKeys,
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
  if (key === 'age') return [];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = Array.from({ length: monthsAhead }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7),
  );
  return ['now', 'soon', ...months];
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

  /** Whether more than one institution gives groups here, so that each result names its own. */
  get several(): boolean {
    const [first, ...others] = this.#offer?.groups ?? [];
    return others.some((it) => it.institution !== first!.institution);
  }

  /** Searches when something changed; tells whether it did. */
  update(offer: Offer | undefined, chosen: Chosen, fixed: Chosen): boolean {
    const today = todayHere();
    const question = JSON.stringify([chosen, fixed]);
    if (offer === this.#offer && question === this.#question && today === this.#today) return false;
    if (offer !== this.#offer) this.#index = offer && prepareOffer(offer.groups);
    this.#offer = offer;
    this.#question = question;
    this.#today = today;
    if (this.#index) {
      this.#all = this.#find(fixed)!.facets;
      this.#found = this.#find({ ...chosen, ...fixed });
    } else this.#found = undefined;
    return true;
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

  /** Which filters can be left out when nothing is found, most fruitful first. */
  ways(chosen: Chosen, fixed: Chosen): { key: FilterKey; count: number }[] {
    return filterKeys
      .filter((key) => key !== 'sort' && chosen[key] && !fixed[key])
      .map((key) => ({
        key,
        count: this.#find({ ...withValues(chosen, key, []), ...fixed })?.total ?? 0,
      }))
      .filter((it) => it.count > 0)
      .sort((a, b) => b.count - a.count);
  }

  /**
   * The values of a filter that make a difference in this offer, with what each gives now. Searches
   * once for each: only for what is in view.
   */
  picks(key: PickFilter, chosen: Chosen, fixed: Chosen): { value: string; count: number }[] {
    const count = (base: Chosen, value: string) =>
      this.#find({ ...withValues(base, key, [value]), ...fixed })?.total ?? 0;
    const all = this.#find(fixed)?.total ?? 0;
    return pickValues(key, this.#today)
      .map((value) => ({ value, inAll: count(fixed, value), count: count(chosen, value) }))
      .filter((it) => it.inAll > 0 && it.inAll < all);
  }

  /** Whether all that was found is sensitive: then the question tells as much as a name. */
  get tellsTooMuch(): boolean {
    const found = this.#found;
    if (!found?.total) return false;
    for (let i = 0; i < found.total; i += 1) if (!found.resultAt(i).group.sensitive) return false;
    return true;
  }

  #find(chosen: Chosen): Found | undefined {
    return (
      this.#index && findOffer(this.#index, toQuery(chosen, this.#today), { today: this.#today })
    );
  }
}
