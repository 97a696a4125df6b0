import { html, nothing, type TemplateResult } from 'lit';
import {
  countChosen,
  listFilters,
  pickFilters,
  type ListFilter,
} from '../../../domain/offer/filters.ts';
import { chevronIcon, filterIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import type { Results } from '../results/results.ts';
import { flagFilter, listFilter } from './choice-filter.ts';
import { filterBar } from './filter-bar.ts';
import { distanceFilter } from './distance-filter.ts';
import { ageFilter, pickFilter } from './pick-filter.ts';

/** The filters that most people choose by; the others are one press away. */
const mainFilters: readonly ListFilter[] = ['theme', 'audience', 'place', 'daypart'];

/** The filters, behind a button where there is no room beside the results. */
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
      @click=${() => visit.toggle('filters')}
    >
      ${filterIcon()}
      <span .textContent=${count ? t('filtersChosen', { count }) : t('filters')}></span>
      ${chevronIcon()}
    </button>
    <div
      class=${isOpen ? 'filters-panel' : 'filters-panel filters-closed'}
      id="filters"
      part="filters"
      role="group"
      aria-label=${t('filters')}
    >
      ${mainFilters.map((key) => listFilter(view, results.answer, key))}
      ${distanceFilter(view, results)} ${flagFilter(view, results)} ${moreFilters(view, results)}
      ${isOpen ? filterBar(view, results) : nothing}
    </div>
  </div>`;
}

/** The filters that fewer people choose by. They are made when they are looked at. */
function moreFilters(view: FinderView, { search, answer }: Results): TemplateResult {
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
        ? [
            ...pickFilters.map((key) =>
              key === 'age' ? ageFilter(view) : pickFilter(view, search, key),
            ),
            ...listFilters
              .filter((key) => !mainFilters.includes(key))
              .map((key) => listFilter(view, answer, key)),
          ]
        : nothing
    }
  </details>`;
}
