import type { Edition } from '../../src/contract/group.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';

/** A Sunday, so that the week of `today` is nearly over. */
export const today = '2026-11-22';
export const offer = sampleOffer(today);
export const [institution] = offer.institutions ?? [];
export const groups = offer.groups ?? [];
export const editions = groups.flatMap((group) => group.editions);

/** The edition of the sample with this id. */
export function edition(id: string): Edition {
  const found = editions.find((it) => it.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}
