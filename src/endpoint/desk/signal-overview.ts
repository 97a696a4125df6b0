import type { DemandSignalRequest } from '../../contract/demand-signal.ts';
import type { SignalOverview } from '../../contract/desk-signals.ts';
import type { Services } from '../services.ts';
import { listPersonalSignals, readWishes } from '../store/demand-signals.ts';
import type { SignalSelection, Wishes } from '../store/demand-signals.ts';
import { listGroups } from '../store/groups.ts';
import { labelsOf, signalCounts } from './signal-counts.ts';

/** Texts and people in one answer at most. */
const perPage = 100;

/** The part of a signal that is stored encrypted. */
export type SignalPersonal = Pick<DemandSignalRequest, 'text' | 'contact' | 'lang'>;

/** The signals counted, with what was written and who wants to be told. */
export async function signalOverview(
  services: Services,
  selection: SignalSelection,
  offset: number,
): Promise<SignalOverview> {
  const { store, personalData } = services;
  const wishes = await readWishes(store.db, selection);
  const rows = await listPersonalSignals(store.db, selection, { limit: perPage + 1, offset });
  const overview: SignalOverview = {
    total: wishes.length,
    counts: signalCounts(wishes, labelsOf((await listGroups(store.db)).map((it) => it.group))),
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
