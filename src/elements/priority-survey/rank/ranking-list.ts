import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listOf } from '../../../domain/list-of.ts';
import { downIcon, gripIcon, undoIcon, upIcon } from '../../../parts/icon.ts';
import type { RankingController } from './ranking-controller.ts';
import type { DragState } from './row-drag.ts';
import type { SurveyView } from '../survey-view.ts';
import type { IndexedFactor } from './indexed-factor.ts';

/** "Uw volgorde": the placed factors, best first, each with a place to choose and two buttons. */
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
    ${
      placed.length
        ? nothing
        : html`<p class="nothing-yet muted" .textContent=${t('nothingYet')}></p>`
    }
    <ol class="ranked" role="list" part="ranking">
      ${repeat(
        placed,
        (factor) => factor.id,
        (factor, position) => row(factor, position + 1, placed.length, ranking, view),
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
  place: number,
  count: number,
  ranking: RankingController,
  { t }: SurveyView,
): TemplateResult {
  const { index, title } = factor;
  const button = (control: 'up' | 'down', atLimit: boolean) =>
    html`<button
      class="button button-small"
      part="button"
      type="button"
      id=${`${control}-${index}`}
      aria-disabled=${atLimit ? 'true' : 'false'}
      @click=${() => ranking.moveTo(factor, place + (control === 'up' ? -1 : 1), control)}
    >
      ${control === 'up' ? upIcon() : downIcon()}<span .textContent=${t(control)}></span
      ><span class="visually-hidden" .textContent=${`: ${title}`}></span>
    </button>`;
  const drag = ranking.drag.state;
  const position = place - 1;
  return html`<li class=${slotClass(position, drag)}>
    <div class="rank" part="row">
      <span
        class="number numbers"
        .textContent=${String(drag?.from === position ? drag.to + 1 : place)}
      ></span>
      <span class="rank-title" .textContent=${title}></span>
      ${
        count > 1
          ? html`<span class="handle" aria-hidden="true" @pointerdown=${ranking.drag.start}
              >${gripIcon()}</span
            >`
          : nothing
      }
      <div class="rank-controls">
        <label for=${`place-${index}`}
          ><span .textContent=${t('place')}></span
          ><span class="visually-hidden" .textContent=${`: ${title}`}></span
        ></label>
        <select
          class="control"
          id=${`place-${index}`}
          @change=${(event: Event) => {
            const to = (event.target as HTMLSelectElement).selectedIndex + 1;
            if (to > count) ranking.remove(factor, 'place');
            else ranking.moveTo(factor, to, 'place');
          }}
        >
          ${listOf(
            count,
            (option) =>
              html`<option
                .selected=${option + 1 === place}
                .textContent=${String(option + 1)}
              ></option>`,
          )}
          <option .textContent=${t('notPlaced')}></option>
        </select>
        ${button('up', place === 1)} ${button('down', place === count)}
      </div>
    </div>
  </li>`;
}

/** What a row shows of a drag: that it is held, or the line where the held one would land. */
const slotClass = (position: number, drag: DragState | undefined): string => {
  if (position === drag?.from) return 'slot lifted';
  if (position !== drag?.to) return 'slot';
  return drag.to < drag.from ? 'slot drop-before' : 'slot drop-after';
};
