import type { PollSettings } from '../../../../contract/desk.ts';
import { dayNumber, todayIn } from '../../../../domain/dates/dates.ts';
import { instantOf, localMoment } from '../../../../domain/dates/local-moment.ts';
import type { Fields } from '../fields.ts';
import type { Ballot } from '../ballot.ts';

const netherlands = 'Europe/Amsterdam';

/** When the result shows, from the freest to the strictest. */
export const visibilities = ['always', 'after-vote', 'closed'] as const;

/** The settings as fields. Days and times are those of the Netherlands. */
export function settingsFields({ shared, poll }: Ballot): Fields {
  const [opensDay = '', opensTime = ''] = partsOf(shared.opensAt);
  const [closesDay = '', closesTime = ''] = partsOf(shared.closesAt);
  return {
    opensDay,
    opensTime,
    closesDay,
    closesTime,
    results: shared.resultsVisible,
    ...(poll && { minimum: String(poll.minimumVotes) }),
  };
}

const partsOf = (instant: string | undefined): string[] =>
  instant === undefined
    ? []
    : localMoment(netherlands, Date.parse(instant)).slice(0, 16).split('T');

/** What of the settings cannot be. */
export type SettingsProblem =
  | 'opens-unknown'
  | 'closes-unknown'
  | 'opens-past'
  | 'closes-past'
  | 'order'
  | 'minimum';

/** The first thing that is wrong. A moment that was not touched may be long ago. */
export function problemOf(
  { values: fields, changed }: { values: Fields; changed: ReadonlySet<string> },
  now = new Date(),
): SettingsProblem | undefined {
  const has = (...names: string[]) => names.some((it) => changed.has(it));
  // A browser takes years of more than four digits.
  const isUnknown = (day: string | undefined) => !!day && dayNumber(day) === undefined;
  if (isUnknown(fields['opensDay'])) return 'opens-unknown';
  if (isUnknown(fields['closesDay'])) return 'closes-unknown';
  const [opens, closes] = [momentOf(fields, 'opens'), momentOf(fields, 'closes')];
  const moment = now.toISOString();
  if (has('opensDay', 'opensTime') && opens && opens <= moment && !isNow(fields, now)) {
    return 'opens-past';
  }
  if (has('closesDay', 'closesTime') && closes && closes <= moment) return 'closes-past';
  if (opens && closes && closes <= opens) return 'order';
  const { minimum } = fields;
  return minimum !== undefined && !/^\d{1,6}$/.test(minimum.trim()) ? 'minimum' : undefined;
}

/** The settings that were changed, as they are sent: a moment that was not touched keeps its seconds. */
export function settingsBody(
  fields: Fields,
  changed: ReadonlySet<string>,
  now = new Date(),
): PollSettings {
  const has = (...names: string[]) => names.some((it) => changed.has(it));
  return {
    ...(has('opensDay', 'opensTime') &&
      (isNow(fields, now) ? { state: 'open' as const } : { opensAt: momentOf(fields, 'opens') })),
    ...(has('closesDay', 'closesTime') && { closesAt: momentOf(fields, 'closes') }),
    ...(has('results') && { resultsVisible: fields['results'] as (typeof visibilities)[number] }),
    ...(has('minimum') && { minimumVotes: Number(fields['minimum']) }),
  };
}

/** Whoever chooses today without a time means from now on. */
const isNow = ({ opensDay, opensTime }: Fields, now: Date): boolean =>
  !opensTime && opensDay === todayIn(netherlands, now);

/** Without a time it opens as the day begins and closes as the day ends; without a day there is none. */
function momentOf(fields: Fields, which: 'opens' | 'closes'): string | null {
  const day = fields[`${which}Day`];
  if (!day) return null;
  const time = fields[`${which}Time`] || (which === 'opens' ? '00:00' : '23:59');
  return new Date(instantOf(`${day}T${time}`, netherlands)).toISOString();
}
