import type { Group } from '../../contract/group.ts';
import { publicSignupStatus } from '../../domain/admission.ts';
import { todayIn } from '../../domain/dates.ts';
import { prepareOffer } from '../../domain/offer-search.ts';
import type { OfferIndex } from '../../domain/offer-search.ts';
import { disclosed } from '../../domain/place.ts';
import { listGroups, readOfferVersion } from '../store/groups.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';
import { KeptRecords, type KeptRecord } from '../store/kept-records.ts';
import type { Store } from '../store/store.ts';

/** Calendar days of the offer are those of the Netherlands. */
export const timezone = 'Europe/Amsterdam';

/** The offer as everyone may see it, ready for searching. */
export interface PublicOffer {
  today: string;
  index: OfferIndex;
  groups: ReadonlyMap<string, Group>;
}

interface Made extends PublicOffer {
  /** What it was made of. */
  record: KeptRecord<StoredGroup[]>;
  /** Between these moments nothing opens or closes. */
  from: number;
  until: number;
}

/**
 * Keeps the offer in memory, ready for searching, while nothing changes in the store, no sign-up opens
 * or closes, and the day is the same.
 */
export class PublicOffers {
  readonly #stored: KeptRecords<StoredGroup[]>;
  #made: Made | undefined;

  constructor(store: Store) {
    this.#stored = new KeptRecords(store, readOfferVersion, listGroups);
  }

  async current(now: Date): Promise<PublicOffer> {
    const record = (await this.#stored.find('offer'))!;
    if (this.#made?.record !== record || !holds(this.#made, now))
      this.#made = { record, ...offerAt(record.stored, now) };
    return this.#made;
  }
}

function offerAt(stored: readonly StoredGroup[], now: Date): Omit<Made, 'record'> {
  const groups = stored.map((it) => toPublic(it, now));
  return {
    today: todayIn(timezone, now),
    from: now.getTime(),
    until: nextChange(stored, now.getTime()),
    index: prepareOffer(groups),
    groups: new Map(groups.map((it) => [it.id, it])),
  };
}

/** Whether an offer is still right at a moment, as far as the clock tells. */
const holds = ({ today, from, until }: Made, now: Date): boolean =>
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
