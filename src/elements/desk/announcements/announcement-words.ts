import type { Announcement } from '../../../contract/desk-announcements.ts';
import { numberInPairs } from '../../../domain/desk/announcement-number.ts';
import { formatDate } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { undoLine } from '../changes/result-line.ts';
import { dayOf } from '../todo/decision-words.ts';

/** "Aankondiging 48 17": the number as people say it. */
export const announcementTitle = (number: string, { t }: Pick<DeskView, 't'>): string =>
  t('announcement', { number: numberInPairs(number) });

/** For which group, from where, and when: "Omgaan met geld. Wijkteam Zuid. Aangekondigd op 3 januari". */
export const aboutAnnouncement = (
  { groupName, organization, announcedAt }: Announcement,
  { t, language }: DeskView,
): string =>
  [
    organization,
    groupName,
    t('announcementSince', { day: formatDate(dayOf(announcedAt), language, false) }),
  ]
    .filter(Boolean)
    .join('. ');

/** An announcement that has ended, with the way back. */
export function endedLine(
  { id, number, state }: { id: string; number: string; state: string },
  undo: (() => void) | undefined,
  view: DeskView,
): unknown {
  const ended = state === 'closed' ? 'closed' : 'arrived';
  const who = announcementTitle(number, view);
  return undoLine(
    {
      id,
      title: view.t(`announcement-${ended}`, { who }),
      about: view.t(`announcement-about-${ended}`),
      who,
      undo,
    },
    view,
  );
}
