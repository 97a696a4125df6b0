import { html, nothing, type TemplateResult } from 'lit';
import {
  choicesOf,
  flagFilters,
  toggled,
  type Choice,
  type FilterKey,
  type ListFilter,
} from '../../../domain/offer/filters.ts';
import { writtenText } from '../../../parts/written-in.ts';
import type { OfferAnswer } from '../search/offer-search.ts';
import type { FinderView } from '../finder-view.ts';
import { facetWords } from '../finder-words.ts';
import type { Results } from '../results/results.ts';

/** A list of values that is longer than this is folded. */
const maxUnfolded = 6;

/** The values of these filters have an order of their own; others stand by how many groups they give. */
const ordered: readonly FilterKey[] = ['daypart', 'weekday'];

function sortedChoices({ visit }: FinderView, answer: OfferAnswer, key: FilterKey): Choice[] {
  const { found, offerFacets } = answer;
  const choices = choicesOf(key, offerFacets, found.facets, visit.filters.chosen);
  if (ordered.includes(key)) return choices;
  const weight = new Map(offerFacets[key]?.map((it) => [it.value, it.count]));
  return choices.sort((a, b) => (weight.get(b.value) ?? 0) - (weight.get(a.value) ?? 0));
}

function checkbox({ visit, words }: FinderView, key: FilterKey, it: Choice): TemplateResult {
  const { words: text, lang } = facetWords(words, key, it.value, it);
  return html`<label class="choice">
    <input
      type="checkbox"
      name=${key}
      .value=${it.value}
      .checked=${it.chosen}
      @change=${() => visit.choose(toggled(visit.filters.chosen, key, it.value))}
    />
    ${writtenText(text, lang)}
    <span class="count" .textContent=${String(it.count)}></span>
  </label>`;
}

/** Values of which any number can be chosen. */
export function listFilter(view: FinderView, answer: OfferAnswer, key: ListFilter): unknown {
  const { visit, words } = view;
  const { t } = words;
  if (visit.filters.fixed[key]) return nothing;
  const choices = sortedChoices(view, answer, key);
  // One value is no choice.
  if (choices.length < 2) return nothing;
  // Nothing is folded for the sake of a single value.
  const canFold = choices.length > maxUnfolded + 1;
  const isFolded = canFold && !visit.unfolded.has(key);
  const shown = isFolded
    ? choices.filter((it, index) => index < maxUnfolded || it.chosen)
    : choices;
  return html`<fieldset class="filter">
    <legend .textContent=${t(key)}></legend>
    ${shown.map((it) => checkbox(view, key, it))}
    ${
      canFold
        ? html`<button
            class="button-quiet"
            type="button"
            aria-expanded=${isFolded ? 'false' : 'true'}
            @click=${() => {
              visit.toggle(key);
              const added = choices.find((it) => !shown.includes(it));
              if (added)
                void visit.view.focus(`input[name="${key}"][value="${CSS.escape(added.value)}"]`);
            }}
          >
            <span
              .textContent=${isFolded ? t('showAll', { count: choices.length }) : t('showFewer')}
            ></span>
            <span class="visually-hidden" .textContent=${`: ${t(key)}`}></span>
          </button>`
        : nothing
    }
  </fieldset>`;
}

/** Filters that are on or off; one that would change nothing is not shown. */
export function flagFilter(view: FinderView, { answer, offer }: Results): unknown {
  const shown = flagFilters
    .filter((key) => !view.visit.filters.fixed[key])
    .flatMap((key) => {
      const [it] = sortedChoices(view, answer, key);
      const countInOffer = answer.offerFacets[key]?.[0]?.count ?? 0;
      const isUseful = countInOffer > 0 && countInOffer < offer.total;
      return it && (it.chosen || isUseful) ? [checkbox(view, key, it)] : [];
    });
  return shown.length
    ? html`<fieldset class="filter">
        <legend .textContent=${view.words.t('practical')}></legend>
        ${shown}
      </fieldset>`
    : nothing;
}
