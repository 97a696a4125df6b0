import { limits } from './limits.ts';
import { call, type Connection } from '../../../client/call.ts';
import { EndpointError } from '../../../client/endpoint-error.ts';
import { goodRecords, type RecordFault } from '../../../contract/records.ts';
import { Group, type GroupQuery } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { salvage } from '../../../contract/salvage.ts';
import * as z from '../../../contract/zod.ts';
import { getGroup, getInstitution, listGroups } from '../../../contract/routes.ts';
import { firstPageSize, type Offer, type OfferSource, type RemoteOffer } from './offer.ts';

/** The pages after the first are large, so that there are few of them. */
const nextPageSize = 500;

/** Institutions that are fetched for one page of groups, at most; the phone numbers of others are left out. */
const maxInstitutions = 50;

/** The query for an endpoint that does not know sentences: it filters by the words. */
const asWords = ({ sentence, ignored: _unknown, ...query }: GroupQuery): GroupQuery =>
  sentence === undefined ? query : { ...query, q: sentence };

/** One group of which broken parts are left out, as those of a list are. */
const uncheckedGroup = { ...getGroup, answer: z.unknown() };

/** The offer of an endpoint, of one institution or of all. */
export function endpointSource(connection: Connection, institution?: string): OfferSource {
  let knowsSentences = true;

  const find: RemoteOffer['find'] = async (asked, signal, options = {}) => {
    const query = knowsSentences ? asked : asWords(asked);
    const answer = await call(connection, listGroups, {
      query: { institution, ...query },
      signal,
      language: query.sentence && options.language,
      isPrivate: options.isPrivate,
    });
    if (query.sentence && !answer.recognised) {
      knowsSentences = false;
      return find(asked, signal, options);
    }
    const records = goodRecords(Group, answer.groups);
    return {
      ...answer,
      groups: records.good,
      badRecords: records.bad,
      faults: records.faults,
      // A page without groups that tells of a next one would never end.
      next: answer.groups.length ? answer.next : undefined,
      query,
    };
  };

  const group = async (id: string, signal: AbortSignal): Promise<Group> => {
    const answer = await call(connection, uncheckedGroup, { params: { id }, signal });
    const { record: found } = salvage(Group, answer);
    if (!found) throw new EndpointError('server');
    if (institution !== undefined && found.institution !== institution)
      throw new EndpointError('not-found');
    return found;
  };

  return {
    async load(signal, arrived) {
      const groups = new Map<string, Group>();
      const institutions = new Map<string, Institution>();

      const loadInstitutions: RemoteOffer['loadInstitutions'] = async (of, signal) => {
        // The widget itself knows the institution that it was given.
        if (institution !== undefined) return false;
        const unknown = new Set(
          of.map((it) => it.institution).filter((id) => !institutions.has(id)),
        );
        const answers = await Promise.allSettled(
          [...unknown]
            .slice(0, maxInstitutions)
            .map((id) => call(connection, getInstitution, { params: { id }, signal })),
        );
        // Groups show all the same when their institution cannot be fetched.
        for (const it of answers)
          if (it.status === 'fulfilled') institutions.set(it.value.id, it.value);
        return unknown.size > 0;
      };

      const firstPage = await find({ limit: firstPageSize }, signal);
      const remote: RemoteOffer | undefined =
        firstPage.total > limits.groups
          ? { institution, firstPage, find, group, loadInstitutions }
          : undefined;
      let page = firstPage;
      let badRecords = 0;
      const faults: RecordFault[] = [];
      const offer = (): Offer => ({
        groups: [...groups.values()],
        institutions,
        badRecords,
        faults,
        total: Math.max(page.total - badRecords, groups.size),
        fetchedAt: Date.now(),
        firstPage: page.next === undefined ? undefined : firstPage,
        remote,
      });
      for (;;) {
        badRecords += page.badRecords;
        faults.push(...page.faults);
        for (const it of page.groups) if (!groups.has(it.id)) groups.set(it.id, it);
        arrived(offer());
        if (remote || page.next === undefined) break;
        // The browser paints what has come before the next page is fetched.
        await new Promise((resolve) => setTimeout(resolve));
        page = await find({ cursor: page.next, limit: nextPageSize }, signal);
      }
      await loadInstitutions([...groups.values()], signal);
      return offer();
    },
  };
}
