import { hiddenCounts } from './small-counts.ts';

/** How many people an organisation announced: those who did not come, and all others. */
export interface OrganizationCounts {
  readonly notArrived: number;
  readonly others: number;
}

/** What of it can be shown; `announced` only where neither of its two parts is hidden. */
export interface ShownOrganization {
  readonly notArrived: { readonly count: number } | { readonly fewerThan: number };
  readonly announced?: number;
}

/**
 * The counts of a list of organisations that can be shown. Who did not come and the others are hidden as
 * one list: with the number of people announced, one part would tell the other.
 */
export function shownOrganizations(list: readonly OrganizationCounts[]): ShownOrganization[] {
  const { positions, below } = hiddenCounts(list.flatMap((it) => [it.notArrived, it.others]));
  return list.map(({ notArrived, others }, at) => {
    const [isHidden, isPart] = [positions.has(2 * at), positions.has(2 * at + 1)];
    return {
      notArrived: isHidden ? { fewerThan: below } : { count: notArrived },
      ...(!isHidden && !isPart && { announced: notArrived + others }),
    };
  });
}
