import { html, nothing, type TemplateResult } from 'lit';
import type { AnnouncedCount, SignalReport } from '../../../contract/desk-signal-report.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';
import { countLine, largestOf } from './count-list.ts';

/** Which organisations announced people who did not come, and what can be tried; nothing without any. */
export function announcedPart(
  { notArrived }: SignalReport,
  view: DeskView,
): TemplateResult | typeof nothing {
  const { t } = view;
  if (notArrived.length === 0) return nothing;
  const largest = largestOf(notArrived);
  return html`<section class="part" aria-labelledby="not-arrived">
    ${view.heading(1, t('notArrivedTitle'), { id: 'not-arrived', classes: 'title' })}
    <p class="sub-note" .textContent=${t('notArrivedAbout')}></p>
    <div class="signal-rows">
      <div class="signal-row">
        <ul class="count-list">
          ${notArrived.map(
            (it) => html`<li>${countLine(it, it.label, largest, view, ofAnnounced(it, view))}</li>`,
          )}
        </ul>
        <div>
          <p class="muted small" .textContent=${t('tryThis')}></p>
          <ul class="remedies">
            <li .textContent=${t('notArrivedAdvice')}></li>
          </ul>
        </div>
      </div>
    </div>
  </section>`;
}

/** "6 van 13" where both may be known. */
const ofAnnounced = (it: AnnouncedCount, view: DeskView): string =>
  it.count === undefined || it.announced === undefined
    ? countWords(it, view)
    : view.t('ofAnnounced', { missing: it.count, count: it.announced });
