import type { Group } from '../../contract/group.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { prepareOffer } from '../../domain/offer/offer-search.ts';
import type { OfferIndex } from '../../domain/offer/offer-search.ts';
import { disclosed } from '../../domain/offer/place.ts';
import { readOffer, readOfferVersion } from '../store/groups.ts';
import type { StoredEdition, StoredGroup, StoredOffer } from '../store/groups.ts';
import { KeptRecords } from '../store/kept-records.ts';
import type { Store } from '../store/store.ts';
import { GroupTexts } from './group-texts.ts';
import { renewGroups } from './renew-groups.ts';

/** Calendar days of the offer are those of the Netherlands. */
export const timezone = 'Europe/Amsterdam';

/** No calendar day begins anywhere but at a quarter of an hour. */
const quarter = 15 * 60_000;

const nextQuarter = (time: number): number => (Math.floor(time / quarter) + 1) * quarter;

/** The answer to who asks for groups, in UTF-8. */
export interface GroupListAnswer {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** The offer as everyone may see it, ready for searching; to be used before anything else is waited for. */
export interface PublicOffer {
  today: string;
  index: OfferIndex;
  groups: ReadonlyMap<string, Group>;
  texts: GroupTexts;
  /** What was answered since it became what it is, by query. */
  answers: Map<string, GroupListAnswer>;
}

interface Made extends PublicOffer {
  /** What it was made of, and when. */
  stored: StoredOffer;
  at: number;
  /** The groups of the index, in its order. */
  list: Group[];
  groups: Map<string, Group>;
  /** When something opens or closes next, per group. */
  until: Float64Array;
  /** Before then all of it stays right, as far as the clock tells. */
  next: number;
}

/**
 * Keeps the offer in memory, ready for searching. When places are taken or come free, or a sign-up
 * opens or closes, only the groups that it is about are made anew; on another day the status of all;
 * after an import everything.
 */
export class PublicOffers {
  readonly #stored: KeptRecords<StoredOffer>;
  #made: Made | undefined;

  constructor(store: Store) {
    this.#stored = new KeptRecords(store, readOfferVersion, readOffer);
  }

  async current(now: Date): Promise<PublicOffer> {
    const { stored } = (await this.#stored.find('offer'))!;
    const made = this.#made;
    const time = now.getTime();
    if (made?.stored === stored && made.at <= time && time < made.next) return made;
    // What went wrong half-way is not kept.
    this.#made = undefined;
    this.#made =
      made?.stored.reading === stored.reading ? renewed(made, stored, now) : make(stored, now);
    return this.#made;
  }
}

function make(stored: StoredOffer, now: Date): Made {
  const time = now.getTime();
  const list = stored.groups.map((it) => toPublic(it, now));
  const until = Float64Array.from(stored.groups, (it) => nextChange(it, time));
  return {
    stored,
    at: time,
    today: todayIn(timezone, now),
    list,
    index: prepareOffer(list),
    groups: new Map(list.map((it) => [it.id, it])),
    until,
    next: nextOf(until, time),
    texts: new GroupTexts(),
    answers: new Map(),
  };
}

/** The same offer with other counts, at another moment. */
function renewed(made: Made, stored: StoredOffer, now: Date): Made {
  const time = now.getTime();
  const today = todayIn(timezone, now);
  const all = today !== made.today || time < made.at;
  const changed = new Map<number, Group>();
  stored.groups.forEach((it, i) => {
    if (!all && made.stored.groups[i] === it && time < made.until[i]!) return;
    const group = toPublic(it, now);
    changed.set(i, group);
    made.until[i] = nextChange(it, time);
    made.texts.forget(made.list[i]!);
    made.groups.set(group.id, group);
  });
  renewGroups(made.index, made.list, changed);
  const next = nextOf(made.until, time);
  // A quarter of an hour in which nothing happened changes no answer.
  const answers = changed.size > 0 ? new Map() : made.answers;
  return { ...made, stored, at: time, today, next, answers };
}

const toPublic = ({ group, editions }: StoredGroup, now: Date): Group => ({
  ...group,
  editions: editions.map((it) => publicEdition(it, now)),
});

/** Without what may not be disclosed, with the places and the status of this moment. */
function publicEdition({ edition, ...places }: StoredEdition, now: Date): Group['editions'][0] {
  const status = publicSignupStatus(edition, { ...places, now });
  return { ...disclosed(edition), ...status };
}

/** When a sign-up of a group opens or closes next, or another day may begin where it is. */
function nextChange({ editions }: StoredGroup, time: number): number {
  let next = Infinity;
  for (const { edition } of editions) {
    for (const instant of [edition.signupOpensAt, edition.signupClosesAt]) {
      const moment = instant === undefined ? NaN : Date.parse(instant);
      if (moment > time && moment < next) next = moment;
    }
    if ((edition.timezone ?? timezone) !== timezone) next = Math.min(next, nextQuarter(time));
  }
  return next;
}

function nextOf(until: Float64Array, time: number): number {
  let next = nextQuarter(time);
  for (let i = 0; i < until.length; i += 1) next = Math.min(next, until[i]!);
  return next;
}
