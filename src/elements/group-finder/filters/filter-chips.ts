import { html, nothing } from 'lit';
import { toggled } from '../../../domain/offer/filters.ts';
import { crossIcon } from '../../../parts/icon.ts';
import { writtenText } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import type { ChosenValue } from '../finder-words.ts';

/** The chosen values as labels, each of which a press takes away. */
export function filterChips({ visit, words }: FinderView, values: readonly ChosenValue[]): unknown {
  const { t } = words;
  if (!values.length) return nothing;
  // The focus goes to the next label, or to the count when there is none left.
  const nextFocus = (index: number) =>
    values.length > 1 ? `.chip:nth-of-type(${Math.min(index + 1, values.length - 1)})` : '#count';
  return html`<div class="chips" role="group" aria-label=${t('chosenFilters')}>
    ${values.map(
      ({ key, value, words, lang }, index) =>
        html`<button
          class="chip"
          type="button"
          part="chip"
          @click=${() => visit.choose(toggled(visit.filters.chosen, key, value), nextFocus(index))}
        >
          <span class="visually-hidden" .textContent=${`${t('removeFilter')} `}></span>
          ${writtenText(words, lang)}${crossIcon()}
        </button>`,
    )}
    <button class="button-quiet" type="button" @click=${() => visit.choose({}, '#count')}>
      <span .textContent=${t('clearAll')}></span>
    </button>
  </div>`;
}
