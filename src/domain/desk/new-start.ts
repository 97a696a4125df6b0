import type { DeskGroup } from '../../contract/desk-documents.ts';
import type { Edition } from '../../contract/group.ts';
import { dayNumber } from '../dates/dates.ts';
import { firstDay } from '../offer/edition-state.ts';
import { sessionCountOf, sessionsOf } from '../dates/sessions.ts';
import {
  mostSessions,
  nextFirstDay,
  planSessions,
  type DayException,
  type PlannedDay,
} from '../offer/next-start.ts';
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
  firstDay: string;
  count: string;
  startTime: string;
  endTime: string;
  exceptions: Readonly<Record<string, DayException>>;
}

/** How many times a group meets when no earlier start tells. */
const usualCount = 8;

/** The start that a new one is copied from: the latest that is known, one that went on before others. */
export function modelOf({ editions }: Pick<DeskGroup, 'editions'>): Edition | undefined {
  const key = (it: Edition): string =>
    `${it.signupStatus === 'cancelled' ? 0 : 1} ${firstDay(it) ?? ''}`;
  return editions.toSorted((a, b) => (key(a) < key(b) ? 1 : -1))[0];
}

export function newStartDraft(model: Edition | undefined, today: string): NewStartDraft {
  const [first] = model ? sessionsOf(model) : [];
  const times = first ?? model?.schedule;
  const isRunning = model?.entry === 'rolling';
  const count = model && !isRunning ? sessionCountOf(model) : undefined;
  return {
    ...placesDraftOf(model),
    firstDay: nextFirstDay(model, today),
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
  dayNumber(draft.firstDay) === undefined
    ? []
    : planSessions(
        model,
        { ...draft, count: countOf(draft.count) ?? 0 },
        closingDays,
        new Map(Object.entries(draft.exceptions)),
      );

export function newStartFaults(draft: NewStartDraft): StartFault[] {
  const count = countOf(draft.count) ?? 0;
  return [
    ...(dayNumber(draft.firstDay) === undefined
      ? [{ field: 'first-day', words: 'fault-date' } as const]
      : []),
    ...(count < 1 || count > mostSessions
      ? [{ field: 'session-count', words: 'fault-count' } as const]
      : []),
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
  } = model ?? { entry: 'fixed', attendanceMode: 'offline' };
  const sessions = plannedDays(model, draft, closingDays)
    .filter((it) => it.skipped === undefined)
    .map((it) => ({ ...it, isSkipped: false }));
  const placed = withPlaces<Edition>({ ...copied, id, signupStatus: 'open' }, draft);
  const { sessions: _sessions, ...bare } = placed;
  return withSessions(bare, sessions);
}

/** An id that no start of the group has: its group and first day. */
export function idOfNewStart({ id, editions }: DeskGroup, firstDay: string): string {
  const known = new Set(editions.map((it) => it.id));
  const wanted = `${id}-${firstDay}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!known.has(name)) return name;
  }
}
