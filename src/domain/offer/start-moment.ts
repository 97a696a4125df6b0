import type { Edition } from '../../contract/group.ts';
import { sessionsOf } from '../dates/sessions.ts';
import { startOfSession } from './edition-plan.ts';
import { firstDay, lastDay } from './edition-state.ts';

/**
 * The moment that an edition begins, in milliseconds: that of its first session, else the begin of its
 * first day. Undefined when no day is known.
 */
export const startMoment = (edition: Edition): number | undefined =>
  momentOn(edition, firstDay(edition));

/** The moment that the last session begins, in milliseconds; undefined when no end is known. */
export const lastStartMoment = (edition: Edition): number | undefined =>
  momentOn(edition, lastDay(edition));

function momentOn(edition: Edition, date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const session = sessionsOf(edition).find((it) => it.date === date);
  const moment = startOfSession(session ?? { date }, edition.timezone);
  return Number.isNaN(moment) ? undefined : moment;
}
