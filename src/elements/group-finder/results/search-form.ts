import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { searchIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';

/** The field for words to look for. It searches while someone types; its button leads to the results. */
export function searchForm({ words, visit }: FinderView): TemplateResult {
  const { t } = words;
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('input');
    if (visit.filters.danger) void visit.view.focus('#help');
    // Who searches by Enter may want to go on typing; the number of groups is announced.
    else if (field?.matches(':focus')) visit.announceCount();
    else void visit.view.focus('#count');
  };
  return html`<form class="search" role="search" @submit=${submit}>
    <div class="field">
      <label for="q" .textContent=${t('searchLabel')}></label>
      <p class="hint" id="q-hint" .textContent=${t('searchHint')}></p>
      <input
        class="control"
        id="q"
        type="search"
        name="q"
        autocomplete="off"
        maxlength="200"
        aria-describedby="q-hint"
        .value=${live(visit.filters.text)}
        @input=${(event: Event) => visit.type((event.target as HTMLInputElement).value)}
      />
    </div>
    <button class=${visit.filters.danger ? 'button' : 'button button-primary'} part="button">
      ${searchIcon()}<span .textContent=${t('search')}></span>
    </button>
  </form>`;
}
