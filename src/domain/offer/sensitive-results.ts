import type { Group } from '../../contract/group.ts';
import type { Found } from './offer-search.ts';

/** Whether there are groups and all of them are sensitive. */
export const allSensitive = (groups: readonly Group[]): boolean =>
  groups.length > 0 && groups.every((it) => it.sensitive);

/** The same of everything that was found; looks no further than the first group that is not sensitive. */
export function findsOnlySensitive({ total, resultAt }: Found): boolean {
  for (let position = 0; position < total; position += 1)
    if (!resultAt(position).group.sensitive) return false;
  return total > 0;
}
