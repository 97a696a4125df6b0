import { html, nothing } from 'lit';
import { ownPosition } from '../../../domain/offer/filters.ts';
import type { FinderView } from '../finder-view.ts';
import type { Results } from '../results/results.ts';
import { pickFilter } from './pick-filter.ts';
import { selectFilter, type SelectOption } from './select-filter.ts';

/**
 * How far from a place of the offer, or from where the visitor is. The device is asked for that on a press
 * only.
 */
export function distanceFilter(view: FinderView, { search, answer }: Results): unknown {
  const { visit, words } = view;
  const { t } = words;
  const { places } = search;
  if (!places.length) return nothing;
  const near = visit.filters.chosen.near?.[0] ?? '';
  const own: readonly SelectOption[] = near === ownPosition ? [[ownPosition, t('here')]] : [];
  return html`<div class="filter field">
      ${selectFilter(view, 'near', near, [
        ['', t('any')],
        ...own,
        ...places.map((it) => [it.value, it.label] as const),
      ])}
      <button
        class="button-quiet"
        type="button"
        @click=${() => visit.locate(() => visit.announce(t('noPosition')))}
        .textContent=${t('locate')}
      ></button>
      ${
        visit.position.hasFailed && near !== ownPosition
          ? html`<p class="hint" .textContent=${t('noPosition')}></p>`
          : nothing
      }
    </div>
    ${answer.origin ? pickFilter(view, search, 'withinKm') : nothing}`;
}
