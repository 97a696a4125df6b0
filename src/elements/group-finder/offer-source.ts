import { call, type Connection } from '../../client/call.ts';
import { goodRecords } from '../../client/records.ts';
import { EndpointError } from '../../client/endpoint-error.ts';
import { Group, type GroupQuery } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { getGroup, getInstitution, listGroups } from '../../contract/routes.ts';
import type { Page } from './page.ts';

/**
 * Past so many groups the endpoint searches, instead of the page. They are 8 to 10 MB of JSON, which
 * is two seconds of a good mobile line and a second of preparing on an old phone.
 */
export const limits = { groups: 2_500 };

/** An offer too large to have: what can be asked of it. */
export interface PartialOffer {
  readonly institution: string | undefined;
  /** What comes first without a question. */
  readonly first: Page;
  ask(query: GroupQuery, signal: AbortSignal): Promise<Page>;
  /** @throws {EndpointError} `not-found` when the group is not in this offer. */
  get(id: string): Promise<Group>;
  /** Gets the institutions of groups; tells whether one was not known yet. */
  meet(groups: Iterable<Group>): Promise<boolean>;
}

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
  /** What comes first without a question; only while there is more than `groups`. */
  readonly first?: Page | undefined;
  /** When it is too large to have all of it: `groups` are the first page. */
  readonly partial?: PartialOffer | undefined;
}

/** Where the offer comes from. */
export interface OfferSource {
  /** Gets all of it; tells what has arrived so far, so that the first groups show early. */
  load(signal: AbortSignal, arrived: (offer: Offer) => void): Promise<Offer>;
}

/** The first page holds what shows at first, to be fast; the others are large, to be few. */
export const firstPage = 24;
const nextPages = 500;
/** Institutions whose own words are fetched. More on one page is no finder but a register. */
const mostInstitutions = 50;

/** The offer of an endpoint, of one institution or of all. */
export function endpointSource(connection: Connection, institution?: string): OfferSource {
  return {
    async load(signal, arrived) {
      const groups = new Map<string, Group>();
      const institutions = new Map<string, Institution>();
      let bad = 0;
      let partial: PartialOffer | undefined;
      const ask = async (query: GroupQuery, stop: AbortSignal): Promise<Page> => {
        const answer = await call(connection, listGroups, {
          query: { institution, ...query },
          signal: stop,
        });
        const records = goodRecords(Group, answer.groups);
        return {
          ...answer,
          groups: records.good,
          bad: records.bad,
          next: answer.groups.length ? answer.next : undefined,
          query,
        };
      };
      // An institution that cannot be had takes its phone number along, not its groups.
      const meet = async (its: Iterable<Group>, stop?: AbortSignal) => {
        // The widget itself knows the institution that it was given.
        if (institution !== undefined) return false;
        const ids = new Set(
          [...its].map((it) => it.institution).filter((id) => !institutions.has(id)),
        );
        const found = await Promise.allSettled(
          [...ids]
            .slice(0, mostInstitutions)
            .map((id) =>
              call(connection, getInstitution, { params: { id }, ...(stop && { signal: stop }) }),
            ),
        );
        for (const it of found)
          if (it.status === 'fulfilled') institutions.set(it.value.id, it.value);
        return ids.size > 0;
      };
      const first = await ask({ limit: firstPage }, signal);
      let page = first;
      const offer = (): Offer => ({
        groups: [...groups.values()],
        institutions,
        bad,
        total: Math.max(page.total - bad, groups.size),
        at: Date.now(),
        first: page.next === undefined ? undefined : first,
        partial,
      });
      if (first.total > limits.groups)
        partial = {
          institution,
          first,
          ask,
          meet,
          async get(id) {
            const group = await call(connection, getGroup, { params: { id } });
            if (institution !== undefined && group.institution !== institution)
              throw new EndpointError('not-found');
            return group;
          },
        };
      for (;;) {
        bad += page.bad;
        for (const group of page.groups) if (!groups.has(group.id)) groups.set(group.id, group);
        arrived(offer());
        if (partial || page.next === undefined) break;
        // What has arrived is painted before the rest is fetched.
        await new Promise((resolve) => setTimeout(resolve));
        page = await ask({ cursor: page.next, limit: nextPages }, signal);
      }
      await meet(groups.values(), signal);
      return offer();
    },
  };
}
