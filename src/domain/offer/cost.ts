import type { Edition } from '../../contract/group.ts';

/**
 * What someone pays at most for an edition; undefined when nothing is said. With several amounts the
 * highest counts, so that nobody is promised a price that is not theirs.
 */
export function costOf(edition: Pick<Edition, 'costs'>): number | undefined {
  return edition.costs?.length ? Math.max(...edition.costs.map((it) => it.amount)) : undefined;
}
