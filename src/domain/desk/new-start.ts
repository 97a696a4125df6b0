import type { DeskGroup } from '../../contract/desk-documents.ts';
import { weekdays, type Edition, type Schedule } from '../../contract/group.ts';
import { dayNumber, daypartOf, weekdayNumber, type Daypart } from '../dates/dates.ts';
import { firstDay as dayOf } from '../offer/edition-state.ts';
import { sessionCountOf, sessionsOf } from '../dates/sessions.ts';
import {
  mostSessions,
  nextFirstDay,
  planSessions,
  type DayException,
  type PlannedDay,
} from '../offer/next-start.ts';
import { endsBeforeStart } from './start-checks.ts';
import { rhythmChoiceOf, scheduleOf } from './start-rhythm.ts';
import {
  countOf,
  placesDraftOf,
  placesFaults,
  withPlaces,
  withSessions,
  type PlacesDraft,
  type StartFault,
} from './start-draft.ts';

/** A start that is being made; its days follow from its rhythm and the exceptions by planned day. */
export interface NewStartDraft extends PlacesDraft {
  /** How people join: on a fixed day, at any time, or once there are enough of them. */
  entry: string;
  rhythm: string;
  /** Of a start without a day. */
  weekday: string;
  /** Empty for a start that begins once there are enough people. */
  firstDay: string;
  count: string;
  startTime: string;
  endTime: string;
  exceptions: Readonly<Record<string, DayException>>;
}

/** What a new start should be like, as far as the signals tell. */
export interface StartProposal {
  /** The id of the group; absent when the person has to choose one. */
  readonly group?: string | undefined;
  readonly daypart?: Daypart | undefined;
  /** A town. */
  readonly place?: string | undefined;
  /** How many meetings. */
  readonly sessionCount?: number | undefined;
  /** It begins once there are enough people, on a day that is not known yet. */
  readonly beginsWhenFull?: boolean | undefined;
  /** Nobody pays for it. */
  readonly isFree?: boolean | undefined;
  /** Somebody minds the children. */
  readonly hasChildcare?: boolean | undefined;
}

/** When a session begins where another part of the day is asked for. */
const usualTimes: Record<Daypart, string> = {
  morning: '09:30',
  afternoon: '13:30',
  evening: '19:30',
};

/** The draft with what is proposed. A session keeps its length; a building belongs to its own town. */
export function withProposal(
  draft: NewStartDraft,
  {
    daypart,
    place,
    sessionCount,
    beginsWhenFull = false,
    isFree = false,
    hasChildcare = false,
  }: StartProposal,
): NewStartDraft {
  const isOtherTime = daypart !== undefined && daypartOf(draft.startTime) !== daypart;
  const startTime = isOtherTime ? usualTimes[daypart] : draft.startTime;
  const length = minutesOf(draft.endTime) - minutesOf(draft.startTime);
  return {
    ...draft,
    ...(isOtherTime && {
      startTime,
      endTime: length > 0 ? timeAt(minutesOf(startTime) + length) : '',
    }),
    ...(place !== undefined && place !== draft.city && { city: place, street: '', building: '' }),
    ...(sessionCount !== undefined && { count: String(sessionCount) }),
    ...(beginsWhenFull && { entry: 'when-full', firstDay: '' }),
    ...(isFree && { amount: '0' }),
    ...(hasChildcare && { childcare: 'yes' }),
  };
}

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? NaN) * 60 + (minutes ?? NaN);
};

