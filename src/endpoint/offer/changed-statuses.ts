import type { Group } from '../../contract/group.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { toPointer } from '../http/validate.ts';
import { findWholeGroup } from '../store/groups.ts';
import type { InTransaction } from '../store/store.ts';
import type { StatusChange } from './import-report.ts';

/** Statuses that say the same to who wants to sign up. */
const open: readonly string[] = ['open', 'few-places'];

const isSame = (stated: string, shown: string): boolean =>
  stated === shown || (open.includes(stated) && open.includes(shown));

/** The editions of a group, just stored, of which visitors see another status than the file states. */
export async function changedStatuses(
  tx: InTransaction,
  { item, index }: { item: Group; index: number },
  now: Date,
): Promise<StatusChange[]> {
  const stored = await findWholeGroup(tx, item.id);
  return (stored?.editions ?? []).flatMap(({ edition, ...counts }, position) => {
    const stated = edition.signupStatus;
    const { signupStatus: shown, capacity } = publicSignupStatus(edition, { ...counts, now });
    if (isSame(stated, shown)) return [];
    const { id, name } = item;
    return [
      {
        path: toPointer(['groups', index, 'editions', position, 'signupStatus']),
        id,
        name,
        edition: edition.id,
        stated,
        shown,
        detail: `In het bestand staat "${stated}". Bezoekers zien "${shown}", want ${reason(shown, capacity?.available)}.`,
      },
    ];
  });
}

function reason(shown: string, available: number | undefined): string {
  if (shown === 'waiting-list' || shown === 'full')
    return 'er is geen plaats vrij, of er wachten mensen';
  if (open.includes(shown) && available !== undefined)
    return `het aantal vrije plaatsen is ${available} en niemand wacht`;
  return 'dat volgt uit de datums';
}
