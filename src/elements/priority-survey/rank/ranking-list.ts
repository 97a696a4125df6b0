import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listOf } from '../../../domain/list-of.ts';
import { downIcon, gripIcon, undoIcon, upIcon } from '../../../parts/icon.ts';
import type { RankingController } from './ranking-controller.ts';
import type { DragState } from './row-drag.ts';
import type { SurveyView } from '../survey-view.ts';
import type { IndexedFactor } from './indexed-factor.ts';

/**
 * "Uw volgorde": the placed factors, best first, each with a place to choose, two arrows, and a button
 * that takes it out.
 */
export function rankingList(ranking: RankingController, view: SurveyView): TemplateResult {
  const { t } = view;
  const { placed, lastChange } = ranking;
  return html`<section aria-labelledby="yours">
    <div class="region-head">
      ${view.heading(1, t('yours'), { classes: 'title', id: 'yours', focusable: true })}
      <span
        class="muted"
        .textContent=${t('placedOf', { placed: placed.length, total: ranking.count })}
      ></span>
    </div>
    <p
      class=${placed.length ? 'hint' : 'nothing-yet muted'}
      .textContent=${t(placed.length ? 'howToMove' : 'nothingYet')}
    ></p>
    <ol class=${ranking.drag.state ? 'ranked dragging' : 'ranked'} role="list" part="ranking">
      ${repeat(
        placed,
        (factor) => factor.id,
        (factor, position) => row(factor, position, placed.length, ranking, view),
      )}
    </ol>
    ${
      lastChange
        ? html`<div class="last-change">
            <p .textContent=${lastChange}></p>
            <button class="button-quiet" type="button" id="undo" @click=${() => ranking.undo()}>
              ${undoIcon()}<span .textContent=${t('undo')}></span>
            </button>
          </div>`
        : nothing
    }
  </section>`;
}

function row(
  factor: IndexedFactor,
  position: number,
  count: number,
  ranking: RankingController,
  { t }: SurveyView,
): TemplateResult {
  const { index, title } = factor;
  const arrow = (control: 'up' | 'down', to: number) =>
    html`<button
      class="button arrow"
      part="button"
      type="button"
      id=${`${control}-${index}`}
      aria-disabled=${to < 1 || to > count ? 'true' : 'false'}
      @click=${() => ranking.moveTo(factor, to, control)}
    >
      ${control === 'up' ? upIcon() : downIcon()}
      <span class="visually-hidden" .textContent=${`${t(control)}: ${title}`}></span>
    </button>`;
  const { state, start } = ranking.drag;
  const classes = [
    'slot',
    state ? slotClass(position, state) : ranking.changedFactor === factor.id ? 'changed' : '',
  ];
  return html`<li class=${classes.join(' ')} id=${`row-${index}`} tabindex="-1">
    <div class="rank" part="row">
      <span class="number numbers" .textContent=${String(placeDuring(position, state))}></span>
      <span class="rank-title" id=${`title-${index}`} .textContent=${title}></span>
      <div class="rank-controls">
        <select
          class="control"
          id=${`place-${index}`}
          aria-labelledby=${`title-${index}`}
          @change=${(event: Event) => {
            ranking.moveTo(factor, (event.target as HTMLSelectElement).selectedIndex + 1, 'place');
          }}
        >
          ${listOf(
            count,
            (option) =>
              html`<option
                .selected=${option === position}
                .textContent=${t('placeNumber', { place: option + 1 })}
              ></option>`,
          )}
        </select>
        ${arrow('up', position)} ${arrow('down', position + 2)}
        <button
          class="button-quiet take-out"
          type="button"
          id=${`remove-${index}`}
          @click=${() => ranking.remove(factor)}
        >
          <span .textContent=${t('remove')}></span
          ><span class="visually-hidden" .textContent=${`: ${title}`}></span>
        </button>
      </div>
      ${
        count > 1
          ? html`<span class="handle" aria-hidden="true" @pointerdown=${start}>${gripIcon()}</span>`
          : nothing
      }
    </div>
  </li>`;
}

/** The place that a row would have if the held one were dropped now, from 1. */
function placeDuring(position: number, drag: DragState | undefined): number {
  if (!drag) return position + 1;
  const { from, to } = drag;
  if (position === from) return to + 1;
  if (position > from && position <= to) return position;
  return position >= to && position < from ? position + 2 : position + 1;
}

/** What a row shows of a drag: that it is held, or the line where the held one would land. */
const slotClass = (position: number, { from, to }: DragState): string =>
  position === from ? 'lifted' : position !== to ? '' : to < from ? 'drop-before' : 'drop-after';
