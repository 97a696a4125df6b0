import type { Edition, Location, Session } from '../../contract/group.ts';
import { sessionsFrom } from '../dates/sessions.ts';
import { instantOf } from '../dates/local-moment.ts';

/** What somebody who takes part has to know of an edition: whether it goes on, when and where. */
export type EditionPlan = Pick<
  Edition,
  | 'startDate'
  | 'endDate'
  | 'sessions'
  | 'schedule'
  | 'sessionCount'
  | 'timezone'
  | 'attendanceMode'
  | 'location'
  | 'locationDisclosed'
> & { isCancelled: boolean };

/**
 * A change that people have to be told: of the plan of their start, or to another start. A place without
 * `now` may not be disclosed. Who chose no start before goes to a first one.
 */
export type PlanChange =
  | { readonly kind: 'other-start' | 'first-start' | 'has-place' | 'no-place' }
  | { readonly kind: 'session-moved'; readonly was: Session; readonly now: Session }
  | { readonly kind: 'session-dropped'; readonly was: Session }
  | { readonly kind: 'session-added'; readonly now: Session }
  | { readonly kind: 'days'; readonly now: readonly Session[] }
  | { readonly kind: 'time'; readonly was: Session; readonly now: Session }
  | { readonly kind: 'place'; readonly now?: Location }
  | { readonly kind: 'mode'; readonly now: string };

/** Sessions to come that are compared; a weekly group has half a year of them. */
const compared = 26;

/** Changed sessions that are told one by one; with more the new days are told. */
const toldApart = 3;

/** The plan of an edition, without notes and what else does not move anybody. */
export function planOf(edition: Edition): EditionPlan {
  const { startDate, endDate, sessions, schedule, sessionCount, timezone } = edition;
  const { attendanceMode, location, locationDisclosed, signupStatus } = edition;
  const { name, street, postalCode, city } = location ?? {};
  return {
    isCancelled: signupStatus === 'cancelled',
    ...defined({ startDate, endDate, schedule, sessionCount, timezone, locationDisclosed }),
    ...(sessions && {
      sessions: sessions.map(({ date, startTime, endTime }) => sessionOf(date, startTime, endTime)),
    }),
    attendanceMode,
    ...(location && { location: defined({ name, street, postalCode, city }) }),
  };
}

const sessionOf = (date: string, startTime?: string, endTime?: string): Session => ({
  date,
  ...defined({ startTime, endTime }),
});

/** An object without its fields that are undefined. */
const defined = <T extends object>(it: T): T =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as T;

/** The sessions of a plan from a day on; the first day where no sessions are known. */
export function comingSessions(plan: EditionPlan, today: string, limit = compared): Session[] {
  const sessions = sessionsFrom(plan, today, limit);
  if (sessions.length > 0 || plan.startDate === undefined || plan.schedule) return sessions;
  return plan.sessions?.length || plan.startDate < today ? [] : [{ date: plan.startDate }];
}

/**
 * What changed between two plans for who still has to come, the days first. A session that is over
 * changes nothing any more; days that were not known before are told as they are.
 */
export function planChanges(before: EditionPlan, after: EditionPlan, today: string): PlanChange[] {
  return [
    ...sessionChanges(comingSessions(before, today), comingSessions(after, today)),
    ...placeChanges(before, after),
  ];
}

/** The same changes, with the days as they are now in place of the sessions that changed. */
export function withAllDays(
  changes: readonly PlanChange[],
  after: EditionPlan,
  today: string,
): readonly PlanChange[] {
  const others = changes.filter(({ kind }) => kind === 'place' || kind === 'mode');
  const days = comingSessions(after, today);
  if (others.length === changes.length || days.length === 0) return changes;
  return [{ kind: 'days', now: days }, ...others];
}

/**
 * What is different for who goes from one start to another: its days as they are, the place where it is
 * another one.
 *
 * @param before absent for who chose no start before
 */
