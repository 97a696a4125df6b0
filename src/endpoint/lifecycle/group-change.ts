import type { GroupChange } from '../../contract/desk-changes.ts';
import type { Group } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { planChanges, planOf } from '../../domain/offer/edition-plan.ts';
import { timezone } from '../offer/public-offer.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';

/** What a change of a group is, where it is more than other texts, days or places. */
export function kindOfChange(
  group: Group,
  before: StoredGroup | undefined,
): GroupChange | undefined {
  if (!before) return 'new-group';
  const known = new Map(before.editions.map((it) => [it.edition.id, it]));
  if (group.editions.some((it) => !known.has(it.id))) return 'new-start';
  const isCancelled = group.editions.some(
    (it) =>
      it.signupStatus === 'cancelled' && known.get(it.id)?.edition.signupStatus !== 'cancelled',
  );
  return isCancelled ? 'cancelled-start' : undefined;
}

/**
 * People of a start that is cancelled or moved whom the endpoint cannot tell: the institution keeps them
 * on a list of its own.
 */
export function countElsewhere(group: Group, before: StoredGroup | undefined, now: Date): number {
  const today = todayIn(timezone, now);
  const known = new Map(before?.editions.map((it) => [it.edition.id, it]));
  return group.editions.reduce((sum, edition) => {
    const stored = known.get(edition.id);
    if (!stored || !hasNews(stored, edition, today)) return sum;
    return sum + stored.heldElsewhere + stored.waitingElsewhere;
  }, 0);
}

function hasNews(
  stored: StoredEdition,
  edition: Group['editions'][number],
  today: string,
): boolean {
  const [before, after] = [planOf(stored.edition), planOf(edition)];
  if (before.isCancelled !== after.isCancelled) return true;
  return !after.isCancelled && planChanges(before, after, today).length > 0;
}
