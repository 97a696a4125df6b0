import type { Group } from '../../contract/group.ts';
import { ageRangeOf } from './age-range.ts';

type AgeLimits = Pick<Group, 'ageMin' | 'ageMax'>;

/** Whether the group is for certain ages. */
export const hasAgeLimits = ({ ageMin, ageMax }: AgeLimits): boolean =>
  ageMin !== undefined || ageMax !== undefined;

/**
 * Whether no age in an age band is one that the group is for, so that only a coordinator may decide to
 * give a place. A band that is unclear, or partly within the limits, is for people to judge.
 */
export function isOutsideAges(
  { ageMin = 0, ageMax = Infinity }: AgeLimits,
  ageBand: string | undefined,
): boolean {
  const range = ageRangeOf(ageBand);
  return range !== undefined && (range.through < ageMin || range.from > ageMax);
}
