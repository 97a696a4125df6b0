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
 * there is no known end or more than 200; the first day where nothing else is known. A listed session
 * is numbered by its place in the list, unless the list changed since it was made: then `kept` has the
 * numbers of all, in order. One of a pattern is numbered by how many times the pattern came before.
 */
export function numberedSessions(
  edition: Timed,
  today: string,
  kept?: readonly string[],
): NumberedSession[] {
  const sessions = sessionsWithNumbers(edition, today, kept);
  if (sessions.length > 0 || edition.startDate === undefined || edition.schedule) return sessions;
  return [{ number: '1', session: { date: edition.startDate }, isDropped: false }];
}

/** All sessions that an edition lists, in order. */
export const listedSessions = (edition: Timed): Session[] =>
  edition.sessions?.length ? sessionsFrom(edition, '0000-01-01', Infinity) : [];

function sessionsWithNumbers(
  edition: Timed,
  today: string,
  kept: readonly string[] | undefined,
): NumberedSession[] {
  const hasEnd = edition.sessionCount !== undefined || dayNumber(edition.endDate) !== undefined;
  const all = edition.sessions?.length || hasEnd ? sessionsOf(edition) : [];
  const isWhole = all.length > 0 && all.length < MAX_SESSIONS;
  const sessions = isWhole ? all : sessionsFrom(edition, today, comingSessions);
  if (edition.sessions?.length) {
    // All sessions that there are, so that a number is the same whatever part is shown.
    const listed = listedSessions(edition);
    const numbers = kept?.length === listed.length ? kept : undefined;
    return sessions.map((session) => {
      const index = listed.indexOf(session);
      return { number: numbers?.[index] ?? String(index + 1), session, isDropped: false };
    });
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
