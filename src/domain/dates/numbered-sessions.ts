import type { Edition, Session } from '../../contract/group.ts';
import { addDays, dayNumber } from './dates.ts';
import { MAX_SESSIONS, sessionsFrom, sessionsOf } from './sessions.ts';

type Timed = Pick<Edition, 'sessions' | 'schedule' | 'startDate' | 'endDate' | 'sessionCount'>;

/** A session with its number in the edition, which stays when it moves. */
export interface NumberedSession {
  readonly number: string;
  readonly session: Session;
  /** The pattern falls on this day, but the institution took the day out. */
  readonly isDropped: boolean;
}

/** Coming sessions of an edition without a known end: some months of a daily group. */
const comingSessions = 120;

/**
 * The sessions of an edition for a calendar: all of them, or what is to come from `today` on where
 * there is no known end or more than 200. A listed session is numbered by its place in the list, one of
 * a pattern by how many times the pattern came before.
 */
export function numberedSessions(edition: Timed, today: string): NumberedSession[] {
  const hasEnd = edition.sessionCount !== undefined || dayNumber(edition.endDate) !== undefined;
  const all = edition.sessions?.length || hasEnd ? sessionsOf(edition) : [];
  const isWhole = all.length > 0 && all.length < MAX_SESSIONS;
  const sessions = isWhole ? all : sessionsFrom(edition, today, comingSessions);
  if (edition.sessions?.length) {
    // All sessions that there are, so that a number is the same whatever part is shown.
    const listed = sessionsFrom(edition, '0000-01-01', Infinity);
    return sessions.map((session) => ({
      number: String(listed.indexOf(session) + 1),
      session,
      isDropped: false,
    }));
  }
  return numberedByPattern(edition, sessions);
}

function numberedByPattern(edition: Timed, sessions: readonly Session[]): NumberedSession[] {
  const { schedule, startDate } = edition;
  const [first, last] = [sessions[0]?.date, sessions.at(-1)?.date];
  if (!schedule || startDate === undefined || first === undefined || last === undefined) {
    // A pattern without a begin cannot be counted: the day tells a session apart.
    return sessions.map((session) => ({ number: session.date, session, isDropped: false }));
  }
  const { exceptDates = [], ...pattern } = schedule;
  const whole = { ...edition, schedule: pattern, sessionCount: undefined, endDate: last };
  const held = new Set(sessions.map((it) => it.date));
  return sessionsFrom(whole, startDate, Infinity)
    .map((session, index) => ({
      number: String(index + 1),
      session,
      isDropped: exceptDates.includes(session.date),
    }))
    .filter(
      (it) => held.has(it.session.date) || (it.isDropped && it.session.date >= addDays(first, -7)),
    );
}
