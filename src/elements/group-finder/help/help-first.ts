import { html, nothing, type TemplateResult } from 'lit';
import { listOf } from '../../../domain/list-of.ts';
import type { Danger } from '../../../domain/help/danger.ts';
import { helpPanel } from '../../../parts/help/help-panel.ts';
import type { FinderView } from '../finder-view.ts';
import { resultCards } from '../results/result-cards.ts';
import type { Results } from '../results/results.ts';
import { searchForm } from '../results/search-form.ts';

/**
 * The page for a sentence with words of danger: help, then groups that may help. No filters, no number of
 * other groups, no form to tell of it: what was typed stays in the field.
 */
export function helpFirst(
  view: FinderView,
  results: Results,
  danger: Danger,
  notices: unknown,
): TemplateResult {
  const { words, visit } = view;
  const { t } = words;
  const { search, answer } = results;
  const { found } = answer;
  const showsOthers = visit.unfolded.has('others');
  const shown =
    search.isAnswered && (visit.sentence.dangerThemes.length > 0 || showsOthers)
      ? Math.min(visit.cards.count, answer.loaded)
      : 0;
  const groups = listOf(shown, (position) => found.resultAt(position));
  return html`<div class="exit-bar">${view.quickExit(true)}</div>
    <div class="finder-head danger-head">
      ${view.heading(0, t('title'), { classes: 'display danger-title', id: 'title' })}
      ${searchForm(view)}
    </div>
    ${notices} ${helpPanel(view, danger.kinds)}
    <div class="results" aria-busy=${search.isPending}>
      ${
        groups.length
          ? html`${view.heading(
              1,
              showsOthers ? t('otherGroupsToo') : t('helpGroups', { count: found.total }),
              { id: 'count', focusable: true, classes: 'title' },
            )}
            ${
              groups.every((it) => it.group.sensitive)
                ? html`<p class="muted" .textContent=${t('helpSecret')}></p>`
                : nothing
            }
            ${resultCards(view, results, groups)}`
          : nothing
      }
      ${
        showsOthers
          ? nothing
          : html`<div class="more">
              <button class="button" type="button" part="button" @click=${visit.showOthers}>
                <span .textContent=${t('helpOthers')}></span>
              </button>
            </div>`
      }
    </div>`;
}
