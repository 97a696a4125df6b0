import type { Capacity, Edition, Location, Weekday } from '../../contract/group.ts';

/** An edition of the sample, with dates relative to today: fixed dates would soon be in the past. */
export interface RelativeEdition {
  id: string;
  entry: 'fixed' | 'rolling' | 'when-full';
  attendanceMode: 'offline' | 'online' | 'mixed';
  /** A key in the table of places; absent online and where the place is secret. */
  place?: string;
  locationDisclosed?: boolean;
  /** Weeks after the current week, which starts on Monday; 0 and below have started. */
  startsInWeeks?: number;
  weekday?: Weekday;
  /** Weeks from one session to the next; default 1. */
  everyWeeks?: number;
  startTime: string;
  endTime: string;
  sessionCount?: number;
  /** Weeks without a session, such as holidays; the week of the first session is 0. */
  skipWeeks?: number[];
  /** Numbers of persons; `taken`: places that were held before. */
  places?: { minimum?: number; maximum: number; taken: number; waiting?: number };
  /** Given only when it does not follow from the places. */
  signupStatus?: Edition['signupStatus'];
  signupOpensInDays?: number;
  signupClosesInDays?: number;
  childcare?: 'yes' | 'no' | 'ask';
  cost?: number;
  costDescription?: string;
}

/** A place of the sample with what the building has. */
export interface SamplePlace {
  location: Location;
  accessibility?: string[];
}

const day = 86_400_000;
const weekdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A rolling edition has no end: so many sessions are listed ahead. */
const sessionsAhead = 12;
/** With so many places or fewer an edition has the status `few-places`. */
const few = 2;

/** New Year's Day, King's Day and Christmas: a session on these days is a week later. */
const holidays = new Set(['01-01', '04-27', '12-25', '12-26']);

const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Monday of the week that `time` (midnight UTC) is in. */
const mondayOf = (time: number): number => time - ((new Date(time).getUTCDay() + 6) % 7) * day;

/**
 * The dates of an edition; empty when its start is not known. Days are counted in UTC, so that daylight
 * saving time does not move them.
 */
function datesOf(edition: RelativeEdition, today: number): string[] {
  const { startsInWeeks, weekday, everyWeeks = 1, sessionCount = sessionsAhead } = edition;
  if (startsInWeeks === undefined || weekday === undefined) return [];
  const first = mondayOf(today) + (startsInWeeks * 7 + weekdays.indexOf(weekday)) * day;
  const dates: string[] = [];
  for (let week = 0; dates.length < sessionCount; week += everyWeeks) {
    const time = first + week * 7 * day;
    const missed = edition.entry === 'rolling' && time <= today;
    const free = holidays.has(toDate(time).slice(5));
    if (!missed && !free && !edition.skipWeeks?.includes(week)) dates.push(toDate(time));
  }
  return dates;
}

function capacityOf(places: RelativeEdition['places']): Capacity | undefined {
  if (!places) return undefined;
  const { minimum, maximum, taken, waiting = 0 } = places;
  return { minimum, maximum, available: Math.max(0, maximum - taken), waiting };
}

function statusOf(capacity: Capacity | undefined): Edition['signupStatus'] {
  if (capacity?.available === undefined) return 'open';
  if (capacity.available === 0 || (capacity.waiting ?? 0) > 0) return 'waiting-list';
  return capacity.available <= few ? 'few-places' : 'open';
}

const instantIn = (today: number, days: number | undefined): string | undefined =>
  days === undefined ? undefined : `${toDate(today + days * day)}T07:00:00Z`;

/** Leaves out undefined values, so that the record is the same before and after JSON. */
function withoutUndefined<T extends object>(record: T): T {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

/**
 * The edition as the contract has it.
 *
 * @param today midnight UTC of the day that the offer is made for, in ms
 */
export function toEdition(
  edition: RelativeEdition,
  place: SamplePlace | undefined,
  today: number,
): Edition {
  const { id, entry, attendanceMode, startTime, endTime, weekday, cost } = edition;
  const capacity = capacityOf(edition.places);
  // A secret place has secret dates too: someone who knows day and hour could follow a participant.
  const disclosed = edition.locationDisclosed !== false;
  const dates = disclosed ? datesOf(edition, today) : [];
  const repeats = entry !== 'fixed' || dates.length === 0;
  return withoutUndefined<Edition>({
    id,
    startDate: dates[0],
    endDate: entry === 'rolling' ? undefined : dates.at(-1),
    sessions: dates.length ? dates.map((date) => ({ date, startTime, endTime })) : undefined,
    schedule: repeats
      ? withoutUndefined({
          frequency: 'weekly' as const,
          interval: edition.everyWeeks,
          byDay: weekday && disclosed ? [weekday] : undefined,
          startTime,
          endTime,
        })
      : undefined,
    timezone: 'Europe/Amsterdam',
    sessionCount: edition.sessionCount,
    entry,
    attendanceMode,
    location: disclosed ? place?.location : undefined,
    locationDisclosed: edition.locationDisclosed,
    accessibility: disclosed ? place?.accessibility : undefined,
    childcare: edition.childcare,
    capacity: capacity && withoutUndefined(capacity),
    signupStatus: edition.signupStatus ?? statusOf(capacity),
    signupOpensAt: instantIn(today, edition.signupOpensInDays),
    signupClosesAt: instantIn(today, edition.signupClosesInDays),
    costs:
      cost === undefined
        ? undefined
        : [
            withoutUndefined({
              amount: cost,
              currency: 'EUR',
              description: edition.costDescription,
            }),
          ],
  });
}
