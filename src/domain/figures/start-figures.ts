import type { Meeting } from '../../contract/desk-figures.ts';
import type { Edition } from '../../contract/group.ts';
import { addDays, dayNumber } from '../dates/dates.ts';
import { sessionsFrom, sessionsOf } from '../dates/sessions.ts';
import { firstDay, lastDay } from '../offer/edition-state.ts';
import type { MeetingNote, SignupFacts, StartFacts } from './facts.ts';

/** What a start adds to the figures of a year. */
export interface StartFigures extends StartFacts {
  readonly participants: number;
  /** People who have a place, and would be counted if somebody noted that they take part. */
  readonly placed: number;
  readonly meetings: number;
  /** Numbers of people at meetings, where they were noted. */
  readonly present: readonly number[];
  readonly listed: readonly Meeting[];
}

/** A year has no more meetings than days. */
const mostInYear = 366;

/**
 * The meetings of a start up to today, with what was noted of them. Of one that people keep joining those
 * of a year, or without one those of the last twelve months: it may have run for many years. What was
 * cancelled has none.
 */
export function meetingsOf(
  edition: Edition,
  notes: readonly MeetingNote[],
  { year, today }: { year?: number | undefined; today: string },
): Meeting[] {
  if (edition.signupStatus === 'cancelled') return [];
  const isRolling = edition.entry === 'rolling';
  const first = year === undefined ? addDays(today, -365) : `${year}-01-01`;
  const last = isRolling && year !== undefined ? `${year}-12-31` : today;
  const sessions = isRolling ? sessionsFrom(edition, first, mostInYear) : sessionsOf(edition);
  const days = new Set(sessions.map((it) => it.date).filter((it) => it <= today && it <= last));
  return [...days].map((date) => {
    const note = notes.find((it) => it.date === date);
    const present = note?.held ? note.present : undefined;
    return { date, held: note?.held ?? true, ...(present !== undefined && { present }) };
  });
}

/**
 * A start in a year; `undefined` when it does not count there. It counts with everything in the year in
 * which it begins. One that people keep joining counts in each year, with its meetings and with those who
 * began in that year. What was cancelled, or was never joined by anybody, does not count.
 */
export function startFigures(
  start: StartFacts,
  signups: readonly SignupFacts[],
  notes: readonly MeetingNote[],
  { year, today }: { year: number; today: string },
): StartFigures | undefined {
  const { edition, held, heldElsewhere, group } = start;
  if (edition.signupStatus === 'cancelled') return undefined;
  const isRolling = edition.entry === 'rolling';
  const first = firstDay(edition);
  if (!isRolling && (first === undefined || first > today || yearOf(first) !== year)) {
    return undefined;
  }
  const began = signups.filter(
    ({ beganOn }) => beganOn !== undefined && (!isRolling || yearOf(beganOn) === year),
  ).length;
  const hasBegun = first !== undefined && first <= today && (!isRolling || yearOf(today) === year);
  const placed = hasBegun ? signups.filter((it) => it.isPlaced).length : 0;
  const participants = began + (isRolling ? 0 : heldElsewhere);
  const listed = meetingsOf(edition, notes, { year, today });
  const took = listed.filter((it) => it.held);
  const isOver = (lastDay(edition) ?? '9') < today;
  const meetings =
    listed.length === 0 && isOver && !isRolling ? (edition.sessionCount ?? 0) : took.length;
  const isJoined = participants > 0 || held > 0 || group.funder !== undefined;
  if (!isJoined || (isRolling && meetings === 0 && participants === 0)) return undefined;
  const present = took.flatMap((it) => it.present ?? []);
  return { ...start, participants, placed, meetings, present, listed };
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Days from sign-up until somebody could begin: the first day of the start, or for one that people keep
 * joining the day on which they began. Who joined after the first day waited until they began.
 */
export function daysWaited(
  { signedUpOn, beganOn }: SignupFacts,
  start: Pick<StartFacts, 'edition'> | undefined,
): number | undefined {
  if (beganOn === undefined) return undefined;
  const first = start && start.edition.entry !== 'rolling' ? firstDay(start.edition) : undefined;
  const until = first !== undefined && first >= signedUpOn ? first : beganOn;
  const [from, to] = [dayNumber(signedUpOn), dayNumber(until)];
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from);
}
