import type { AnnouncedCount } from '../../contract/desk-signal-report.ts';
import { isNotArrived } from '../../domain/desk/announcement.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { shownOrganizations } from '../../domain/figures/announced.ts';
import type { DayRange } from '../../domain/dates/day-range.ts';
import { slug } from '../../domain/text/text.ts';
import type { Services } from '../services.ts';
import { momentsOf, readAnnounced } from '../store/announcements.ts';
import { byCount } from './signal-counts.ts';

/** Who was announced in a period and did not come, by organisation; of whom everybody came is left out. */
export async function announcedReport(
  { store, policy, clock }: Services,
  scope: DeskScope,
  range: DayRange,
): Promise<AnnouncedCount[]> {
  const { kept, counts } = await readAnnounced(store.db, scope, range);
  const organizations = new Map<string, { label: string; notArrived: number; others: number }>();
  const add = (organization: string, notArrived: number, others: number) => {
    const value = slug(organization) || '-';
    const known = organizations.get(value) ?? { label: organization, notArrived: 0, others: 0 };
    organizations.set(value, {
      // One spelling, whichever was written first.
      label: organization < known.label ? organization : known.label,
      notArrived: known.notArrived + notArrived,
      others: known.others + others,
    });
  };
  for (const it of counts) add(it.organization, it.notArrived, it.arrived);
  for (const row of kept) {
    const isMissing = isNotArrived(momentsOf(row), policy.arrivalAge, clock());
    add(row.organization, isMissing ? 1 : 0, isMissing ? 0 : 1);
  }
  const list = [...organizations];
  const shown = shownOrganizations(list.map(([, it]) => it));
  return list
    .map(([value, { label }], at): AnnouncedCount => {
      const { notArrived, announced } = shown[at]!;
      return { value, label, ...notArrived, ...(announced !== undefined && { announced }) };
    })
    .filter((it) => it.count !== 0)
    .sort(byCount);
}
