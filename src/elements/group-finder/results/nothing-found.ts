import { html, nothing, type TemplateResult } from 'lit';
import type { FilterKey } from '../../../domain/offer/filters.ts';
import { nearestGroups, type FoundRelaxation } from '../../../domain/offer/relaxation.ts';
import { formatList } from '../../../locale/format.ts';
import { crossIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import type { ChosenValue } from '../finder-words.ts';
import { resultCards } from './result-cards.ts';
import type { Results } from './results.ts';

/** What is shown beside filters to leave out. */
export interface NothingFoundParts {
  readonly chosen: readonly ChosenValue[];
  readonly phone: string | undefined;
  readonly demandForm: unknown;
}

/** Nothing was found: what to leave out, what comes near, someone to call, and a form to tell of it. */
export function nothingFound(
  view: FinderView,
  results: Results,
  { chosen, phone, demandForm }: NothingFoundParts,
): TemplateResult {
  const { heading, words } = view;
  const { t } = words;
  const { relaxations } = results.answer;
  return html`<div class="nothing-found">
    ${
      relaxations.length
        ? html`${heading(2, t('dropOne'), { classes: 'relaxations-title' })}
            <ul class="relaxations">
              ${relaxations.map((it) => html`<li>${relaxationButton(view, it, chosen)}</li>`)}
            </ul>
            ${heading(2, t('nearest'), { classes: 'relaxations-title' })}
            ${resultCards(view, results, nearestGroups(relaxations))}`
        : nothing
    }
    ${results.offer.groups.length ? nothing : html`<p .textContent=${t('noneAtAll')}></p>`}
    ${
      phone
        ? html`<p .textContent=${t('callToSearch')}></p>
            ${view.phone(phone)}`
        : nothing
    }
    ${demandForm}
  </div>`;
}

/** Leaves filters out; tells which and how many groups that gives. `focus` is where the focus goes then. */
export function relaxationButton(
  { visit, words }: FinderView,
  { dropped, chosen: rest, found }: FoundRelaxation,
  chosen: readonly ChosenValue[],
  focus = '#count',
): TemplateResult {
  const { t, language } = words;
  const valuesOf = (key: FilterKey) =>
    chosen
      .filter((it) => it.key === key)
      .map((it) => it.words)
      .join(` ${t('or')} `);
  const filter = formatList(dropped.map(valuesOf), language);
  return html`<button class="relaxation" type="button" @click=${() => visit.choose(rest, focus)}>
    ${crossIcon()}
    <span .textContent=${t('without', { filter })}></span>
    <span class="relaxation-count" .textContent=${t('groups', { count: found.total })}></span>
  </button>`;
}
