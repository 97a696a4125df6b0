import type { Edition, Group, Session } from '../../contract/group.ts';
import { sessionsOf } from '../dates/sessions.ts';

/** What no start may become at the desk, however well its dates are written. */
export type StartMistake = 'in-past' | 'ends-before-start';

export interface FoundMistake {
  readonly path: readonly PropertyKey[];
  readonly mistake: StartMistake;
}

/** A session that begins after noon may go on past midnight, until early in the morning. */
const noon = '12:00';
const morning = '06:00';

/** Whether an end is no end of a session with this begin; true also when both are the same. */
export function endsBeforeStart(startTime = '', endTime = ''): boolean {
  const [start, end] = [startTime.slice(0, 5), endTime.slice(0, 5)];
  if (!start || !end || end > start) return false;
  return !(start >= noon && end <= morning);
}

type Changes = Pick<Group, 'editions'>;

/**
 * Days in the past and times that run backwards in what a change adds to a group. What was stored before
 * stays: a start that runs can be changed, and an old one keeps its days.
 */
export function startMistakes(
  { editions }: Changes,
  before: Changes | undefined,
  today: string,
): FoundMistake[] {
  const known = new Map(before?.editions.map((it) => [it.id, it]));
  return editions.flatMap((edition, index) =>
    mistakesOf(edition, known.get(edition.id), today).map(({ path, mistake }) => ({
      path: ['editions', index, ...path],
      mistake,
    })),
  );
}

const timesOf = ({ startTime, endTime }: Pick<Session, 'startTime' | 'endTime'>): string =>
  `${startTime ?? ''} ${endTime ?? ''}`;

function mistakesOf(edition: Edition, before: Edition | undefined, today: string): FoundMistake[] {
  const { sessions = [], schedule, startDate, entry } = edition;
  const known = before ? sessionsOf(before) : [];
  const days = new Set([before?.startDate, ...known.map((it) => it.date)]);
  const times = new Set(known.map((it) => `${it.date} ${timesOf(it)}`));
  const isPast = (day: string | undefined): boolean =>
    day !== undefined && day < today && !days.has(day);
  const found = sessions.flatMap((it, index): FoundMistake[] => [
    ...(isPast(it.date)
      ? [{ path: ['sessions', index, 'date'], mistake: 'in-past' } as const]
      : []),
    ...(endsBeforeStart(it.startTime, it.endTime) && !times.has(`${it.date} ${timesOf(it)}`)
      ? [{ path: ['sessions', index, 'endTime'], mistake: 'ends-before-start' } as const]
      : []),
  ]);
  // Who keeps joining a group is not told when it began.
  const hasOldBegin = sessions.length === 0 && entry !== 'rolling' && isPast(startDate);
  const isTurned =
    schedule !== undefined &&
    endsBeforeStart(schedule.startTime, schedule.endTime) &&
    (before?.schedule === undefined || timesOf(before.schedule) !== timesOf(schedule));
  return [
    ...found,
    ...(hasOldBegin ? [{ path: ['startDate'], mistake: 'in-past' } as const] : []),
    ...(isTurned ? [{ path: ['schedule', 'endTime'], mistake: 'ends-before-start' } as const] : []),
  ];
}
