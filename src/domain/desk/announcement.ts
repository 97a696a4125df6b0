import type { AnnouncementState } from '../../contract/desk-announcements.ts';

/** What happened to an announcement, as instants. */
export interface AnnouncementMoments {
  readonly announcedAt: string;
  readonly arrivedAt?: string | null | undefined;
  readonly closedAt?: string | null | undefined;
}

/** Who mentions the number has come, also after nobody expected them any more. */
export const announcementState = ({
  arrivedAt,
  closedAt,
}: AnnouncementMoments): AnnouncementState =>
  arrivedAt ? 'arrived' : closedAt ? 'closed' : 'open';

const later = (moment: string, seconds: number): string =>
  new Date(Date.parse(moment) + seconds * 1000).toISOString();

/** Since when somebody has to find out what became of an announcement. */
export const arrivalDue = ({ announcedAt }: AnnouncementMoments, arrivalAge: number): string =>
  later(announcedAt, arrivalAge);

/** Whether who was announced counts as one who did not come; who may still come does not. */
export function isNotArrived(it: AnnouncementMoments, arrivalAge: number, now: Date): boolean {
  const state = announcementState(it);
  return (
    state === 'closed' || (state === 'open' && arrivalDue(it, arrivalAge) <= now.toISOString())
  );
}
