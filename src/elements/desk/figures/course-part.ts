import { html, nothing, type TemplateResult } from 'lit';
import type { Figures } from '../../../contract/desk-figures.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';

/** How it went with sign-ups: talks, waiting, who stopped. */
export function coursePart(figures: Figures, view: DeskView): TemplateResult {
  const { t } = view;
  const { signups, talks, dropOuts, waitingDays } = figures;
  const tile = (words: string, label: string) =>
    html`<div>
      <dt .textContent=${words}></dt>
      <dd .textContent=${label}></dd>
    </div>`;
  return html`<section class="part" aria-labelledby="course">
    ${view.heading(1, t('courseTitle'), { id: 'course', classes: 'title' })}
    <dl class="tiles">
      ${tile(countWords(signups, view), t('courseSignups', { count: signups.count ?? 2 }))}
      ${tile(countWords(talks, view), t('courseTalks'))}
      ${tile(countWords(dropOuts, view), t('courseDropOuts'))}
      ${
        waitingDays === undefined
          ? nothing
          : tile(t('daysCount', { count: waitingDays }), t('waitedDays'))
      }
    </dl>
  </section>`;
}
