import { call } from '../../client/call.ts';
import { goodRecords } from '../../client/records.ts';
import { Group } from '../../contract/group.ts';
import { Institution } from '../../contract/institution.ts';
import { OfferFileEnvelope } from '../../contract/offer-file.ts';
import { route } from '../../contract/route.ts';
import { disclosed } from '../../domain/offer/place.ts';
import type { OfferSource } from './offer-source.ts';

const offerFile = route({ method: 'GET', path: '', status: 200, answer: OfferFileEnvelope });

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

/**
 * The offer of static files, without an endpoint. Ids are unique within a file only: one that another
 * file has too gets the number of its file. A file that fails does not hide the others.
 */
export function staticSource(
  urls: readonly string[],
  fetcher: typeof fetch,
  institution?: string,
): OfferSource {
  return {
    async load(signal) {
      const files = await Promise.allSettled(
        urls.map((endpoint) => call({ endpoint, fetch: fetcher }, offerFile, { signal })),
      );
      const failed = files.filter((it) => it.status === 'rejected');
      if (failed.length === files.length) throw failed[0]?.reason;
      const groups = new Map<string, Group>();
      const institutions = new Map<string, Institution>();
      let bad = failed.length;
      files.forEach((file, index) => {
        if (file.status === 'rejected') return;
        const own = new Map<string, string>();
        const known = goodRecords(Institution, file.value.institutions ?? []);
        const records = goodRecords(Group, file.value.groups ?? []);
        bad += known.bad + records.bad;
        const unique = (id: string, taken: ReadonlyMap<string, unknown>) =>
          taken.has(id) ? `${id}~${index + 1}` : id;
        for (const it of known.good) {
          const key = unique(it.id, institutions);
          own.set(it.id, key);
          institutions.set(key, it);
        }
        const seen = new Set<string>();
        for (const it of records.good) {
          if (seen.has(it.id) || (institution !== undefined && it.institution !== institution))
            continue;
          seen.add(it.id);
          const id = unique(it.id, groups);
          groups.set(id, {
            ...it,
            id,
            institution: own.get(it.institution) ?? it.institution,
            editions: it.editions.map(disclosed),
          });
        }
      });
      return {
        groups: [...groups.values()],
        institutions,
        bad,
        total: groups.size,
        at: Date.now(),
      };
    },
  };
}
