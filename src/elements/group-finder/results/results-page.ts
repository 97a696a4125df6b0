import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../../../parts/icon.ts';
import { helpFirst } from '../help/help-first.ts';
import { filterPanel } from '../filters/filter-panel.ts';
import type { FinderView } from '../finder-view.ts';
import { resultsList, type ListParts } from './results-list.ts';
import type { Results } from './results.ts';
import { searchForm } from './search-form.ts';
import { understood } from './understood.ts';

/** What the page has that depends on more than what was found. */
export interface ResultsPageParts extends ListParts {
  readonly isSample: boolean;
  /** What went wrong: an old offer, a request that failed, records left out. */
  readonly notices: unknown;
}

/** Search, filters and what was found. */
export function resultsPage(
  view: FinderView,
  results: Results,
  parts: ResultsPageParts,
): TemplateResult {
  const { words, visit, isReferrer } = view;
  const { t } = words;
  const { danger } = visit.filters;
  if (danger) return helpFirst(view, results, danger, parts.notices);
  return html`<div class="finder-head">
      ${view.sampleMark(parts.isSample)} ${view.quickExit()}
      ${view.heading(0, t(isReferrer ? 'titleReferrer' : 'title'), { classes: 'display', id: 'title' })}
      ${isReferrer ? nothing : html`<p class="lead" .textContent=${t('intro')}></p>`}
      ${searchForm(view)} ${understood(view, results.answer)}
    </div>
    ${visit.pages.isGroupMissing ? missingGroup(t('gone')) : nothing} ${parts.notices}
    <div class="finder-body">
      ${filterPanel(view, results)} ${resultsList(view, results, parts)}
    </div>`;
}

const missingGroup = (words: string): TemplateResult =>
  html`<div class="notice">
    <div class="notice-row">
      ${infoIcon()}
      <p .textContent=${words}></p>
    </div>
  </div>`;
