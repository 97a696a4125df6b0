import { html, type TemplateResult } from 'lit';
import { withValues, type FilterKey } from '../../../domain/offer/filters.ts';
import type { FinderView } from '../finder-view.ts';

/** A value to select and its words. */
export type SelectOption = readonly [value: string, words: string];

/** A list of which one value can be selected. */
export const selectFilter = (
  { words, visit }: FinderView,
  key: FilterKey,
  selected: string,
  options: readonly SelectOption[],
): TemplateResult =>
  html`<label for=${key} .textContent=${words.t(key)}></label>
    <select
      class="control"
      id=${key}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        visit.choose(withValues(visit.filters.chosen, key, value ? [value] : []));
      }}
    >
      ${options.map(
        ([value, text]) =>
          html`<option
            value=${value}
            .selected=${value === selected}
            .textContent=${text}
          ></option>`,
      )}
    </select>`;
