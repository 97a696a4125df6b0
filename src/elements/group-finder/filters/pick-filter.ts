import { html, nothing, type TemplateResult } from 'lit';
import { withValues, type PickFilter } from '../../../domain/offer/filters.ts';
import type { FinderView } from '../finder-view.ts';
import { valueWords } from '../finder-words.ts';
import type { OfferSearch, PickOption } from '../search/offer-search.ts';
import { selectFilter } from './select-filter.ts';

/** One value out of a list: the values that make a difference, each with the groups that it gives. */
export function pickFilter(view: FinderView, search: OfferSearch, key: PickFilter): unknown {
  const { visit, words } = view;
  const picked = visit.filters.chosen[key]?.[0] ?? '';
  const options = withPicked(search.pickOptions(key), picked);
  if (!options.length) return nothing;
  return html`<div class="filter field">
    ${selectFilter(view, key, picked, [
      ['', words.t('any')],
      ...options.map(({ value, count }) => {
        const text = valueWords(words, key, value);
        return [value, count === undefined ? text : `${text} (${count})`] as const;
      }),
    ])}
  </div>`;
}

/** What is picked stays in the list, also when it gives nothing. */
const withPicked = (options: readonly PickOption[], picked: string): readonly PickOption[] =>
  !picked || options.some((it) => it.value === picked)
    ? options
    : [...options, { value: picked, count: 0 }];

/** The age of who is going to take part. */
export const ageFilter = ({ visit, words }: FinderView): TemplateResult =>
  html`<div class="filter field">
    <label for="age" .textContent=${words.t('age')}></label>
    <input
      class="control control-number"
      id="age"
      type="number"
      inputmode="numeric"
      min="0"
      max="120"
      .value=${visit.filters.chosen.age?.[0] ?? ''}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        visit.choose(withValues(visit.filters.chosen, 'age', value ? [value] : []));
      }}
    />
  </div>`;
