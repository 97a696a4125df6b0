import type { Group } from '../../contract/group.ts';
import { hasPlaces } from './edition-state.ts';
import type { Chosen } from './filters.ts';

/** Similar groups shown beside a group without places, at most. */
export const maxSimilar = 3;

/** Whether someone can join the group today: one of its editions has a place. */
export const isJoinable = ({ editions }: Group, today: string): boolean =>
  editions.some((edition) => hasPlaces(edition, today));

/**
 * What to search for to find groups about the same that one can join now; `undefined` for a group
 * without themes, which is like no other.
 */
export function similarTo({ themes }: Group, fixed: Chosen): Chosen | undefined {
  const theme = themes.map((it) => it.value);
  return theme.length ? { theme, start: ['now'], available: ['true'], ...fixed } : undefined;
}

/** The groups found by `similarTo` that are shown: not the group itself, and not too many. */
export const othersThan = ({ id }: Group, found: readonly Group[]): Group[] =>
  found.filter((it) => it.id !== id).slice(0, maxSimilar);

/** What to search for to find information meetings of the institution that has a group. */
export const meetingsQuery = ({ institution }: Group) => ({
  kind: ['information-meeting'],
  institution: [institution],
});

/** The information meetings where one can hear more of a group before joining it. */
export const meetingsAbout = (
  { id, institution, themes }: Group,
  groups: readonly Group[],
  today: string,
): Group[] =>
  groups.filter(
    (it) =>
      it.kind === 'information-meeting' &&
      it.id !== id &&
      it.institution === institution &&
      isJoinable(it, today) &&
      it.themes.every(({ value }) => themes.some((theme) => theme.value === value)),
  );
