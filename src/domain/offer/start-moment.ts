import type { Edition } from '../../contract/group.ts';
import { sessionsOf } from '../dates/sessions.ts';
import { startOfSession } from './edition-plan.ts';
import { firstDay } from './edition-state.ts';

/**
 * The moment that an edition begins, in milliseconds: that of its first session, else the begin of its
 * first day. Undefined when no day is known.
 */
export function startMoment(edition: Edition): number | undefined {
  const date = firstDay(edition);
  if (date === undefined) return undefined;
  const session = sessionsOf(edition).find((it) => it.date === date);
  const moment = startOfSession(session ?? { date }, edition.timezone);
  return Number.isNaN(moment) ? undefined : moment;
}
