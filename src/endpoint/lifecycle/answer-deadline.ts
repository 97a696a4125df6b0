import type { Edition } from '../../contract/group.ts';
import { dayNumber, todayIn } from '../../domain/dates/dates.ts';
import { addWorkingDays } from '../../domain/dates/working-days.ts';
import { lastStartMoment, startMoment } from '../../domain/offer/start-moment.ts';
import type { Services } from '../services.ts';
import type { SignupsTable } from '../store/tables.ts';

/** Working days for which an offer waits for a call that was not made yet. */
const callDays = 2;

const dayLength = 86_400_000;

/** The columns of an offer: until when it stands, and until when it waits for a call. */
export type OfferColumns = Pick<
  SignupsTable,
  'offer_expires_at' | 'offer_call_until' | 'offer_called_at'
>;

export const noOffer: OfferColumns = {
  offer_expires_at: null,
  offer_call_until: null,
  offer_called_at: null,
};

/**
 * The columns of a place that is offered now. It can be taken for some days, but never after the start
 * of what it is for. Who left a phone number is called before it ends: it waits for one attempt, at most
 * two working days longer.
 */
export function offerColumns(
  { policy }: Services,
  edition: Edition | undefined,
  { hasPhone, closingDays }: { hasPhone: boolean; closingDays: readonly string[] | undefined },
  now: Date,
): OfferColumns {
  const end = endOfOffers(edition, now);
  const deadline = new Date(Math.min(now.getTime() + policy.offerAge * 1000, end));
  const day = todayIn('Europe/Amsterdam', deadline);
  const last = addWorkingDays(day, callDays, closingDays);
  const longer = ((dayNumber(last) ?? 0) - (dayNumber(day) ?? 0)) * dayLength;
  const callUntil = new Date(Math.min(deadline.getTime() + longer, end));
  return {
    offer_expires_at: deadline.toISOString(),
    offer_call_until: hasPhone ? callUntil.toISOString() : null,
    offer_called_at: null,
  };
}

/**
 * The moment, in milliseconds, after which a place is of no use: the start, or the last session of a
 * group that people keep joining. After it only a coordinator offers places, who knows that.
 */
function endOfOffers(edition: Edition | undefined, now: Date): number {
  const end =
    edition?.entry === 'rolling' ? lastStartMoment(edition) : edition && startMoment(edition);
  return end !== undefined && end > now.getTime() ? end : Infinity;
}

type Offered = Pick<SignupsTable, 'status'> & OfferColumns;

/** Until when an offer can be answered as things are now; undefined: it has no end, or there is none. */
export function answerableUntil(it: Offered, now: Date): string | undefined {
  if (it.status !== 'offered' || it.offer_expires_at === null) return undefined;
  const waitsForCall = it.offer_called_at === null && it.offer_call_until !== null;
  return waitsForCall && it.offer_expires_at <= now.toISOString()
    ? (it.offer_call_until ?? undefined)
    : it.offer_expires_at;
}

/** Whether the time to answer an offered place is over; the state may still be `offered` then. */
export function isExpired(it: Offered, now: Date): boolean {
  const until = answerableUntil(it, now);
  return until !== undefined && until <= now.toISOString();
}
