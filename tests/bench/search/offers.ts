import type { Group } from '../../../src/contract/group.ts';
import type { Institution } from '../../../src/contract/institution.ts';
import { largeOffer } from '../../support/large-offer.ts';
import { realisticOffer } from '../../support/realistic-offer/realistic-offer.ts';

/** An offer to search in. */
export interface BenchOffer {
  /** As in a table. */
  name: string;
  institutions: Institution[];
  groups: Group[];
}

/** The groups of the sample over and over: short texts, ten towns, a name for each. */
export function repeatedSample(size: number, today: string): BenchOffer {
  const groups = largeOffer(size, today);
  const institutions = [...new Set(groups.map((it) => it.institution))].map((id) => ({
    id,
    name: id,
    privacyUrl: 'https://voorbeeld.example/privacy',
  }));
  return { name: 'repeated sample', institutions, groups };
}

/** What a whole region has: long texts, 180 places, equal names. */
export const wholeRegion = (size: number, today: string): BenchOffer => ({
  name: 'whole region',
  ...realisticOffer(size, today),
});
