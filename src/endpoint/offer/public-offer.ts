import type { Group } from '../../contract/group.ts';
import { publicSignupStatus } from '../../domain/admission.ts';
import { todayIn } from '../../domain/dates.ts';
import { prepareOffer } from '../../domain/offer-search.ts';
import type { OfferIndex } from '../../domain/offer-search.ts';
import { disclosed } from '../../domain/place.ts';
import { listGroups, readOfferVersion } from '../store/groups.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';
import type { Queries } from '../store/store.ts';

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
 * day is the same. Another process's changes are seen by the version in the store.
 */
export class PublicOffers {
  #kept: Kept | undefined;

  async current(db: Queries, now: Date): Promise<PublicOffer> {
    const version = await readOfferVersion(db);
    const today = todayIn(timezone, now);
    const kept = this.#kept;
    const time = now.getTime();
    if (
      kept?.version === version &&
      kept.today === today &&
      kept.from <= time &&
      time < kept.until
    ) {
      return kept;
    }
    const stored = await listGroups(db);
    const groups = stored.map((it) => toPublic(it, now));
    this.#kept = {
      version,
      today,
      from: time,
      until: nextChange(stored, time),
      index: prepareOffer(groups),
      groups: new Map(groups.map((it) => [it.id, it])),
    };
    return this.#kept;
  }
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

function nextChange(groups: readonly StoredGroup[], time: number): number {
  const moments = groups
    .flatMap((it) => it.editions)
    .flatMap(({ edition }) => [edition.signupOpensAt, edition.signupClosesAt])
    .flatMap((it) => (it === undefined ? [] : [Date.parse(it)]));
  return Math.min(...moments.filter((it) => it > time), Infinity);
}
