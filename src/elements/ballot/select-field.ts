import { html, type TemplateResult } from 'lit';

/** One thing to choose from a list. */
export interface SelectOption<Value> {
  readonly value: Value;
  readonly words: string;
}

/** A list to choose one thing from, which works at once. */
export interface SelectField<Value> {
  /** Id of the control inside the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly selected: Value;
  choose(value: Value): void;
}

export const selectField = <Value>({
  id,
  label,
  options,
  selected,
  choose,
}: SelectField<Value>): TemplateResult =>
  html`<div class="field">
    <label for=${id} .textContent=${label}></label>
    <select
      class="control"
      id=${id}
      @change=${(event: Event) => {
        const option = options[(event.target as HTMLSelectElement).selectedIndex];
        if (option) choose(option.value);
      }}
    >
      ${options.map(
        ({ value, words }) =>
          html`<option .selected=${value === selected} .textContent=${words}></option>`,
      )}
    </select>
  </div>`;
