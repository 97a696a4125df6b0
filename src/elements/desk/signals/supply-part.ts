import { html, nothing } from 'lit';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';

/** How long it takes from sign-up to start and, in the period that goes on, empty places and who waits. */
export function supplyPart(report: SignalReport, view: DeskView): unknown {
  const { t } = view;
  const { freePlaces, waiting, waitingDays, before } = report;
  const isNow = before === undefined;
  if (!isNow && waitingDays === undefined) return nothing;
  return html`<section class="part" aria-labelledby="supply">
    ${view.heading(1, t('supplyTitle'), { id: 'supply', classes: 'title' })}
    <dl class="tiles">
      ${
        isNow
          ? html`<div>
                <dt .textContent=${String(freePlaces)}></dt>
                <dd .textContent=${t('freePlaces', { count: freePlaces })}></dd>
              </div>
              <div>
                <dt .textContent=${countWords(waiting, view)}></dt>
                <dd .textContent=${t('waitingPeople', { count: waiting.count ?? 2 })}></dd>
              </div>`
          : nothing
      }
      ${
        waitingDays === undefined
          ? nothing
          : html`<div>
              <dt .textContent=${t('daysCount', { count: waitingDays })}></dt>
              <dd .textContent=${t('waitedDays')}></dd>
            </div>`
      }
    </dl>
  </section>`;
}
