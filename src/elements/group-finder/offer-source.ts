import { call, type Connection } from '../../client/call.ts';
import { goodRecords } from '../../client/records.ts';
import { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { getInstitution, listGroups } from '../../contract/routes.ts';

/** The offer as far as it has arrived. */
export interface Offer {
  readonly groups: readonly Group[];
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Records that broke the contract and were left out. */
  readonly bad: number;
  /** Groups that there are in all; more than `groups` while the rest is on its way. */
  readonly total: number;
  /** When it arrived, in milliseconds. */
  readonly at: number;
}

/** Where the offer comes from. */
export interface OfferSource {
  /** Gets all of it; tells what has arrived so far, so that the first groups show early. */
  load(signal: AbortSignal, arrived: (offer: Offer) => void): Promise<Offer>;
}

/** The first page is small, to be fast; the others are large, to be few. */
const firstPage = 100;
const nextPages = 500;
/** Institutions whose own words are fetched. More on one page is no finder but a register. */
const mostInstitutions = 50;

/** The offer of an endpoint, of one institution or of all. */
export function endpointSource(connection: Connection, institution?: string): OfferSource {
  return {
    async load(signal, arrived) {
      const groups: Group[] = [];
      const institutions = new Map<string, Institution>();
      const offer = (bad: number, total: number): Offer => ({
        groups: [...groups],
        institutions: new Map(institutions),
        bad,
        total: Math.max(total - bad, groups.length),
        at: Date.now(),
      });
      const seen = new Set<string>();
      let bad = 0;
      let total = 0;
      let cursor: string | undefined;
      do {
        const page = await call(connection, listGroups, {
          query: { institution, cursor, limit: cursor === undefined ? firstPage : nextPages },
          signal,
        });
        const records = goodRecords(Group, page.groups);
        bad += records.bad;
        total = page.total;
        for (const group of records.good)
          if (!seen.has(group.id)) {
            seen.add(group.id);
            groups.push(group);
          }
        cursor = page.groups.length ? page.next : undefined;
        if (cursor !== undefined) arrived(offer(bad, total));
      } while (cursor !== undefined);
      arrived(offer(bad, total));
      // The widget itself knows the institution that it was given.
      if (institution !== undefined) return offer(bad, total);
      const ids = [...new Set(groups.map((it) => it.institution))].slice(0, mostInstitutions);
      // An institution that cannot be had takes its phone number along, not its groups.
      const found = await Promise.allSettled(
        ids.map((id) => call(connection, getInstitution, { params: { id }, signal })),
      );
      for (const it of found)
        if (it.status === 'fulfilled') institutions.set(it.value.id, it.value);
      return offer(bad, total);
    },
  };
}
