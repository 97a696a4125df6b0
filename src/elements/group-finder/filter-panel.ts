import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon, crossIcon, filterIcon } from '../../parts/icon.ts';
import {
  choicesOf,
  countChosen,
  flagFilters,
  listFilters,
  ownPosition,
  pickFilters,
  toggled,
  withValues,
  type Choice,
  type FilterKey,
  type ListFilter,
  type PickFilter,
} from '../../domain/offer/filters.ts';
import type { OfferAnswer, OfferSearch } from './search/offer-search.ts';
import type { Visit } from './visit/visit.ts';
import { valueWords, type ChosenValue, type FinderWords } from './words.ts';

/** What the panel shows and what it tells. */
export interface FilterPanel {
  readonly words: FinderWords;
  readonly search: OfferSearch;
  readonly answer: OfferAnswer;
  readonly visit: Visit;
  /** Groups in the offer. */
  readonly groups: number;
}

/** The filters that most people choose by; the others are one press away. */
const main: readonly ListFilter[] = ['theme', 'audience', 'place', 'daypart'];
/** A longer list is folded. */
const longest = 6;
/** Their order says something; others stand by how many groups they give. */
const ordered: readonly string[] = ['daypart', 'weekday'];

const valuesOf = (panel: FilterPanel, key: FilterKey): Choice[] => {
  const { answer, visit } = panel;
  const choices = choicesOf(key, answer.offerFacets, answer.found.facets, visit.filters.chosen);
  if (!ordered.includes(key)) {
    const weight = new Map(panel.answer.offerFacets[key]?.map((it) => [it.value, it.count]));
    choices.sort((a, b) => (weight.get(b.value) ?? 0) - (weight.get(a.value) ?? 0));
  }
  return choices;
};

const choice = (panel: FilterPanel, key: FilterKey, it: Choice): TemplateResult =>
  html`<label class="choice">
    <input
      type="checkbox"
      name=${key}
      .value=${it.value}
      .checked=${it.chosen}
      @change=${() => panel.visit.choose(toggled(panel.visit.filters.chosen, key, it.value))}
    />
    <span .textContent=${valueWords(panel.words, key, it.value, it.label)}></span>
    <span class="count" .textContent=${String(it.count)}></span>
  </label>`;

function listFilter(panel: FilterPanel, key: ListFilter): unknown {
  if (panel.visit.filters.fixed[key]) return nothing;
  const values = valuesOf(panel, key);
  // One value is no choice.
  if (values.length < 2) return nothing;
  const { t } = panel.words;
  const folded = values.length > longest + 1 && !panel.visit.unfolded.has(key);
  const shown = folded ? values.filter((it, index) => index < longest || it.chosen) : values;
  return html`<fieldset class="filter">
    <legend .textContent=${t(key)}></legend>
    ${shown.map((it) => choice(panel, key, it))}
    ${
      values.length > longest + 1
        ? html`<button
            class="button-quiet"
            type="button"
            aria-expanded=${folded ? 'false' : 'true'}
            @click=${() => panel.visit.toggle(key)}
          >
            <span
              .textContent=${folded ? t('showAll', { count: values.length }) : t('showFewer')}
            ></span>
            <span class="visually-hidden" .textContent=${`: ${t(key)}`}></span>
          </button>`
        : nothing
    }
  </fieldset>`;
}

