import type { Edition, Location, Session } from '../../contract/group.ts';
import { dayNumber } from '../dates/dates.ts';
import { sessionsOf } from '../dates/sessions.ts';
import { firstDay } from '../offer/edition-state.ts';
import { isSameValue } from '../same-value.ts';
import { commonTimes, isComing, type DraftSession } from './draft-sessions.ts';
import { endsBeforeStart } from './start-checks.ts';
import { rhythmChoiceOf, scheduleOf } from './start-rhythm.ts';
import { mostCharactersOf } from './text-limits.ts';

/** Something that is not right yet in what was typed. */
export interface StartFault {
  /** The field that it is in. */
  readonly field: string;
  readonly words:
    | 'fault-count'
    | 'fault-minimum-count'
    | 'fault-session-count'
    | 'fault-minimum'
    | 'fault-minimum-needed'
    | 'fault-past'
    | 'fault-times'
    | 'fault-too-long'
    | 'fault-amount'
    | 'fault-date'
    | 'fault-no-session'
    | 'fault-same-day';
  /** How much there is room for. */
  readonly most?: number;
}

/** Where a start is and how many can come, as it is typed. */
export interface PlacesDraft {
  /** At a place, online, or both. */
  mode: string;
  building: string;
  street: string;
  city: string;
  maximum: string;
  minimum: string;
  amount: string;
  /** Whether somebody minds the children; empty where that is not said. */
  childcare: string;
}

/**
 * A start that is being changed. `rhythm` is that of its days to come, or of its pattern. `startTime` and `endTime` are those
 * of a pattern without an end.
 */
export interface StartDraft extends PlacesDraft {
  entry: string;
  rhythm: string;
  sessions: DraftSession[];
  startTime: string;
  endTime: string;
  status: string;
}

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** An amount as it is typed: "25" or "7,50". */
const amountText = (value: number | undefined): string =>
  value === undefined
    ? ''
    : Number.isInteger(value)
      ? String(value)
      : value.toFixed(2).replace('.', ',');

const short = (time = ''): string => time.slice(0, 5);

export function placesDraftOf(edition: Edition | undefined): PlacesDraft {
  const { location, capacity, costs, childcare = '', attendanceMode = 'offline' } = edition ?? {};
  return {
    mode: attendanceMode,
    building: location?.name ?? '',
    street: location?.street ?? '',
    city: location?.city ?? '',
    maximum: textOf(capacity?.maximum),
    minimum: textOf(capacity?.minimum),
    amount: amountText(costs?.[0]?.amount),
    childcare,
  };
}

export function startDraftOf(edition: Edition): StartDraft {
  const { schedule, signupStatus } = edition;
  const hasDays = !isOpenEnded(edition);
  return {
    ...placesDraftOf(edition),
    entry: edition.entry,
    rhythm: rhythmChoiceOf(edition, firstDay(edition) ?? ''),
    sessions: hasDays
      ? sessionsOf(edition).map(({ date, startTime, endTime }) => ({
          date,
          startTime: short(startTime),
          endTime: short(endTime),
          isSkipped: false,
        }))
      : [],
    startTime: short(schedule?.startTime),
    endTime: short(schedule?.endTime),
    status: ['closed', 'cancelled'].includes(signupStatus) ? signupStatus : 'open',
  };
}

/** Whether it repeats without an end: only its times are changed, not its days. */
const isOpenEnded = ({ sessions, schedule, endDate, sessionCount }: Edition): boolean =>
  !sessions?.length && schedule !== undefined && endDate === undefined && !sessionCount;

/** The start with what was typed; what the form does not show stays as it was. */
export function applyStartDraft(edition: Edition, draft: StartDraft, before: StartDraft): Edition {
  const isSameDays = isSameValue(draft.sessions, before.sessions);
  const isSamePattern = (['startTime', 'endTime', 'rhythm'] as const).every(
    (key) => draft[key] === before[key],
  );
  const changed = {
    ...withPlaces(edition, draft),
    entry: draft.entry,
    ...(draft.status !== before.status && { signupStatus: draft.status }),
  };
  if (!isSameDays) return withSessions(changed, draft.sessions);
  if (isSamePattern || !edition.schedule) return changed;
  const { startTime, endTime, rhythm } = draft;
  const { startTime: _start, endTime: _end, ...known } = edition.schedule;
  const { byDay } = known;
  const pattern =
    rhythm === before.rhythm
      ? known
      : { ...scheduleOf(rhythm, edition, firstDay(edition) ?? ''), ...(byDay && { byDay }) };
  return { ...changed, schedule: { ...pattern, ...timesOf({ startTime, endTime }) } };
}

const timesOf = ({ startTime, endTime }: { startTime: string; endTime: string }) => ({
  ...(startTime && { startTime }),
  ...(endTime && { endTime }),
});

