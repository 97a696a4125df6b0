import type { SignupRow } from '../../contract/desk-cards.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { placeOf } from '../../domain/offer/place.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';

/** By which words people of the desk know a group and its edition. */
export type EditionFacts = Pick<
  SignupRow,
  'group' | 'groupName' | 'edition' | 'startDate' | 'place' | 'startCancelled'
>;

/** The words for each group and edition of an offer, by the ids that a sign-up has. */
export function editionFactsOf(groups: readonly StoredGroup[]) {
  const names = new Map(groups.map(({ group }) => [group.id, group.name]));
  const editions = new Map(groups.flatMap((it) => it.editions).map((it) => [it.edition.id, it]));
  return (groupId: string | null, editionId: string | null): EditionFacts => {
    const stored = editionId === null ? undefined : editions.get(editionId);
    const groupName = groupId === null ? undefined : names.get(groupId);
    return {
      ...(groupId !== null && { group: groupId }),
      ...(groupName !== undefined && { groupName }),
      ...(editionId !== null && { edition: editionId }),
      ...(stored && factsOf(stored)),
    };
  };
}

function factsOf({
  edition,
}: StoredEdition): Pick<EditionFacts, 'startDate' | 'place' | 'startCancelled'> {
  const startDate = firstDay(edition);
  // The desk sees the town that visitors do not.
  const place = placeOf({ ...edition, locationDisclosed: true })?.label;
  return {
    ...(startDate !== undefined && { startDate }),
    ...(place !== undefined && { place }),
    ...(edition.signupStatus === 'cancelled' && { startCancelled: true }),
  };
}
