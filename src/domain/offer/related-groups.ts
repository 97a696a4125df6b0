import type { Group } from '../../contract/group.ts';
import { isOutsideAges } from '../signup/age-limits.ts';
import { hasPlaces } from './edition-state.ts';
import type { Chosen } from './filters.ts';

/** Similar groups shown beside a group without places, at most. */
export const maxSimilar = 3;

/** Whether someone can join the group today: one of its editions has a place. */
export const isJoinable = ({ editions }: Group, today: string): boolean =>
  editions.some((edition) => hasPlaces(edition, today));

/**
 * What to search for to find groups about the same that one can join instead: of a group without places
 * those that one can join now, of a group for other ages those for the age that is looked for. `undefined`
 * where one can join the group itself, and for a group without themes, which is like no other.
 */
export function similarTo(
  group: Group,
  {
    chosen,
    fixed,
    today,
  }: { readonly chosen: Chosen; readonly fixed: Chosen; readonly today: string },
): Chosen | undefined {
  const theme = group.themes.map((it) => it.value);
  const { age } = chosen;
  const isOtherAge = isOutsideAges(group, age?.[0]);
  if (!theme.length || (isJoinable(group, today) && !isOtherAge)) return undefined;
  const now = isOtherAge ? { age: age! } : { start: ['now'] };
  return { theme, available: ['true'], ...now, ...fixed };
}

/** The groups found by `similarTo` that are shown: not the group itself, and not too many. */
export const othersThan = ({ id }: Group, found: readonly Group[]): Group[] =>
  found.filter((it) => it.id !== id).slice(0, maxSimilar);

/** The groups that one comes after, in its own order, as far as the offer has them. */
export const groupsBefore = ({ followsUp = [] }: Group, groups: readonly Group[]): Group[] =>
  followsUp.flatMap((id) => groups.find((it) => it.id === id) ?? []);

/** The groups that come after one. */
export const groupsAfter = ({ id }: Group, groups: readonly Group[]): Group[] =>
  groups.filter((it) => it.followsUp?.includes(id));

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
