import type { Group } from '../../contract/group.ts';
import type { SignalCount, SignalOverview } from '../../contract/desk-signals.ts';
import { shownCounts } from '../../domain/figures/small-counts.ts';
import { slug } from '../../domain/text/text.ts';
import type { Wishes } from '../store/demand-signals.ts';

type Labels = ReadonlyMap<string, string>;

/** The words of an offer for the codes in a signal. */
export interface SignalLabels {
  themes: Labels;
  audiences: Labels;
}

/**
 * Signals counted by each thing that people can tell. `told` is how often they told when they signed up
 * what keeps them away: who signs up and who looks are one count, which nobody can take apart.
 */
export const signalCounts = (
  wishes: readonly Wishes[],
  { themes, audiences }: SignalLabels,
  told: ReadonlyMap<string, number>,
): SignalOverview['counts'] => ({
  theme: countsOf(wishes, (it) => it.themes, themes),
  audience: countsOf(wishes, (it) => it.audiences, audiences),
  place: countsOf(
    wishes,
    (it) => (it.place === undefined ? [] : [slug(it.place)]),
    new Map(wishes.flatMap(({ place }) => (place ? [[slug(place), place.trim()]] : []))),
  ),
  daypart: countsOf(wishes, (it) => it.dayparts, new Map()),
  barrier: countsOf(wishes, (it) => it.barriers, new Map(), told),
});

/** How often each value is there, most often first; each once for an item, and as often as it was counted before. */
function countsOf<Item>(
  items: readonly Item[],
  valuesOf: (it: Item) => readonly string[] | undefined,
  labels: Labels,
  before: ReadonlyMap<string, number> = new Map(),
): SignalCount[] {
  const counts = new Map(before);
  for (const it of items) {
    for (const value of new Set(valuesOf(it))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return countedList(
    [...counts].map(([value, count]) => ({ value, label: labels.get(value) ?? value, count })),
  );
}

/** The largest count first; those that are hidden last, by name: their order would tell which is larger. */
export function countedList(
  list: readonly { value: string; label: string; count: number }[],
): SignalCount[] {
  const shown = shownCounts(list.map((it) => it.count)).counts;
  const counted = list.map(({ value, label }, at): SignalCount => ({
    value,
    label,
    ...shown[at]!,
  }));
  return counted.sort(byCount);
}

/** The order of such a list. */
export const byCount = (a: SignalCount, b: SignalCount): number =>
  (b.count ?? -1) - (a.count ?? -1) || (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1);

/** The words for themes and audiences, as the groups have them. */
export function labelsOf(groups: readonly Omit<Group, 'editions'>[]): SignalLabels {
  const labels = (list: readonly { value: string; label: string }[]): Labels =>
    new Map(list.map((it) => [it.value, it.label]));
  return {
    themes: labels(groups.flatMap((it) => it.themes)),
    audiences: labels(groups.flatMap((it) => it.audiences)),
  };
}
