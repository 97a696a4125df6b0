import { html, nothing, type TemplateResult } from 'lit';
import type { FinderView } from '../finder-view.ts';
import { chosenLabels } from '../results/chosen-labels.ts';
import { relaxationButton } from '../results/nothing-found.ts';
import type { Results } from '../results/results.ts';

/**
 * What stays in view at the bottom edge of the sheet with filters: how many groups they give, the way to
 * them, and a fresh start. Where nothing fits it offers to leave out the filter that costs most groups.
 */
export function filterBar(view: FinderView, { answer }: Results): TemplateResult {
  const { visit, words } = view;
  const { t } = words;
  const { total } = answer.found;
  const [best] = [...answer.relaxations].sort((a, b) => b.found.total - a.found.total);
  const show = (event: Event) => {
    (event.target as HTMLElement).closest('dialog')?.close();
    void visit.view.show('#count');
  };
  return html`<div class="filter-bar">
    ${
      !total && best
        ? html`<strong .textContent=${t('noneFound')}></strong>
            ${relaxationButton(view, best, chosenLabels(view, answer), '#show-results')}`
        : nothing
    }
    <button class="button" type="button" part="button" @click=${() => visit.choose({})}>
      <span .textContent=${t('clear')}></span>
    </button>
    <button
      class="button button-primary"
      id="show-results"
      type="button"
      part="button"
      @click=${show}
    >
      <span .textContent=${total ? t('showGroups', { count: total }) : t('showNearest')}></span>
    </button>
  </div>`;
}
