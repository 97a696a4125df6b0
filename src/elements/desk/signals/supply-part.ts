import { html, nothing, type TemplateResult } from 'lit';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';

/** Empty places, people who wait, and how long it takes. */
export function supplyPart(report: SignalReport, view: DeskView): TemplateResult {
  const { t } = view;
  const { freePlaces, waiting, waitingDays } = report;
  return html`<section class="part" aria-labelledby="supply">
    ${view.heading(1, t('supplyTitle'), { id: 'supply', classes: 'title' })}
    <dl class="tiles">
      <div>
        <dt .textContent=${String(freePlaces)}></dt>
        <dd .textContent=${t('freePlaces', { count: freePlaces })}></dd>
      </div>
      <div>
        <dt .textContent=${countWords(waiting, view)}></dt>
        <dd .textContent=${t('waitingPeople', { count: waiting.count ?? 2 })}></dd>
      </div>
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
