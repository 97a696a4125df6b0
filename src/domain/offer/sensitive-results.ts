import type { Group, RecognisedWish } from '../../contract/group.ts';
import type { Chosen } from './filters.ts';
import type { Found } from './offer-search.ts';

/** Whether there are groups and all of them are sensitive. */
export const allSensitive = (groups: readonly Group[]): boolean =>
  groups.length > 0 && groups.every((it) => it.sensitive);

/** How many of the groups found answer the question: with a sentence those that fit it best. */
export const answering = ({ total, fit }: Pick<Found, 'total' | 'fit'>): number =>
  fit ? fit.all || fit.nearly : total;

/** The same of all groups that answer the question; looks no further than the first that is not sensitive. */
export function findsOnlySensitive(found: Found): boolean {
  const count = answering(found);
  for (let position = 0; position < count; position += 1)
    if (!found.resultAt(position).group.sensitive) return false;
  return count > 0;
}

/** Each recognised value that may be one that only sensitive groups have, as a choice. */
export const tellingValues = (recognised: readonly RecognisedWish[] = []): Chosen[] =>
  recognised.flatMap(({ type, value }): Chosen[] =>
    type === 'theme' || type === 'audience' || type === 'language' ? [{ [type]: [value] }] : [],
  );
