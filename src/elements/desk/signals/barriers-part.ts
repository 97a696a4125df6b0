import { html, nothing } from 'lit';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import type { SignalCount } from '../../../contract/desk-signals.ts';
import type { DeskView } from '../desk-view.ts';
import { remediesFor } from './causes.ts';
import { asBarrier, asDaypart } from './codes.ts';
import { countLine, largestOf } from './count-list.ts';
import { remedies, type StartPress } from './remedies.ts';
import type { StartEdition } from './start-proposal.ts';

/** What keeps people away, with the remedies of the source and the press that starts one. */
export function barriersPart(
  report: SignalReport,
  startEdition: StartEdition,
  view: DeskView,
): unknown {
  const { t } = view;
  const list = report.counts.barrier;
  if (list.length === 0) return nothing;
  const [first] = list;
  const title =
    first?.count === undefined
      ? t('barriersTitle')
      : t('barriersTitleMost', { what: barrierWords(first, view).toLowerCase() });
  return html`<section class="part" aria-labelledby="barriers">
    ${view.heading(1, title, { id: 'barriers', classes: 'title' })}
    <p class="sub-note" .textContent=${t('barriersAbout')}></p>
    <ul class="signal-rows">
      ${list.map(
        (it) =>
          html`<li class="signal-row">
            <div>
              ${countLine(it, barrierWords(it, view), largestOf(list), view)}
              ${
                it.value === 'waiting-time' && report.waitingDays !== undefined
                  ? html`<p
                      class="muted small"
                      .textContent=${t('waitingNow', { count: report.waitingDays })}
                    ></p>`
                  : nothing
              }
            </div>
            ${adviceFor(it, report, startEdition, view)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function barrierWords({ value }: SignalCount, { t }: DeskView): string {
  const barrier = asBarrier(value);
  return barrier ? t(`keeps-${barrier}`) : value;
}

function adviceFor(
  { value, count }: SignalCount,
  report: SignalReport,
  startEdition: StartEdition,
  view: DeskView,
): unknown {
  const barrier = asBarrier(value);
  if (!barrier) return nothing;
  const words = remediesFor[barrier].map((it) => view.t(it));
  // Small counts are no reason to plan something.
  const press = count === undefined ? undefined : pressFor(barrier, report, view);
  return html`<div>
    <p class="muted small" .textContent=${view.t('tryThis')}></p>
    ${remedies(words, startEdition, press)}
  </div>`;
}

const startAt = {
  morning: 'startInMorning',
  afternoon: 'startInAfternoon',
  evening: 'startInEvening',
} as const;

/** What most people asked for, as the start to make. */
function pressFor(
  barrier: string,
  { counts }: SignalReport,
  { t }: DeskView,
): StartPress | undefined {
  const most = (list: readonly SignalCount[]) => list.find((it) => it.count !== undefined);
  if (barrier === 'time') {
    const daypart = asDaypart(most(counts.daypart)?.value ?? '') ?? 'evening';
    return { words: t(startAt[daypart]), proposal: { daypart } };
  }
  const place = most(counts.place)?.label;
  if ((barrier === 'distance' || barrier === 'transport') && place !== undefined) {
    return { words: t('startInPlace', { place }), proposal: { place } };
  }
  if (barrier === 'session-count')
    return { words: t('startInModules'), proposal: { sessionCount: 4 } };
  if (barrier === 'waiting-time')
    return { words: t('startWhenFull'), proposal: { beginsWhenFull: true } };
  return barrier === 'cost' ? { words: t('startForFree'), proposal: { isFree: true } } : undefined;
}
