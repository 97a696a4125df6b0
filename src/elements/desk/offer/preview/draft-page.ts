import type { Group } from '../../../../contract/group.ts';
import { editionOfFile } from '../../../../domain/offer/edition-of-file.ts';
import { disclosed } from '../../../../domain/offer/place.ts';
import { publicGroup } from '../../../../domain/offer/public-group.ts';

/** What stands for what is not typed yet. */
export interface StandIns {
  readonly name: string;
  readonly summary: string;
}

/**
 * A group that is being typed, as the endpoint would give it to visitors now: without what is for the
 * desk only, and with the sign-up status and the free places of this moment.
 */
export const draftPage = (group: Group, standIns: StandIns, now: Date): Group => ({
  ...publicGroup(group),
  // A new group has no id before it is saved.
  id: group.id || 'preview',
  name: group.name || standIns.name,
  summary: group.summary || standIns.summary,
  editions: group.editions.map((it) => disclosed(editionOfFile(it, now))),
});
