import type { Group } from '../../contract/group.ts';

/** The group without what only its institution needs to know of it. */
export function publicGroup({
  provision: _provision,
  funder: _funder,
  ...group
}: Omit<Group, 'editions'>): Omit<Group, 'editions'> {
  return group;
}
