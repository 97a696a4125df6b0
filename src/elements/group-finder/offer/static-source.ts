import { call } from '../../../client/call.ts';
import { goodRecords } from '../../../client/records.ts';
import { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { OfferFileEnvelope } from '../../../contract/offer-file.ts';
import { route } from '../../../contract/route.ts';
import type { OfferPage } from '../../../domain/offer/offer-page.ts';
import { disclosed } from '../../../domain/offer/place.ts';
import { soonestFirst } from '../../../domain/offer/soonest-groups.ts';
import { combineFiles } from './combine-files.ts';
import { firstPageSize, type Offer, type OfferSource } from './offer.ts';
import { dutchToday } from './today.ts';

const offerFile = route({ method: 'GET', path: '', status: 200, answer: OfferFileEnvelope });

/** An offer with fewer groups is there at once: to show its first groups early would only flicker. */
const largeOffer = 4 * firstPageSize;

/** Records checked in one go; the browser gets its turn after each. */
const batchSize = 50;

/** The addresses of offer files, absolute; what is no address is left out. */
export const offerFiles = (src: string): string[] =>
  src
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((it) => {
      try {
        return [new URL(it, document.baseURI).href];
      } catch {
        return [];
      }
    });

/** The offer of static files, without an endpoint. A file that fails does not hide the others. */
export function staticSource(
  urls: readonly string[],
  fetcher: typeof fetch,
  institution?: string,
): OfferSource {
  return {
    async load(signal, arrived) {
      const answers = await Promise.allSettled(
        urls.map((endpoint) => call({ endpoint, fetch: fetcher }, offerFile, { signal })),
      );
      const failed = answers.filter((it) => it.status === 'rejected');
      if (failed.length === answers.length) throw failed[0]?.reason;
      const { institutions, badInstitutions, records } = combineFiles(
        answers.map((it) => (it.status === 'fulfilled' ? it.value : {})),
        institution,
      );
      const badBefore = failed.length + badInstitutions;

      if (records.length > largeOffer) {
        arrived({
          ...offerOf([], institutions, badBefore),
          total: records.length,
          firstPage: firstPageOf(records),
        });
        await nextTask(signal);
      }
      const groups = new Map<string, Group>();
      let badRecords = badBefore;
      for (let at = 0; at < records.length; at += batchSize) {
        if (at) await nextTask(signal);
        const checked = goodRecords(Group, records.slice(at, at + batchSize));
        badRecords += checked.bad;
        for (const it of checked.good) if (!groups.has(it.id)) groups.set(it.id, published(it));
      }
      return offerOf([...groups.values()], institutions, badRecords);
    },
  };
}

const offerOf = (
  groups: readonly Group[],
  institutions: ReadonlyMap<string, Institution>,
  badRecords: number,
): Offer => ({ groups, institutions, badRecords, total: groups.length, fetchedAt: Date.now() });

/**
 * What shows first: the same groups, in the same order, that a search of the whole offer finds. Only as
 * many records are checked as it takes to fill the page, and none is indexed.
 */
function firstPageOf(records: readonly object[]): OfferPage {
  const groups = new Map<string, Group>();
  let badRecords = 0;
  for (const record of soonestFirst(records, dutchToday())) {
    if (groups.size === firstPageSize) break;
    const { good, bad } = goodRecords(Group, [record]);
    badRecords += bad;
    for (const it of good) if (!groups.has(it.id)) groups.set(it.id, published(it));
  }
  return {
    groups: [...groups.values()],
    badRecords,
    total: records.length,
    facets: {},
    // The other groups come with the whole offer, not by this cursor.
    next: 'rest',
    query: {},
  };
}

const published = (group: Group): Group => ({
  ...group,
  editions: group.editions.map(disclosed),
});

/** Lets the browser paint what has come and answer to the visitor. */
async function nextTask(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
