import type { Edition } from '../../contract/group.ts';

/**
 * What someone pays at most for an edition, in its own currency; `undefined` when nothing is known. Of
 * several amounts the highest counts, so that nobody pays more than they were told.
 */
export function costOf(edition: Pick<Edition, 'costs'>): number | undefined {
  return edition.costs?.length ? Math.max(...edition.costs.map((it) => it.amount)) : undefined;
}
