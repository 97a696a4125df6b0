import type { Edition, Group } from '../../contract/group.ts';
import { sortKey } from '../text/text.ts';
import { compare } from './facets.ts';
import { PAST, startKey, withDays } from './start-key.ts';

/** When someone can begin in a group, as `startKey` says of its soonest edition. */
function groupStartKey(
  group: Group,
  today: string,
  current: (edition: Edition) => Edition,
): number {
  let soonest = PAST;
  for (const edition of group.editions)
    soonest = Math.min(soonest, startKey(withDays(current(edition)), today));
  return soonest;
}

/**
 * The groups of an offer in the order in which a search without filters finds them, without making an
 * index: much faster, when only the first groups are needed. Takes records as they came, so that not all
 * of an offer need be checked first; one that is too broken to be sorted comes last. `current` gives an
 * edition as it is at this moment.
 */
export function soonestFirst<Record extends object>(
  records: readonly Record[],
  today: string,
  current: (edition: Edition) => Edition = (edition) => edition,
): Record[] {
  const keyed = records.map((record) => {
    const group = record as unknown as Group;
    try {
      return {
        record,
        start: groupStartKey(group, today, current),
        name: sortKey(group.name),
        id: group.id,
      };
    } catch {
      return { record, start: Infinity, name: '', id: '' };
    }
  });
  return keyed
    .sort((a, b) => a.start - b.start || compare(a.name, b.name) || compare(a.id, b.id))
    .map((it) => it.record);
}