/** The start with these sessions as a list; its first and last day follow from them. */
export function withSessions(edition: Edition, drafts: readonly DraftSession[]): Edition {
  const notes = new Map(edition.sessions?.map((it) => [it.date, it.note]));
  const sessions = drafts
    .filter((it) => !it.isSkipped)
    .map((it): Session => {
      const note = notes.get(it.date);
      return { date: it.date, ...timesOf(it), ...(note !== undefined && { note }) };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const { schedule: _schedule, sessionCount: _count, ...rest } = edition;
  return {
    ...rest,
    sessions,
    ...(sessions[0] && { startDate: sessions[0].date, endDate: sessions.at(-1)!.date }),
  };
}

/** The start with its place, places and cost as they were typed. */
export function withPlaces<
  Some extends Pick<Edition, 'location' | 'capacity' | 'costs' | 'attendanceMode' | 'childcare'>,
>(edition: Some, draft: PlacesDraft): Some {
  const {
    location: _location,
    capacity: _capacity,
    costs: _costs,
    childcare: _childcare,
    ...rest
  } = edition;
  // Who comes online does not come anywhere.
  const location = draft.mode === 'online' ? {} : locationWith(edition.location, draft);
  const maximum = countOf(draft.maximum);
  const minimum = countOf(draft.minimum);
  const { maximum: _maximum, minimum: _minimum, ...capacity } = edition.capacity ?? {};
  const places = {
    ...capacity,
    ...(maximum !== undefined && { maximum }),
    ...(minimum !== undefined && { minimum }),
  };
  const amount = amountOf(draft.amount);
  const [first, ...others] = edition.costs ?? [];
  const costs = amount === undefined ? others : [{ ...first, amount }, ...others];
  return {
    ...rest,
    attendanceMode: draft.mode,
    ...(Object.keys(location).length > 0 && { location }),
    ...(Object.keys(places).length > 0 && { capacity: places }),
    ...(costs.length > 0 && { costs }),
    ...(draft.childcare && { childcare: draft.childcare }),
  } as Some;
}

/** A place on the map and a postal code belong to the address: with another one they would be wrong. */
function locationWith(before: Location = {}, { building, street, city }: PlacesDraft): Location {
  const address = { name: building.trim(), street: street.trim(), city: city.trim() };
  const isMoved = address.street !== (before.street ?? '') || address.city !== (before.city ?? '');
  const { directions } = before;
  const kept: Location = isMoved
    ? { ...(directions !== undefined && { directions }) }
    : { ...before };
  const { name: _name, street: _street, city: _city, ...others } = kept;
  return {
    ...others,
    ...(address.name && { name: address.name }),
    ...(address.street && { street: address.street }),
    ...(address.city && { city: address.city }),
  };
}

/** A whole number that was typed; undefined where nothing or no number was. */
export const countOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined;

/** An amount in euros that was typed, with a comma or a point. */
export function amountOf(text: string): number | undefined {
  const plain = text.trim().replace(/^€\s*/, '').replace(',', '.');
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

const isBroken = (text: string, read: (text: string) => number | undefined): boolean =>
  text.trim() !== '' && read(text) === undefined;

export function placesFaults(draft: PlacesDraft): StartFault[] {
  const { maximum, minimum, amount } = draft;
  const isTooSmall = (countOf(minimum) ?? 0) > (countOf(maximum) ?? Infinity);
  const addresses = draft.mode === 'online' ? [] : (['building', 'street', 'city'] as const);
  return [
    ...addresses
      .filter((key) => draft[key].length > mostCharactersOf(key))
      .map((key): StartFault => ({
        field: key,
        words: 'fault-too-long',
        most: mostCharactersOf(key),
      })),
    ...(isBroken(maximum, countOf) || countOf(maximum) === 0
      ? [{ field: 'maximum', words: 'fault-count' } as const]
      : []),
    ...(isBroken(minimum, countOf)
      ? [{ field: 'minimum', words: 'fault-minimum-count' } as const]
      : isTooSmall
        ? [{ field: 'minimum', words: 'fault-minimum' } as const]
        : []),
    ...(isBroken(amount, amountOf) ? [{ field: 'amount', words: 'fault-amount' } as const] : []),
  ];
}

/** What is not right in a start that is changed; what has been is not looked at. */
export function startFaults(draft: StartDraft, before: StartDraft, today: string): StartFault[] {
  const { sessions } = draft;
  const first = sessions.findIndex((it) => isComing(it, today));
  const fieldOf = (index: number): string => (index > first ? `session-${index}` : 'first-day');
  const inPast = sessions.findIndex((it) => it.isTyped && !it.isSkipped);
  const common = sessions.length > 0 ? commonTimes(sessions, today) : draft;
  const turned = sessions.findIndex(
    (it) => isComing(it, today) && !it.isSkipped && endsBeforeStart(it.startTime, it.endTime),
  );
  const isCommonTurned = endsBeforeStart(common.startTime, common.endTime);
  const needsDate =
    draft.entry === 'fixed' && before.entry !== 'fixed' && !sessions.some((it) => !it.isSkipped);
  const noDate = sessions.findIndex((it) => dayNumber(it.date) === undefined);
  const isEmpty = sessions.length > 0 && sessions.every((it) => it.isSkipped);
  const times = sessions.filter((it) => !it.isSkipped).map((it) => `${it.date} ${it.startTime}`);
  const isTwice = new Set(times).size < times.length;
  return [
    ...(noDate >= 0 || needsDate ? [{ field: fieldOf(noDate), words: 'fault-date' } as const] : []),
    ...(inPast >= 0 ? [{ field: fieldOf(inPast), words: 'fault-past' } as const] : []),
    ...(isCommonTurned
      ? [{ field: 'end-time', words: 'fault-times' } as const]
      : turned >= 0
        ? [{ field: fieldOf(turned), words: 'fault-times' } as const]
        : []),
    ...(isEmpty ? [{ field: 'days', words: 'fault-no-session' } as const] : []),
    ...(isTwice ? [{ field: 'days', words: 'fault-same-day' } as const] : []),
    ...placesFaults(draft),
  ];
}
