import type { DemandSignalRequest } from '../../contract/demand-signal.ts';
import type { SignalCount, SignalOverview } from '../../contract/desk-signals.ts';
import { hiddenCounts, SMALL_COUNT } from '../../domain/figures/small-counts.ts';
import { slug } from '../../domain/text/text.ts';
import type { Services } from '../services.ts';
import { listPersonalSignals, listWishes, type SignalSelection } from '../store/demand-signals.ts';
import { listGroups } from '../store/groups.ts';

/** Texts and people in one answer at most. */
const perPage = 100;

type Wishes = Pick<DemandSignalRequest, 'themes' | 'audiences' | 'place' | 'dayparts' | 'barriers'>;

/** The part of a signal that is stored encrypted. */
export type SignalPersonal = Pick<DemandSignalRequest, 'text' | 'contact' | 'lang'>;

type Labels = ReadonlyMap<string, string>;

/** The signals counted, with what was written and who wants to be told. */
export async function signalOverview(
  services: Services,
  selection: SignalSelection,
  offset: number,
): Promise<SignalOverview> {
  const { store, personalData } = services;
  const wishes = (await listWishes(store.db, selection)).map(
    (it) => JSON.parse(it.wishes) as Wishes,
  );
  const { themes, audiences } = await labelsOf(services);
  const rows = await listPersonalSignals(store.db, selection, { limit: perPage + 1, offset });
  const overview: SignalOverview = {
    total: wishes.length,
    counts: {
      theme: countsOf(wishes, (it) => it.themes, themes),
      audience: countsOf(wishes, (it) => it.audiences, audiences),
      place: countsOf(
        wishes,
        (it) => (it.place === undefined ? [] : [slug(it.place)]),
        new Map(wishes.flatMap(({ place }) => (place ? [[slug(place), place.trim()]] : []))),
      ),
      daypart: countsOf(wishes, (it) => it.dayparts, new Map()),
      barrier: countsOf(wishes, (it) => it.barriers, new Map()),
    },
    texts: [],
    toTell: [],
    unreadable: 0,
    more: rows.length > perPage,
  };
  for (const { id, suspect, created_at: createdAt, ...row } of rows.slice(0, perPage)) {
    const personal = (await personalData.tryOpen(row.personal ?? '')) as SignalPersonal | undefined;
    if (!personal) {
      overview.unreadable += 1;
      continue;
    }
    const about = { signal: id, suspect: suspect === 1, createdAt };
    if (personal.text) overview.texts.push({ ...about, text: personal.text });
    if (!personal.contact) continue;
    const { barriers: _barriers, ...looked } = JSON.parse(row.wishes) as Wishes;
    overview.toTell.push({ ...about, ...looked, contact: personal.contact });
  }
  return overview;
}

/** How often each value was asked for, most often first; once for each signal. */
function countsOf(
  wishes: readonly Wishes[],
  valuesOf: (it: Wishes) => readonly string[] | undefined,
  labels: Labels,
): SignalCount[] {
  const counts = new Map<string, number>();
  for (const it of wishes) {
    for (const value of new Set(valuesOf(it))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const list = [...counts].map(([value, count]) => ({ value, count }));
  const hidden = hiddenCounts(list);
  // One bound for the whole list: a bound of its own would tell a count that is hidden.
  const largest = Math.max(0, ...[...hidden].map((it) => it.count));
  const fewerThan = (Math.floor(largest / SMALL_COUNT) + 1) * SMALL_COUNT;
  return list
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map((it) => ({
      value: it.value,
      label: labels.get(it.value) ?? it.value,
      ...(hidden.has(it) ? { fewerThan } : { count: it.count }),
    }));
}

async function labelsOf({ store }: Services): Promise<{ themes: Labels; audiences: Labels }> {
  const groups = (await listGroups(store.db)).map((it) => it.group);
  const labels = (list: readonly { value: string; label: string }[]): Labels =>
    new Map(list.map((it) => [it.value, it.label]));
  return {
    themes: labels(groups.flatMap((it) => it.themes)),
    audiences: labels(groups.flatMap((it) => it.audiences)),
  };
}
