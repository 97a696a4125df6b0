import { html, nothing, type TemplateResult } from 'lit';
import { countChosen, listFilters, type ListFilter } from '../../../domain/offer/filters.ts';
import { chevronIcon, filterIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import type { Results } from '../results/results.ts';
import { flagFilter, listFilter } from './choice-filter.ts';
import { distanceFilter } from './distance-filter.ts';
import { filterSheet } from './filter-sheet.ts';
import { furtherFilters } from './further-filters.ts';

/** The filters that most people choose by; the others are one press away. */
const mainFilters: readonly ListFilter[] = ['theme', 'audience', 'place', 'daypart'];

/** The filters; where there is no room beside the results they are a sheet, which a button opens. */
export function filterPanel(view: FinderView, results: Results): TemplateResult {
  const { visit, words } = view;
  const { t } = words;
  const isOpen = visit.unfolded.has('filters');
  const count = countChosen(visit.filters.chosen);
  return html`<div class="filters">
    <button
      class="button filters-toggle"
      type="button"
      part="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${visit.openFilters}
    >
      ${filterIcon()}
      <span .textContent=${count ? t('filtersChosen', { count }) : t('filters')}></span>
      ${chevronIcon()}
    </button>
    ${
      isOpen
        ? filterSheet(view, results)
        : html`<div
            class="filters-panel"
            id="filters"
            part="filters"
            role="group"
            aria-label=${t('filters')}
          >
            ${mainFilters.map((key) => listFilter(view, results.answer, key))}
            ${distanceFilter(view, results)} ${flagFilter(view, results)}
            ${moreFilters(view, results)}
          </div>`
    }
  </div>`;
}

/** The filters that fewer people choose by. They are made when they are looked at. */
function moreFilters(view: FinderView, results: Results): TemplateResult {
  const { visit, words } = view;
  const isOpen = visit.unfolded.has('more');
  return html`<details
    class="filter filter-more folded"
    ?open=${isOpen}
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open !== isOpen) visit.toggle('more');
    }}
  >
    <summary>${chevronIcon()}<span .textContent=${words.t('moreFilters')}></span></summary>
    ${
      isOpen
        ? furtherFilters(
            view,
            results,
            listFilters.filter((key) => !mainFilters.includes(key)),
          )
        : nothing
    }
  </details>`;
}
