import { call } from '../../../client/call.ts';
import { goodRecords, type CheckedRecords, type RecordFault } from '../../../contract/records.ts';
import { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { OfferFileEnvelope } from '../../../contract/offer-file.ts';
import { route } from '../../../contract/route.ts';
import type { OfferPage } from '../../../domain/offer/offer-page.ts';
import { editionOfFile } from '../../../domain/offer/edition-of-file.ts';
import { disclosed } from '../../../domain/offer/place.ts';
import { soonestFirst } from '../../../domain/offer/soonest-groups.ts';
import { combineFiles, type CombinedFiles } from './combine-files.ts';
import { limits } from './limits.ts';
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
      const unreadable = urls
        .filter((_, index) => answers[index]!.status === 'rejected')
        .map((file): RecordFault => ({ file, field: '', kind: 'unreadable', isRecordLost: true }));
      const files = combineFiles(
        answers.flatMap((it, index) =>
          it.status === 'fulfilled' ? { ...it.value, address: urls[index]! } : [],
        ),
        institution,
      );
      const { institutions } = files;
      const records = files.records.slice(0, limits.groups);
      const tooMany = files.records.length - records.length;
      const badBefore = failed.length + files.badInstitutions + tooMany;
      const now = new Date();

      if (records.length > largeOffer) {
        arrived({
          ...offerOf([], institutions, badBefore, []),
          total: records.length,
          firstPage: firstPageOf(files, now),
        });
        await nextTask(signal);
      }
      const groups: Group[] = [];
      const faults = [...unreadable, ...files.faults];
      if (tooMany) faults.unshift({ field: '', kind: 'too-many', isRecordLost: true });
      let badRecords = badBefore;
      for (let at = 0; at < records.length; at += batchSize) {
        if (at) await nextTask(signal);
        const checked = checkedGroups(records.slice(at, at + batchSize), files);
        badRecords += checked.bad;
        faults.push(...checked.faults);
        for (const it of checked.good) groups.push(published(it, now));
      }
      const isInstitutionMissing =
        institution !== undefined && !records.length && !institutions.has(institution);
      return { ...offerOf(groups, institutions, badRecords, faults), isInstitutionMissing };
    },
  };
}

const offerOf = (
  groups: readonly Group[],
  institutions: ReadonlyMap<string, Institution>,
  badRecords: number,
  faults: readonly RecordFault[],
): Offer => ({
  groups,
  institutions,
  badRecords,
  faults,
  total: groups.length,
  fetchedAt: Date.now(),
});

/** Checks records one by one; faults name the file and the id that is in it. */
function checkedGroups(
  records: readonly object[],
  { origins }: CombinedFiles,
): CheckedRecords<Group> {
  const good: Group[] = [];
  const faults: RecordFault[] = [];
  let bad = 0;
  for (const record of records) {
    const checked = goodRecords(Group, [record]);
    good.push(...checked.good);
    bad += checked.bad;
    for (const fault of checked.faults) faults.push({ ...fault, ...origins.get(record) });
  }
  return { good, bad, faults };
}

/**
 * What shows first: the same groups, in the same order, that a search of the whole offer finds. Only as
 * many records are checked as it takes to fill the page, and none is indexed.
 */
function firstPageOf(files: CombinedFiles, now: Date): OfferPage {
  const { records } = files;
  const groups: Group[] = [];
  let badRecords = 0;
  const today = dutchToday();
  for (const record of soonestFirst(records, today, (edition) => editionOfFile(edition, now))) {
    if (groups.length === firstPageSize) break;
    const { good, bad } = checkedGroups([record], files);
    badRecords += bad;
    for (const it of good) groups.push(published(it, now));
  }
  return {
    groups,
    badRecords,
    // The whole offer names them.
    faults: [],
    total: records.length,
    facets: {},
    // The other groups come with the whole offer, not by this cursor.
    next: 'rest',
    query: {},
  };
}

/** A group of a file as an endpoint that imported the file would show it now. */
const published = (group: Group, now: Date): Group => ({
  ...group,
  editions: group.editions.map((it) => disclosed(editionOfFile(it, now))),
});

/** Lets the browser paint what has come and answer to the visitor. */
async function nextTask(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
