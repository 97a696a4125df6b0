import { html, nothing, type TemplateResult } from 'lit';
import type { FilterKey } from '../../../domain/offer/filters.ts';
import { chevronIcon, crossIcon } from '../../../parts/icon.ts';
import { writtenText } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { chosenLabels } from '../results/chosen-labels.ts';
import type { Results } from '../results/results.ts';
import { flagFilter, listFilter } from './choice-filter.ts';
import { distanceFilter } from './distance-filter.ts';
import { filterBar } from './filter-bar.ts';
import { furtherFilters } from './further-filters.ts';

/**
 * The filters over the whole of a narrow screen: themes first, the others in rows that tell what is chosen.
 * Leaving it, in whichever way, keeps what is chosen.
 */
export function filterSheet(view: FinderView, results: Results): TemplateResult {
  const { visit, words, heading } = view;
  const { t } = words;
  const { answer } = results;
  const close = (event: Event) => (event.target as HTMLElement).closest('dialog')?.close();
  const row = (keys: readonly FilterKey[], title: string, content: unknown) =>
    filterRow(view, results, { keys, title, content });
  return html`<dialog
    class="filter-sheet"
    id="filters"
    part="filters"
    aria-labelledby="filters-title"
    @close=${visit.closeFilters}
  >
    <div class="sheet-head">
      ${heading(1, t('filters'), { id: 'filters-title', classes: 'title', focusable: true })}
      <button class="button-quiet" type="button" @click=${close}>
        ${crossIcon()}<span .textContent=${t('close')}></span>
      </button>
    </div>
    ${listFilter(view, answer, 'theme')}
    ${row(['audience'], t('audience'), listFilter(view, answer, 'audience'))}
    ${row(
      ['place', 'near', 'withinKm'],
      t('placeAndDistance'),
      html`${listFilter(view, answer, 'place')} ${distanceFilter(view, results)}`,
    )}
    ${row(
      ['weekday', 'daypart'],
      t('dayAndTime'),
      html`${listFilter(view, answer, 'weekday')} ${listFilter(view, answer, 'daypart')}`,
    )}
    ${row(
      ['available', 'childcare', 'age', 'start', 'sessionsMax', 'costMax', ...practicalLists],
      t('practical'),
      html`${flagFilter(view, results)} ${furtherFilters(view, results, practicalLists)}`,
    )}
    ${filterBar(view, results)} ${view.liveRegion()}
  </dialog>`;
}

const practicalLists = ['kind', 'approach', 'attendanceMode', 'language', 'accessibility'] as const;

interface FilterRow {
  readonly keys: readonly FilterKey[];
  readonly title: string;
  readonly content: unknown;
}

/** Filters behind a line that says what is chosen; nothing where there is nothing to choose. */
function filterRow(
  view: FinderView,
  { answer }: Results,
  { keys, title, content }: FilterRow,
): TemplateResult | typeof nothing {
  if (content === nothing) return nothing;
  const chosen = chosenLabels(view, answer).filter((it) => keys.includes(it.key));
  return html`<details class="filter filter-row">
    <summary>
      <span>
        <strong .textContent=${title}></strong>
        <span class="small ${chosen.length ? 'row-chosen' : 'muted'}">
          ${
            chosen.length
              ? chosen.map(
                  ({ words, lang }, index) =>
                    html`${index ? ', ' : nothing}${writtenText(words, lang)}`,
                )
              : html`<span .textContent=${view.words.t('any')}></span>`
          }
        </span>
      </span>
      ${chevronIcon()}
    </summary>
    ${content}
  </details>`;
}
