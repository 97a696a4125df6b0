import type { Group } from '../../contract/group.ts';
import { publicSignupStatus } from '../../domain/admission.ts';
import { todayIn } from '../../domain/dates.ts';
import { prepareOffer } from '../../domain/offer-search.ts';
import type { OfferIndex } from '../../domain/offer-search.ts';
import { disclosed } from '../../domain/place.ts';
import { listGroups, readOfferVersion } from '../store/groups.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';
import { believed } from '../store/kept-records.ts';
import type { Store } from '../store/store.ts';

/** Calendar days of the offer are those of the Netherlands. */
export const timezone = 'Europe/Amsterdam';

/** The offer as everyone may see it, ready for searching. */
export interface PublicOffer {
  today: string;
  index: OfferIndex;
  groups: ReadonlyMap<string, Group>;
}

interface Kept extends PublicOffer {
  version: string;
  /** Between these moments nothing opens or closes. */
  from: number;
  until: number;
}

/**
 * Keeps the offer in memory while nothing changes in the store, no sign-up opens or closes, and the
 * day is the same. What this process writes is seen at once, another process's changes when the store
 * is asked again; all who ask while an offer is read wait for the same one.
 */
export class PublicOffers {
  readonly #store: Store;
  #kept: Kept | undefined;
  /** Writes of this process, and time on a stopwatch, when the store was last asked. */
  #heard = { writes: -1, at: 0 };
  #reading: { writes: number; offer: Promise<Kept> } | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  async current(now: Date): Promise<PublicOffer> {
    const { writes } = this.#store;
    const recent = this.#heard.writes === writes && performance.now() - this.#heard.at < believed;
    if (recent && this.#kept && holds(this.#kept, now)) return this.#kept;
    if (this.#reading?.writes === writes) return this.#reading.offer;
    const reading = { writes, offer: this.#read(now, writes) };
    this.#reading = reading;
    try {
      return await reading.offer;
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
    }
  }

  async #read(now: Date, writes: number): Promise<Kept> {
    const at = performance.now();
    const { db } = this.#store;
    // The version first, so that what is kept is never older than it says.
    const version = await readOfferVersion(db);
    let kept = this.#kept;
    if (kept?.version !== version || !holds(kept, now)) {
      const stored = await listGroups(db);
      const groups = stored.map((it) => toPublic(it, now));
      kept = {
        version,
        today: todayIn(timezone, now),
        from: now.getTime(),
        until: nextChange(stored, now.getTime()),
        index: prepareOffer(groups),
        groups: new Map(groups.map((it) => [it.id, it])),
      };
    }
    this.#kept = kept;
    this.#heard = { writes, at };
    return kept;
  }
}

/** Whether an offer is still right at a moment, as far as the clock tells. */
const holds = ({ today, from, until }: Kept, now: Date): boolean =>
  from <= now.getTime() && now.getTime() < until && today === todayIn(timezone, now);

const toPublic = ({ group, editions }: StoredGroup, now: Date): Group => ({
  ...group,
  editions: editions.map((it) => publicEdition(it, now)),
});

/** Without what may not be disclosed, with the places and the status of this moment. */
function publicEdition({ edition, ...places }: StoredEdition, now: Date): Group['editions'][0] {
  const status = publicSignupStatus(edition, { ...places, now });
  return { ...disclosed(edition), ...status };
}

function nextChange(groups: readonly StoredGroup[], time: number): number {
  const moments = groups
    .flatMap((it) => it.editions)
    .flatMap(({ edition }) => [edition.signupOpensAt, edition.signupClosesAt])
    .flatMap((it) => (it === undefined ? [] : [Date.parse(it)]));
  return Math.min(...moments.filter((it) => it > time), Infinity);
}
