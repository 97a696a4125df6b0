import { html, nothing } from 'lit';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import type { SignalCount } from '../../../contract/desk-signals.ts';
import type { barriers } from '../../../contract/signup.ts';
import type { StartProposal } from '../../../domain/desk/new-start.ts';
import type { DeskView } from '../desk-view.ts';
import { remediesFor } from './causes.ts';
import { asBarrier, asDaypart } from './codes.ts';
import { countLine, largestOf } from './count-list.ts';
import { proposedTalk } from '../offer/group-proposal.ts';
import { remedies } from './remedies.ts';
import type { BeginStep, RemedyStep } from './remedy-step.ts';

/** What keeps people away, with the remedies of the source and the press that starts one. */
export function barriersPart(report: SignalReport, begin: BeginStep, view: DeskView): unknown {
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
                      .textContent=${t('waitedInPeriod', { count: report.waitingDays })}
                    ></p>`
                  : nothing
              }
            </div>
            ${adviceFor(it, report, begin, view)}
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
  begin: BeginStep,
  view: DeskView,
): unknown {
  const barrier = asBarrier(value);
  if (!barrier) return nothing;
  const words = remediesFor[barrier].map((it) => view.t(it));
  // Small counts are no reason to plan something.
  const press = count === undefined ? undefined : pressFor(barrier, report, view);
  return html`<div>
    <p class="muted small" .textContent=${view.t('tryThis')}></p>
    ${remedies(words, press && { words: press.words, begin: begin(press.step) })}
  </div>`;
}

const startAt = {
  morning: 'startInMorning',
  afternoon: 'startInAfternoon',
  evening: 'startInEvening',
} as const;

/** What is done about a barrier first, with what most people asked for. */
function pressFor(
  barrier: (typeof barriers)[number],
  { counts }: SignalReport,
  { t }: DeskView,
): { words: string; step: RemedyStep } {
  const most = (list: readonly SignalCount[]) => list.find((it) => it.count !== undefined);
  const start = (words: string, proposal: StartProposal) => ({
    words,
    step: { make: 'start', proposal } as const,
  });
  switch (barrier) {
    case 'time': {
      const daypart = asDaypart(most(counts.daypart)?.value ?? '') ?? 'evening';
      return start(t(startAt[daypart]), { daypart });
    }
    case 'distance':
    case 'transport': {
      const place = most(counts.place)?.label;
      return place === undefined
        ? start(t('startElsewhere'), { place: '' })
        : start(t('startInPlace', { place }), { place });
    }
    case 'session-count':
      return start(t('startInModules'), { sessionCount: 4 });
    case 'childcare':
      return start(t('startWithChildcare'), { hasChildcare: true });
    case 'cost':
      return start(t('startForFree'), { isFree: true });
    case 'waiting-time':
      return start(t('startWhenFull'), { beginsWhenFull: true });
    default:
      return { words: t('offerTalk'), step: { make: 'change', proposal: proposedTalk } };
  }
}
