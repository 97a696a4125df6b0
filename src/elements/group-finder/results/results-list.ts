import { listOf } from '../../../domain/list-of.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { orderOf } from '../../../domain/offer/filters.ts';
import type { Found } from '../../../domain/offer/offer-search.ts';
import { answering } from '../../../domain/offer/sensitive-results.ts';
import { filterChips } from '../filters/filter-chips.ts';
import { selectFilter, type SelectOption } from '../filters/select-filter.ts';
import type { FinderView } from '../finder-view.ts';
import { fitHeading, type ChosenValue, type FinderWords } from '../finder-words.ts';
import type { PrintedPage } from '../visit/pages.ts';
import { agendaButton } from './agenda.ts';
import { chosenLabels } from './chosen-labels.ts';
import { fittingGroups } from './fitting-groups.ts';
import { nothingFound } from './nothing-found.ts';
import { resultCards } from './result-cards.ts';
import type { Results } from './results.ts';

/** What the list has that depends on more than what was found. */
export interface ListParts {
  /** The institution's phone number. */
  readonly phone: string | undefined;
  /** Address of the feed of editions that open, for professionals. */
  readonly feed: string | undefined;
  /** Whether the institution tells professionals when and why a group suits. */
  readonly hasReasons: boolean;
  /** The form to tell what is missing; nothing where it cannot be sent. */
  readonly demandForm: (chosen: readonly ChosenValue[]) => unknown;
}

/** How many groups were found, what was chosen, and the groups, or what to do when there are none. */
export function resultsList(view: FinderView, results: Results, parts: ListParts): TemplateResult {
  const { words, visit, heading, isReferrer } = view;
  const { t } = words;
  const { offer, search, answer } = results;
  const { found } = answer;
  const { chosen } = visit.filters;
  const labels = chosenLabels(view, answer);
  // What hardly fits a sentence is shown on request, or when nothing fits.
  const fitting = found.fit && !visit.unfolded.has('others') && answering(found) > 0;
  const most = fitting ? found.fit!.all + found.fit!.nearly : found.total;
  const shown = Math.min(visit.cards.count, answer.loaded, most);
  const isIncomplete = !offer.remote && offer.total > offer.groups.length;
  return html`<div class="results" aria-busy=${search.isPending}>
    <div class="results-head">
      ${heading(1, countHeading(words, found), {
        id: 'count',
        focusable: true,
        classes: 'title',
      })}
      ${(chosen.q || chosen.near) && found.total > 1 ? order(view) : nothing}
    </div>
    ${
      found.total || isReferrer
        ? html`<div class="actions">
            ${found.total ? agendaButton(view) : nothing}
            ${isReferrer ? referrerActions(view, parts) : nothing}
          </div>`
        : nothing
    }
    ${filterChips(view, found.fit ? labels.filter((it) => it.key !== 'q') : labels)}
    ${
      !found.total
        ? nothingFound(view, results, {
            chosen: labels,
            phone: parts.phone,
            demandForm: parts.demandForm(labels),
          })
        : found.fit
          ? fittingGroups(view, results, {
              fit: found.fit,
              shown,
              phone: parts.phone,
              demandForm: () => parts.demandForm(labels),
            })
          : resultCards(
              view,
              results,
              listOf(shown, (position) => found.resultAt(position)),
            )
    }
    ${most > shown ? moreButton(view, shown, most) : nothing}
    ${most < found.total ? othersButton(view, found.total - most) : nothing}
    ${isIncomplete ? html`<p class="muted small" .textContent=${t('loadingMore')}></p>` : nothing}
  </div>`;
}

const countHeading = ({ t }: FinderWords, { total, fit }: Found): string => {
  if (!total) return t('noneFound');
  return fit ? fitHeading(t, fit) : t('found', { count: total });
};

/** Shows the groups that hardly fit the sentence, too. */
const othersButton = ({ words, visit }: FinderView, count: number): TemplateResult =>
  html`<div class="more">
    <button class="button" type="button" part="button" @click=${visit.showOthers}>
      <span .textContent=${words.t('showOthers', { count })}></span>
    </button>
  </div>`;

/** The order of the results: only shown where there is more than one to choose from. */
function order(view: FinderView): TemplateResult {
  const { t } = view.words;
  const { chosen } = view.visit.filters;
  const options: SelectOption[] = [['start', t('byStart')]];
  if (chosen.q) options.unshift(['match', t('byMatch')]);
  if (chosen.near) options.unshift(['distance', t('byDistance')]);
  return html`<div class="sort">${selectFilter(view, 'sort', orderOf(chosen), options)}</div>`;
}

function referrerActions({ words, visit }: FinderView, { feed, hasReasons }: ListParts): unknown {
  const button = (words: string, page: PrintedPage) =>
    html`<button class="button-quiet" type="button" @click=${() => visit.pages.openPage(page)}>
      <span .textContent=${words}></span>
    </button>`;
  const { t } = words;
  return html`${button(t('overviewToPrint'), 'overview')}
  ${hasReasons ? button(t('reasons'), 'reasons') : nothing}
  ${feed ? html`<a class="button-quiet" href=${feed} .textContent=${t('feed')}></a>` : nothing}`;
}

function moreButton({ words, visit }: FinderView, shown: number, total: number): TemplateResult {
  const { t } = words;
  const count = Math.min(total - shown, visit.cards.step);
  return html`<div class="more">
    <button class="button" type="button" part="button" @click=${visit.showMore}>
      <span .textContent=${t('showMore', { count })}></span>
    </button>
    <p class="muted small" .textContent=${t('youSee', { shown, count: total })}></p>
  </div>`;
}
