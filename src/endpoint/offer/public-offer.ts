import type { Group } from '../../contract/group.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { instantOf } from '../../domain/dates/local-moment.ts';
import { lastDay } from '../../domain/offer/edition-state.ts';
import { prepareOffer } from '../../domain/offer/offer-search.ts';
import type { OfferIndex } from '../../domain/offer/offer-search.ts';
import { disclosed } from '../../domain/offer/place.ts';
import { publicGroup } from '../../domain/offer/public-group.ts';
import { isNear, sessionEndOn } from '../../domain/offer/session-end.ts';
import { readOffer, readOfferVersion } from '../store/groups.ts';
import type { StoredEdition, StoredGroup, StoredOffer } from '../store/groups.ts';
import { RecordCache } from '../store/record-cache.ts';
import type { Store } from '../store/store.ts';
import { GroupTexts } from './group-texts.ts';
import { replaceGroups } from './replace-groups.ts';

/** Calendar days of the offer are those of the Netherlands. */
export const timezone = 'Europe/Amsterdam';

/** Everywhere on earth a calendar day begins at a whole quarter of an hour (UTC), in milliseconds. */
const quarter = 15 * 60_000;

const nextQuarter = (time: number): number => (Math.floor(time / quarter) + 1) * quarter;

/** The answer to a search of groups; the body is JSON in UTF-8. */
export interface GroupListAnswer {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

/**
 * The offer as everyone may see it, ready for searching. The next call of `current` may change it in
 * place: use it before the next `await`.
 */
export interface PublicOffer {
  today: string;
  index: OfferIndex;
  groups: ReadonlyMap<string, Group>;
  /** The names of the institutions that give them, by id. */
  institutionNames: ReadonlyMap<string, string>;
  texts: GroupTexts;
  /** Answers to searches of exactly this offer, by query. */
  answers: Map<string, GroupListAnswer>;
}

interface PreparedOffer extends PublicOffer {
  /** The records of the store that it was prepared from. */
  stored: StoredOffer;
  /** The moment that it was prepared for, in milliseconds. */
  at: number;
  /** The groups of the index, in its order. */
  list: Group[];
  groups: Map<string, Group>;
  /** Per group the moment (in milliseconds) at which its sign-up status may change by the clock. */
  changesAt: Float64Array;
  /** The first moment at which any status may change by the clock, in milliseconds. */
  nextChangeAt: number;
}

/**
 * Keeps the offer in memory, ready for searching. When places are taken or come free, or a sign-up
 * opens or closes, only the groups concerned are prepared again; on another day all groups get their
 * status again; after an import everything is prepared again.
 */
export class PublicOffers {
  readonly #stored: RecordCache<StoredOffer>;
  #prepared: PreparedOffer | undefined;

  constructor(store: Store) {
    this.#stored = new RecordCache(store, readOfferVersion, readOffer);
  }

  async current(now: Date): Promise<PublicOffer> {
    const { stored } = (await this.#stored.find('offer'))!;
    const prepared = this.#prepared;
    const time = now.getTime();
    const isCurrent =
      prepared?.stored === stored && prepared.at <= time && time < prepared.nextChangeAt;
    if (isCurrent) return prepared;
    // An update that throws half-way must not leave a half-updated offer behind.
    this.#prepared = undefined;
    this.#prepared =
      prepared?.stored.reading === stored.reading
        ? update(prepared, stored, now)
        : prepare(stored, now);
    return this.#prepared;
  }
}

function prepare(stored: StoredOffer, now: Date): PreparedOffer {
  const time = now.getTime();
  const list = stored.groups.map((it) => toPublic(it, now));
  const changesAt = Float64Array.from(stored.groups, (it) => nextChange(it, time));
  return {
    stored,
    at: time,
    today: todayIn(timezone, now),
    list,
    index: prepareOffer(list),
    groups: new Map(list.map((it) => [it.id, it])),
    institutionNames: stored.institutionNames,
    changesAt,
    nextChangeAt: firstOf(changesAt, time),
    texts: new GroupTexts(),
    answers: new Map(),
  };
}

/** Changes a prepared offer to the counts of `stored` and the moment `now`, in place. */
function update(prepared: PreparedOffer, stored: StoredOffer, now: Date): PreparedOffer {
  const time = now.getTime();
  const today = todayIn(timezone, now);
  // A clock that was set back makes every computed moment of change wrong.
  const all = today !== prepared.today || time < prepared.at;
  const changed = new Map<number, Group>();
  stored.groups.forEach((it, i) => {
    if (!all && prepared.stored.groups[i] === it && time < prepared.changesAt[i]!) return;
    const group = toPublic(it, now);
    changed.set(i, group);
    prepared.changesAt[i] = nextChange(it, time);
    prepared.texts.remove(prepared.list[i]!);
    prepared.groups.set(group.id, group);
  });
  replaceGroups(prepared.index, prepared.list, changed);
  const nextChangeAt = firstOf(prepared.changesAt, time);
  // Answers stay right when no group changed.
  const answers = changed.size > 0 ? new Map() : prepared.answers;
  return { ...prepared, stored, at: time, today, nextChangeAt, answers };
}

/** The group without what only the desk needs to know of it. */
function toPublic({ group, editions }: StoredGroup, now: Date): Group {
  return { ...publicGroup(group), editions: editions.map((it) => publicEdition(it, now)) };
}

/** The edition with the places and status of this moment, without what may not be disclosed. */
function publicEdition({ edition, ...places }: StoredEdition, now: Date): Group['editions'][0] {
  const status = publicSignupStatus(edition, { ...places, now });
  return { ...disclosed(edition), ...status };
}

/**
 * When the status of a group may change next: a sign-up opens or closes, sessions end, or another
 * calendar day may begin in the time zone of an edition.
 */
function nextChange({ editions }: StoredGroup, time: number): number {
  let next = Infinity;
  for (const { edition } of editions) {
    for (const instant of [edition.signupOpensAt, edition.signupClosesAt]) {
      const moment = instant === undefined ? NaN : Date.parse(instant);
      if (moment > time && moment < next) next = moment;
    }
    const { startDate } = edition;
    // Before its first day no session of an edition ends.
    const hasBegun =
      startDate === undefined || isNear(startDate, time) || Date.parse(startDate) < time;
    for (const day of hasBegun ? [startDate, lastDay(edition)] : []) {
      const end = sessionEndOn(edition, day, time);
      const moment = end === undefined ? NaN : instantOf(end, edition.timezone ?? timezone);
      if (moment > time && moment < next) next = moment;
    }
    if ((edition.timezone ?? timezone) !== timezone) next = Math.min(next, nextQuarter(time));
  }
  return next;
}

/** The first of these moments, and never later than the next quarter: another day may begin then. */
function firstOf(moments: Float64Array, time: number): number {
  let first = nextQuarter(time);
  for (let i = 0; i < moments.length; i += 1) first = Math.min(first, moments[i]!);
  return first;
}