const timeAt = (minutes: number): string =>
  minutes < 24 * 60
    ? `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    : '';

/** How many times a group meets when no earlier start tells. */
const usualCount = 8;

/** The start that a new one is copied from: the latest that is known, one that went on before others. */
export function modelOf({ editions }: Pick<DeskGroup, 'editions'>): Edition | undefined {
  const key = (it: Edition): string =>
    `${it.signupStatus === 'cancelled' ? 0 : 1} ${dayOf(it) ?? ''}`;
  return editions.toSorted((a, b) => (key(a) < key(b) ? 1 : -1))[0];
}

export function newStartDraft(model: Edition | undefined, today: string): NewStartDraft {
  const [first] = model ? sessionsOf(model) : [];
  const times = first ?? model?.schedule;
  const { entry = 'fixed' } = model ?? {};
  const count = model && entry !== 'rolling' ? sessionCountOf(model) : undefined;
  const hasNoDay = model?.entry === 'when-full' && dayOf(model) === undefined;
  const firstDay = hasNoDay ? '' : nextFirstDay(model, today);
  return {
    ...placesDraftOf(model),
    entry,
    rhythm: rhythmChoiceOf(model, firstDay),
    weekday: model?.schedule?.byDay?.[0]?.slice(-2) ?? '',
    firstDay,
    count: String(Math.min(count ?? usualCount, mostSessions)),
    startTime: times?.startTime?.slice(0, 5) ?? '',
    endTime: times?.endTime?.slice(0, 5) ?? '',
    exceptions: {},
  };
}

/** The days of the new start: its sessions, and the days that are skipped with the reason. */
export const plannedDays = (
  model: Edition | undefined,
  draft: NewStartDraft,
  closingDays: readonly string[],
): PlannedDay[] =>
  dayNumber(draft.firstDay) === undefined || draft.entry === 'rolling'
    ? []
    : planSessions(
        model,
        {
          ...draft,
          count: countOf(draft.count) ?? 0,
          schedule: scheduleOf(draft.rhythm, model, draft.firstDay),
        },
        closingDays,
        new Map(Object.entries(draft.exceptions)),
      );

export function newStartFaults(draft: NewStartDraft, today: string): StartFault[] {
  const { entry, firstDay, startTime, endTime } = draft;
  const count = countOf(draft.count) ?? 0;
  const needsDay = entry !== 'when-full' || firstDay !== '';
  const needsMinimum = entry === 'when-full' && draft.minimum.trim() === '';
  return [
    ...(dayNumber(firstDay) === undefined
      ? needsDay
        ? [{ field: 'first-day', words: 'fault-date' } as const]
        : []
      : firstDay < today
        ? [{ field: 'first-day', words: 'fault-past' } as const]
        : []),
    ...(entry !== 'rolling' && (count < 1 || count > mostSessions)
      ? [{ field: 'session-count', words: 'fault-session-count' } as const]
      : []),
    ...(endsBeforeStart(startTime, endTime)
      ? [{ field: 'end-time', words: 'fault-times' } as const]
      : []),
    ...(needsMinimum ? [{ field: 'minimum', words: 'fault-minimum-needed' } as const] : []),
    ...placesFaults(draft),
  ];
}

/** The start as visitors will see it. Nobody has a place in it yet. */
export function newEdition(
  id: string,
  model: Edition | undefined,
  draft: NewStartDraft,
  closingDays: readonly string[],
): Edition {
  const {
    signupOpensAt: _opens,
    signupClosesAt: _closes,
    capacity: _capacity,
    ...copied
  } = model ?? { entry: draft.entry, attendanceMode: draft.mode };
  const { entry } = draft;
  const sessions = plannedDays(model, draft, closingDays)
    .filter((it) => it.skipped === undefined)
    .map((it) => ({ ...it, isSkipped: false }));
  const placed = withPlaces<Edition>({ ...copied, id, entry, signupStatus: 'open' }, draft);
  const { sessions: _sessions, schedule: _schedule, sessionCount: _count, ...bare } = placed;
  if (sessions.length > 0) return withSessions(bare, sessions);
  const { startDate: _first, endDate: _last, ...withoutDays } = bare;
  const count = countOf(draft.count);
  return {
    ...withoutDays,
    schedule: patternOf(model, draft),
    ...(entry === 'rolling'
      ? { startDate: draft.firstDay }
      : count !== undefined && { sessionCount: count }),
  };
}

/** The pattern of a start without days: it goes on, or begins once there are enough people. */
function patternOf(model: Edition | undefined, draft: NewStartDraft): Schedule {
  const { firstDay, startTime, endTime, rhythm, weekday } = draft;
  const schedule = scheduleOf(rhythm, model, firstDay);
  const day = dayNumber(firstDay);
  const on = day === undefined ? weekday : weekdays[weekdayNumber(day)]!;
  const { byDay, ...bare } = schedule;
  const days = day === undefined || !byDay ? on && [on] : byDay;
  return {
    ...bare,
    ...(days && schedule.frequency !== 'daily' && { byDay: days }),
    ...(startTime && { startTime }),
    ...(endTime && { endTime }),
  };
}

/** An id that no start of the group has: its group, and its first day where it has one. */
export function idOfNewStart({ id, editions }: DeskGroup, firstDay: string): string {
  const known = new Set(editions.map((it) => it.id));
  const wanted = [id, firstDay || 'start'].join('-');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!known.has(name)) return name;
  }
}
