import type { Edition, Group } from '../../contract/group.ts';
import { addDays, dayNumber, weekdayNumber } from '../dates/dates.ts';
import { sessionsFrom } from '../dates/sessions.ts';
import { firstDay, isPast } from './edition-state.ts';

/** A group and the editions of it that somebody looks for. */
export interface AgendaGroup {
  readonly group: Group;
  readonly editions: readonly Edition[];
}

/** A day on which one can begin with a group. */
export interface AgendaEntry {
  readonly date: string;
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly group: Group;
  readonly edition: Edition;
}

/** The days of one week, which begins on a Monday (`YYYY-MM-DD`). */
export interface AgendaWeek {
  readonly monday: string;
  readonly entries: readonly AgendaEntry[];
}

/** Weeks to look ahead for groups that one can keep joining; others are in it by their first day. */
const weeksOfRolling = 4;

/** The Monday of the week of a day. */
export const mondayOf = (date: string): string => addDays(date, -weekdayNumber(dayNumber(date)!));

/**
 * By week, from `today` on, when one can begin: the first day of a start, and each day in the coming weeks
 * of a group that one can keep joining. An agenda is printed, so that it has no sensitive groups.
 */
export function agendaOf(groups: readonly AgendaGroup[], today: string): AgendaWeek[] {
  const entries = groups
    .filter(({ group }) => !group.sensitive)
    .flatMap(({ group, editions }) =>
      editions
        .filter((it) => !isPast(it, today))
        .flatMap((edition) => daysOf(edition, today).map((it) => ({ ...it, group, edition }))),
    )
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const weeks = new Map<string, AgendaEntry[]>();
  for (const entry of entries) {
    const monday = mondayOf(entry.date);
    weeks.set(monday, [...(weeks.get(monday) ?? []), entry]);
  }
  return [...weeks].map(([monday, its]) => ({ monday, entries: its }));
}

function daysOf(
  edition: Edition,
  today: string,
): readonly Pick<AgendaEntry, 'date' | 'startTime' | 'endTime'>[] {
  const sessions = sessionsFrom(edition, today);
  if (edition.entry === 'rolling') {
    const end = addDays(today, weeksOfRolling * 7);
    return sessions.filter((it) => it.date < end);
  }
  const start = firstDay(edition);
  if (!start || start < today) return [];
  const [first] = sessions;
  return [{ date: start, startTime: first?.startTime, endTime: first?.endTime }];
}

const keyOf = ({ date, startTime = '', group }: AgendaEntry): string =>
  `${date} ${startTime} ${group.name}`;
