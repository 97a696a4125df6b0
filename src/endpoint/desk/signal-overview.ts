import type { DemandSignalRequest } from '../../contract/demand-signal.ts';
import type { HeldAnswer, SignalOverview } from '../../contract/desk-signals.ts';
import type { GivenAnswer } from '../lifecycle/close-signal.ts';
import type { Services } from '../services.ts';
import { listHandledSignals, listOpenSignals, readWishes } from '../store/demand-signals.ts';
import type { SignalSelection, Wishes } from '../store/demand-signals.ts';
import { listGroups } from '../store/groups.ts';
import type { DemandSignalsTable } from '../store/tables.ts';
import { barriersTold } from './barriers-told.ts';
import { isDangerous } from './has-danger.ts';
import { labelsOf, signalCounts } from './signal-counts.ts';

/** Texts and people in one answer at most. */
const perPage = 100;

/** What was handled, in one answer at most. */
const mostHandled = 50;

/** The part of a signal that is stored encrypted. */
export type SignalPersonal = Pick<DemandSignalRequest, 'text' | 'contact' | 'lang'> & {
  /** An answer that is held, or that could not be given. */
  held?: GivenAnswer;
  /** How it was answered. */
  answer?: GivenAnswer;
};

interface OpenSignal {
  row: DemandSignalsTable;
  personal: SignalPersonal | undefined;
  readToday: boolean;
}

/** The signals that wait, decrypted: those with words of danger first, then the newest. */
async function readOpenSignals(
  { store, personalData }: Services,
  selection: SignalSelection,
): Promise<OpenSignal[]> {
  const open: OpenSignal[] = [];
  for (const row of await listOpenSignals(store.db, selection)) {
    const personal = (await personalData.tryOpen(row.personal ?? '')) as SignalPersonal | undefined;
    open.push({ row, personal, readToday: isDangerous(personal?.text) });
  }
  return open.sort((a, b) => Number(b.readToday) - Number(a.readToday));
}

/** How many signals with words of danger nobody has dealt with. */
export async function countToReadToday(
  services: Services,
  scope: SignalSelection['scope'],
): Promise<number> {
  const open = await readOpenSignals(services, { scope });
  return open.filter((it) => it.readToday && it.row.answer_releases_at === null).length;
}

/** The signals counted, with what was written and who wants to be told. */
export async function signalOverview(
  services: Services,
  selection: SignalSelection,
  offset: number,
): Promise<SignalOverview> {
  const { store, personalData } = services;
  const wishes = await readWishes(store.db, selection);
  const open = await readOpenSignals(services, selection);
  const overview: SignalOverview = {
    total: wishes.length,
    counts: signalCounts(
      wishes,
      labelsOf((await listGroups(store.db)).map((it) => it.group)),
      await barriersTold(services, selection),
    ),
    texts: [],
    toTell: [],
    handled: [],
    unreadable: 0,
    more: open.length > offset + perPage,
  };
  for (const { row, personal, readToday } of open.slice(offset, offset + perPage)) {
    if (!personal) {
      overview.unreadable += 1;
      continue;
    }
    const about = {
      signal: row.id,
      suspect: row.suspect === 1,
      createdAt: row.created_at,
      ...(readToday && { readToday }),
      ...(personal.held && { held: heldOf(personal.held, row) }),
    };
    if (personal.text) overview.texts.push({ ...about, text: personal.text });
    if (personal.contact) {
      overview.toTell.push({ ...about, ...wantsOf(row), contact: personal.contact });
    }
  }
  if (offset > 0) return overview;
  for (const row of await listHandledSignals(store.db, selection, mostHandled)) {
    const personal = (await personalData.tryOpen(row.personal ?? '')) as SignalPersonal | undefined;
    overview.handled.push({
      signal: row.id,
      ...wantsOf(row),
      ...(personal?.text && { text: personal.text }),
      ...(personal?.answer && { answer: personal.answer }),
      createdAt: row.created_at,
      answeredAt: row.answered_at ?? '',
    });
  }
  return overview;
}

const heldOf = (
  held: GivenAnswer,
  { answer_releases_at: releasesAt }: DemandSignalsTable,
): HeldAnswer => ({ ...held, ...(releasesAt !== null && { releasesAt }) });

function wantsOf({ wishes }: DemandSignalsTable): Omit<Wishes, 'barriers'> {
  const { barriers: _barriers, ...looked } = JSON.parse(wishes) as Wishes;
  return looked;
}
