import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chevronIcon, plusIcon } from '../../../parts/icon.ts';
import type { RankingController } from './ranking-controller.ts';
import type { IndexedFactor } from './indexed-factor.ts';
import type { SurveyView } from '../survey-view.ts';

/** "Nog niet geplaatst": a factor is a button that puts it on the next place. */
export function poolList(ranking: RankingController, view: SurveyView): TemplateResult {
  const { t } = view;
  const { pool, placed } = ranking;
  const place = placed.length + 1;
  return html`<section aria-labelledby="pool">
    <div class="region-head">
      ${view.heading(1, t('pool'), { classes: 'title', id: 'pool', focusable: true })}
      <span class="muted" .textContent=${t('left', { count: pool.length })}></span>
    </div>
    <p class="hint" ?hidden=${!pool.length} .textContent=${t('howToPlace', { place })}></p>
    <ul class="pool" role="list" part="pool" ?hidden=${!pool.length}>
      ${repeat(
        pool,
        (factor) => factor.id,
        (factor) => item(factor, place, ranking, view),
      )}
    </ul>
  </section>`;
}

function item(
  factor: IndexedFactor,
  place: number,
  ranking: RankingController,
  { t }: SurveyView,
): TemplateResult {
  const { id, index, title, about } = factor;
  const isExplained = ranking.isExplained(id);
  return html`<li>
    <button
      class="put"
      part="button"
      type="button"
      id=${`put-${index}`}
      @click=${() => void ranking.placeNext(factor)}
    >
      <span class="plus">${plusIcon()}</span>
      <span class="rank-title" .textContent=${title}></span
      ><span class="visually-hidden" .textContent=${`, ${t('putOn', { place })}`}></span>
    </button>
    ${
      about
        ? html`<button
              class="button-quiet small"
              type="button"
              aria-expanded=${isExplained ? 'true' : 'false'}
              aria-controls=${`about-${index}`}
              @click=${() => ranking.explain(id)}
            >
              <span .textContent=${t('about')}></span
              ><span class="visually-hidden" .textContent=${`: ${title}`}></span>${chevronIcon()}
            </button>
            <p
              class="about muted"
              id=${`about-${index}`}
              ?hidden=${!isExplained}
              .textContent=${about}
            ></p>`
        : nothing
    }
  </li>`;
}
