import type { DemandSignalRequest } from '../../contract/demand-signal.ts';
import type { SignalReport, ThemeDemand } from '../../contract/desk-signal-report.ts';
import type { Edition, Group } from '../../contract/group.ts';
import { firstDay, isPast, lastDay } from '../offer/edition-state.ts';
import type { SignupFacts } from './facts.ts';
import { isInRange, type DayRange } from '../dates/day-range.ts';
import { countOrBound, shownCounts } from './small-counts.ts';

/** A group with its starts and how many people hold or await a place in each. */
export interface OfferedGroup {
  readonly group: Omit<Group, 'editions'>;
  readonly editions: readonly {
    readonly edition: Edition;
    readonly held: number;
    readonly waiting: number;
  }[];
}

/** What was asked of each subject in a period, beside the places of the starts of that period. */
export function demandOf({
  groups,
  wishes,
  signups,
  range,
  today,
}: {
  readonly groups: readonly OfferedGroup[];
  readonly wishes: readonly Pick<DemandSignalRequest, 'themes'>[];
  readonly signups: readonly SignupFacts[];
  readonly range: DayRange;
  readonly today: string;
}): ThemeDemand[] {
  const labels = new Map(groups.flatMap((it) => it.group.themes).map((it) => [it.value, it.label]));
  const themesOf = new Map(groups.map(({ group }) => [group.id, group.themes]));
  const searched = countAll(wishes.flatMap((it) => [...new Set(it.themes)]));
  const signedUp = countAll(
    signups.flatMap((it) => (themesOf.get(it.group ?? '') ?? []).map(({ value }) => value)),
  );
  const places = (theme: string): number =>
    groups
      .filter(({ group }) => group.themes.some((it) => it.value === theme))
      .flatMap((it) => it.editions)
      .filter(({ edition }) => isOf(range, edition, today))
      .reduce((sum, { edition }) => sum + (edition.capacity?.maximum ?? 0), 0);
  const values = [...new Set([...labels.keys(), ...searched.keys()])];
  const numbers = (counts: ReadonlyMap<string, number>) =>
    shownCounts(values.map((it) => counts.get(it) ?? 0)).counts;
  const [shownSearched, shownSignedUp] = [numbers(searched), numbers(signedUp)];
  return values
    .map((value, at) => ({
      value,
      label: labels.get(value) ?? value,
      searched: shownSearched[at]!,
      signups: shownSignedUp[at]!,
      places: places(value),
    }))
    .filter((it) => it.places > 0 || !isNone(it.searched) || !isNone(it.signups))
    .sort((a, b) => shownSum(b) - shownSum(a) || (a.label < b.label ? -1 : 1));
}

const isNone = (it: object): boolean => 'count' in it && it.count === 0;

/** The order may depend on what is shown only. */
const shownSum = ({ searched, signups }: ThemeDemand): number =>
  (searched.count ?? 0) + (signups.count ?? 0);

function countAll(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const it of values) counts.set(it, (counts.get(it) ?? 0) + 1);
  return counts;
}

/** Whether a start began in a period; in one that goes on, also whether people can still join it. */
function isOf(range: DayRange, edition: Edition, today: string): boolean {
  if (edition.signupStatus === 'cancelled') return false;
  if (range.before === undefined && !isPast(edition, today)) return true;
  const first = firstDay(edition);
  return first !== undefined && isInRange(first, range);
}

/** What there is now: free places of starts that run, people who wait, groups to lead people to. */
export function supplyOf(
  groups: readonly OfferedGroup[],
  today: string,
): Pick<SignalReport, 'freePlaces' | 'waiting' | 'groups'> {
  const all = groups.flatMap((it) => it.editions);
  const running = all.filter(({ edition }) => {
    const first = firstDay(edition);
    return first !== undefined && first <= today && !isPast(edition, today, lastDay(edition));
  });
  return {
    freePlaces: running.reduce(
      (sum, { edition, held }) => sum + Math.max(0, (edition.capacity?.maximum ?? 0) - held),
      0,
    ),
    waiting: countOrBound(all.reduce((sum, it) => sum + it.waiting, 0)),
    groups: groups.map(({ group, editions }) => ({
      id: group.id,
      name: group.name,
      themes: group.themes.map((it) => it.value),
      sensitive: group.sensitive === true,
      hasStart: editions.some(({ edition }) => isOpenLater(edition, today)),
    })),
  };
}

/** Whether somebody can sign up for it today or later. */
const isOpenLater = (edition: Edition, today: string): boolean =>
  !isPast(edition, today) &&
  edition.signupStatus !== 'closed' &&
  (edition.entry !== 'fixed' || (firstDay(edition) ?? '9') > today);
