import type { Schedule } from '../../contract/group.ts';
import { addDays, dayNumber } from '../dates/dates.ts';
import { planSessions } from '../offer/next-start.ts';

/** A session in the form; one that is skipped is left out when the start is saved. */
export interface DraftSession {
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly isSkipped: boolean;
  /** Its date was typed just now and is in the past: it is still to come, on another day. */
  readonly isTyped?: true;
}

/** Whether a session is still to come; one whose date is being typed is. */
export const isComing = ({ date, isTyped }: DraftSession, today: string): boolean =>
  isTyped === true || date === '' || date >= today;

/** A session on another day. */
export function onDay(session: DraftSession, date: string, today: string): DraftSession {
  const { isTyped: _typed, ...rest } = session;
  return { ...rest, date, ...(date !== '' && date < today && { isTyped: true as const }) };
}

/** All sessions from a day on, moved along with the first of them. */
export function moveSessions(
  sessions: readonly DraftSession[],
  firstDay: string,
  today: string,
): DraftSession[] {
  const first = sessions.find((it) => isComing(it, today));
  const [from, to] = [dayNumber(first?.date), dayNumber(firstDay)];
  if (!first) return [...sessions];
  const isTyping = first.isTyped || firstDay < today;
  if (from === undefined || to === undefined || isTyping) {
    return sessions.map((it) => (it === first ? onDay(it, firstDay, today) : it));
  }
  return sessions.map((it) =>
    isComing(it, today) ? { ...it, date: addDays(it.date, to - from) } : it,
  );
}

/** The sessions to come in another rhythm, from the first of them on; as many as there were. */
export function spaceSessions(
  sessions: readonly DraftSession[],
  schedule: Schedule,
  { today, closingDays }: { today: string; closingDays: readonly string[] },
): DraftSession[] {
  const coming = sessions.filter((it) => isComing(it, today) && !it.isSkipped);
  const [first] = coming;
  if (!first || dayNumber(first.date) === undefined) return [...sessions];
  const { startTime, endTime } = first;
  const rhythm = { firstDay: first.date, count: coming.length, startTime, endTime, schedule };
  const days = planSessions(undefined, rhythm, closingDays, new Map()).filter((it) => !it.skipped);
  return [
    ...sessions.filter((it) => !isComing(it, today)),
    ...coming.map((it, index) => ({ ...it, date: days[index]?.date ?? it.date })),
  ];
}

/** All sessions to come that had the common time, at another one. */
export const retimeSessions = (
  sessions: readonly DraftSession[],
  times: Partial<Pick<DraftSession, 'startTime' | 'endTime'>>,
  today: string,
): DraftSession[] => {
  const common = commonTimes(sessions, today);
  return sessions.map((it) => {
    const isCommon = it.startTime === common.startTime && it.endTime === common.endTime;
    return isComing(it, today) && isCommon ? { ...it, ...times } : it;
  });
};

/** The times of the first session to come, which most of the others have too. */
export const commonTimes = (
  sessions: readonly DraftSession[],
  today: string,
): Pick<DraftSession, 'startTime' | 'endTime'> =>
  sessions.find((it) => isComing(it, today) && !it.isSkipped) ?? { startTime: '', endTime: '' };