/** A list to choose one value from: pairs of a value and its words. */
export const select = (
  { words, visit }: Pick<FilterPanel, 'words' | 'visit'>,
  key: FilterKey,
  now: string,
  options: readonly (readonly [string, string])[],
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
          html`<option value=${value} .selected=${value === now} .textContent=${text}></option>`,
      )}
    </select>`;

/** One value out of a list; the values that make a difference, with what each gives. */
function pickFilter(panel: FilterPanel, key: PickFilter): unknown {
  const { search, visit, words } = panel;
  const now = visit.filters.chosen[key]?.[0] ?? '';
  const values = [...search.pickOptions(key)];
  if (!values.length && !now) return nothing;
  if (now && !values.some((it) => it.value === now)) values.push({ value: now, count: 0 });
  return html`<div class="filter field">
    ${select(panel, key, now, [
      ['', words.t('any')],
      ...values.map(
        ({ value, count }) =>
          [
            value,
            valueWords(words, key, value) + (count === undefined ? '' : ` (${count})`),
          ] as const,
      ),
    ])}
  </div>`;
}

/** How far from a place of the offer, or from where the visitor is: asked of the device on a press. */
function distanceFilter(panel: FilterPanel): unknown {
  const { search, visit, words } = panel;
  const { t } = words;
  const now = visit.filters.chosen.near?.[0] ?? '';
  const { places } = search;
  if (!places.length) return nothing;
  const failed = () => visit.announce(t('noPosition'));
  return html`<div class="filter field">
      ${select(panel, 'near', now, [
        ['', t('any')],
        ...(now === ownPosition ? [[ownPosition, t('here')] as const] : []),
        ...places.map((it) => [it.value, it.label] as const),
      ])}
      <button
        class="button-quiet"
        type="button"
        @click=${() => visit.locate(failed)}
        .textContent=${t('locate')}
      ></button>
      ${
        visit.position.hasFailed && now !== ownPosition
          ? html`<p class="hint" .textContent=${t('noPosition')}></p>`
          : nothing
      }
    </div>
    ${panel.answer.origin ? pickFilter(panel, 'withinKm') : nothing}`;
}

function ageFilter({ visit, words }: FilterPanel): TemplateResult {
  return html`<div class="filter field">
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
}

/** The filters that fewer people choose by. Made only when they are looked at. */
const more = (panel: FilterPanel): unknown[] => [
  ...pickFilters.map((key) => (key === 'age' ? ageFilter(panel) : pickFilter(panel, key))),
  ...listFilters.filter((key) => !main.includes(key)).map((key) => listFilter(panel, key)),
];

/** On or off; not shown when it would change nothing. */
function flags(panel: FilterPanel): unknown {
  const shown = flagFilters
    .filter((key) => !panel.visit.filters.fixed[key])
    .flatMap((key) => {
      const [it] = valuesOf(panel, key);
      const inAll = panel.answer.offerFacets[key]?.[0]?.count ?? 0;
      return it && (it.chosen || (inAll > 0 && inAll < panel.groups))
        ? [choice(panel, key, it)]
        : [];
    });
  return shown.length
    ? html`<fieldset class="filter">
        <legend .textContent=${panel.words.t('practical')}></legend>
        ${shown}
      </fieldset>`
    : nothing;
}

/** The filters, behind a button where there is no room beside the results. */
export function filterPanel(panel: FilterPanel): unknown {
  const { t } = panel.words;
  const parts = [...main.map((key) => listFilter(panel, key)), distanceFilter(panel), flags(panel)];
  const { visit } = panel;
  const opened = visit.unfolded.has('more');
  const count = countChosen(visit.filters.chosen);
  return html`<div class="filters">
    <button
      class="button filters-toggle"
      type="button"
      part="button"
      aria-expanded=${visit.unfolded.has('filters') ? 'true' : 'false'}
      aria-controls="filters"
      @click=${() => visit.toggle('filters')}
    >
      ${filterIcon()}
      <span .textContent=${count ? t('filtersChosen', { count }) : t('filters')}></span>
      ${chevronIcon()}
    </button>
    <div
      class=${visit.unfolded.has('filters') ? 'filters-panel' : 'filters-panel filters-closed'}
      id="filters"
      part="filters"
      role="group"
      aria-label=${t('filters')}
    >
      ${parts}
      <details
        class="filter filter-more"
        ?open=${opened}
        @toggle=${(event: Event) => {
          if ((event.target as HTMLDetailsElement).open !== opened) visit.toggle('more');
        }}
      >
        <summary>${chevronIcon()}<span .textContent=${t('moreFilters')}></span></summary>
        ${opened ? more(panel) : nothing}
      </details>
    </div>
  </div>`;
}

/** What is chosen, as labels that remove what they name. */
export const chips = (
  words: FinderWords,
  values: readonly ChosenValue[],
  remove: (value: ChosenValue, index: number) => void,
  clear: () => void,
): unknown =>
  values.length
    ? html`<div class="chips" role="group" aria-label=${words.t('chosenFilters')}>
        ${values.map(
          (it, index) =>
            html`<button class="chip" type="button" part="chip" @click=${() => remove(it, index)}>
              <span class="visually-hidden" .textContent=${`${words.t('removeFilter')} `}></span>
              <span .textContent=${it.words}></span>${crossIcon()}
            </button>`,
        )}
        <button class="button-quiet" type="button" @click=${clear}>
          <span .textContent=${words.t('clearAll')}></span>
        </button>
      </div>`
    : nothing;
