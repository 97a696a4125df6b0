import { Hono } from 'hono';
import type { SignalCount } from '../../contract/desk-signals.ts';
import type { SignalReport } from '../../contract/desk-signal-report.ts';
import { getSignalReport } from '../../contract/desk-routes.ts';
import { beginOfDay } from '../../domain/dates/local-moment.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { demandOf, supplyOf } from '../../domain/figures/demand.ts';
import { isInRange, type DayRange } from '../../domain/dates/day-range.ts';
import { daysOfPeriod } from '../../domain/figures/signal-period.ts';
import { countOrBound, medianOfMany, SMALL_COUNT } from '../../domain/figures/small-counts.ts';
import { daysWaited } from '../../domain/figures/start-figures.ts';
import { slug } from '../../domain/text/text.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { timezone } from '../offer/public-offer.ts';
import { referralOf } from '../person/referral.ts';
import type { Services } from '../services.ts';
import { countSignals, readWishes, type SignalSelection } from '../store/demand-signals.ts';
import { listGroups } from '../store/groups.ts';
import { inScope, signupColumns } from '../store/in-scope.ts';
import { listReferralCounts } from '../store/referral-counts.ts';
import { listSignupFacts } from '../store/signup-facts.ts';
import { announcedReport } from './announced-report.ts';
import { barriersTold } from './barriers-told.ts';
import { deskScope } from './scope.ts';
import { countToReadToday } from './signal-overview.ts';
import { countedList, labelsOf, signalCounts } from './signal-counts.ts';

/** What people look for beside what there is. Only counts leave the endpoint, and no small ones. */
export function deskSignalReport(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/signals', async (c) => {
    const scope = await deskScope(services, c, 'signals');
    const input = readQuery(new URL(c.req.url).searchParams, { period: 'text' });
    const { period = 'last-year' } = validate(getSignalReport.query!, input);
    const today = todayIn(timezone, clock());
    const range = daysOfPeriod(period, today);
    const wishes = await readWishes(store.db, { scope, ...momentsOf(range) });
    const stored = (await listGroups(store.db)).filter(({ group }) =>
      covers(scope, { institution: group.institution, group: group.id }),
    );
    const signups = await listSignupFacts(store.db, scope);
    const signedUp = signups.filter((it) => isInRange(it.signedUpOn, range));
    const { toRead, first } = await countSignals(store.db, scope);
    const firstSignal = first && todayIn(timezone, new Date(first));
    const [countedSince] = [firstSignal, signups[0]?.signedUpOn]
      .filter((it) => it !== undefined)
      .toSorted();
    const editions = new Map(stored.flatMap((it) => it.editions).map((it) => [it.edition.id, it]));
    const waitingDays = medianOfMany(
      signups
        .filter((it) => it.beganOn !== undefined && isInRange(it.beganOn, range))
        .flatMap((it) => daysWaited(it, editions.get(it.edition ?? '')) ?? []),
    );
    const told = await barriersTold(services, { scope, ...momentsOf(range) });
    const counts = signalCounts(wishes, labelsOf(stored.map((it) => it.group)), told);
    return c.json({
      ...range,
      ...(countedSince !== undefined && { countedSince }),
      total: totalOf(wishes.length, counts.place),
      counts,
      demand: demandOf({ groups: stored, wishes, signups: signedUp, range, today }),
      referrals: await referralsOf(services, scope, range),
      notArrived: await announcedReport(services, scope, range),
      ...supplyOf(stored, today),
      ...(waitingDays !== undefined && { waitingDays }),
      toRead,
      toReadToday: await countToReadToday(services, scope),
    } satisfies SignalReport);
  });

  return app;
}

/** The moments that the days of a period begin at. */
const momentsOf = ({ from, before }: DayRange): Omit<SignalSelection, 'scope'> => ({
  from: from && beginOfDay(from, timezone),
  before: before && beginOfDay(before, timezone),
});

/** A signal has one place at most: with hidden places the number of signals may be their sum. */
const totalOf = (total: number, places: readonly SignalCount[]): SignalReport['total'] =>
  places.length > 0 && places.every((it) => it.count === undefined)
    ? { fewerThan: (Math.floor(total / SMALL_COUNT) + 2) * SMALL_COUNT }
    : countOrBound(total);

/** How many people organisations signed up in a period, never by colleague. */
async function referralsOf(
  services: Services,
  scope: DeskScope,
  range: DayRange,
): Promise<SignalCount[]> {
  const { db } = services.store;
  let query = db
    .selectFrom('signups')
    .select(['personal', 'mode', 'institution', 'group_id', 'created_at'])
    .where('mode', '=', 'referrer')
    .where('erased_at', 'is', null)
    .where('suspect', '=', 0)
    .where(inScope(scope, signupColumns));
  const { from, before } = momentsOf(range);
  if (from !== undefined) query = query.where('created_at', '>=', from);
  if (before !== undefined) query = query.where('created_at', '<', before);
  const counts = new Map<string, { value: string; label: string; count: number }>();
  const add = (organization: string, count: number) => {
    const value = slug(organization) || '-';
    const known = counts.get(value) ?? { value, label: organization, count: 0 };
    counts.set(value, { ...known, count: known.count + count });
  };
  for (const row of await query.orderBy('created_at').execute()) {
    const referral = await referralOf(services, row);
    if (referral) add(referral.organization, 1);
  }
  for (const it of await listReferralCounts(db, scope, range)) add(it.organization, it.count);
  return countedList([...counts.values()]);
}