export function changesToOtherStart(
  before: EditionPlan = { isCancelled: false, attendanceMode: 'offline' },
  after: EditionPlan,
  today: string,
): PlanChange[] {
  const days = comingSessions(after, today);
  const isOther = sessionChanges(comingSessions(before, today), days).length > 0;
  return [
    ...(isOther && days.length > 0 ? [{ kind: 'days', now: days } as const] : []),
    ...placeChanges(before, after),
  ];
}

const keyOf = ({ date, startTime = '', endTime = '' }: Session): string =>
  `${date} ${startTime} ${endTime}`;

function sessionChanges(before: readonly Session[], after: readonly Session[]): PlanChange[] {
  // A running group has always a last session that is compared: one more day says nothing.
  const until = Math.min(lastOf(before), lastOf(after));
  const isCompared = ({ date }: Session): boolean => Date.parse(date) <= until;
  const [known, kept] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const dropped = before.filter((it) => !kept.has(keyOf(it)) && isCompared(it));
  const added = after.filter((it) => !known.has(keyOf(it)) && isCompared(it));
  const [was] = dropped;
  const [now] = added;
  if (!was && !now) return [];
  if (was && now && isOtherTime(before, after)) return [{ kind: 'time', was, now }];
  if (was && now && dropped.length === 1 && added.length === 1) {
    return [{ kind: 'session-moved', was, now }];
  }
  if (before.length === 0 || after.length === 0 || dropped.length + added.length > toldApart) {
    return after.length === 0 ? dropped.map(toDropped) : [{ kind: 'days', now: after }];
  }
  return [
    ...dropped.map(toDropped),
    ...added.map((it): PlanChange => ({ kind: 'session-added', now: it })),
  ];
}

const toDropped = (was: Session): PlanChange => ({ kind: 'session-dropped', was });

/** The last compared day in milliseconds; without a limit where all sessions are known. */
const lastOf = (sessions: readonly Session[]): number =>
  sessions.length < compared ? Infinity : Date.parse(sessions.at(-1)!.date);

/** Whether the same days have other times, the same for all. */
function isOtherTime(before: readonly Session[], after: readonly Session[]): boolean {
  const times = (list: readonly Session[]) => new Set(list.map((it) => keyOf(it).slice(11)));
  return (
    before.length === after.length &&
    before.every((it, i) => it.date === after[i]!.date) &&
    times(before).size === 1 &&
    times(after).size === 1
  );
}

/** An address as one text; a plan has only the parts that lead somebody there. */
const addressOf = ({ location: it }: EditionPlan): string =>
  [it?.name, it?.street, it?.postalCode, it?.city].map((part) => part ?? '').join('\n');

function placeChanges(before: EditionPlan, after: EditionPlan): PlanChange[] {
  const changes: PlanChange[] = [];
  if (before.attendanceMode !== after.attendanceMode) {
    changes.push({ kind: 'mode', now: after.attendanceMode });
  }
  const isElsewhere = addressOf(before) !== addressOf(after);
  if (isElsewhere && after.attendanceMode !== 'online') {
    const isDisclosed = after.locationDisclosed !== false && after.location;
    changes.push({ kind: 'place', ...(isDisclosed && { now: after.location }) });
  }
  return changes;
}

/** The moment that a session begins, in milliseconds; the begin of its day where no time is known. */
export const startOfSession = (
  { date, startTime = '00:00' }: Session,
  timezone = 'Europe/Amsterdam',
): number => instantOf(`${date}T${startTime.slice(0, 5)}`, timezone);

/** Whether a session of one of the plans begins within some hours. */
export const beginsWithin = (
  plans: readonly EditionPlan[],
  hours: number,
  { today, now }: { today: string; now: Date },
): boolean =>
  plans.some((plan) =>
    comingSessions(plan, today, 2).some((it) => {
      const left = startOfSession(it, plan.timezone) - now.getTime();
      return left > 0 && left <= hours * 3_600_000;
    }),
  );
