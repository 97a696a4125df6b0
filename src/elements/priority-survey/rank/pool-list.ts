import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chevronIcon } from '../../../parts/icon.ts';
import type { RankingController } from './ranking-controller.ts';
import type { SurveyView } from '../survey-view.ts';

/** "Nog niet geplaatst": one button per factor puts it on the next place. */
export function poolList(ranking: RankingController, view: SurveyView): TemplateResult {
  const { t } = view;
  const { pool, placed } = ranking;
  return html`<section aria-labelledby="pool">
    <div class="region-head">
      ${view.heading(1, t('pool'), { classes: 'title', id: 'pool', focusable: true })}
      <span class="muted" .textContent=${t('left', { count: pool.length })}></span>
    </div>
    <ul class="pool" role="list" part="pool" ?hidden=${!pool.length}>
      ${repeat(
        pool,
        (factor) => factor.id,
        (factor) =>
          html`<li>
            <span class="rank-title" .textContent=${factor.title}></span>
            <button
              class="button"
              part="button"
              type="button"
              id=${`put-${factor.index}`}
              @click=${() => void ranking.placeNext(factor)}
            >
              <span .textContent=${t('putOn', { place: placed.length + 1 })}></span
              ><span class="visually-hidden" .textContent=${`: ${factor.title}`}></span>
            </button>
            ${
              factor.about
                ? html`<details class="explain">
                    <summary>
                      <span .textContent=${t('about')}></span
                      ><span class="visually-hidden" .textContent=${`: ${factor.title}`}></span
                      >${chevronIcon()}
                    </summary>
                    <p .textContent=${factor.about}></p>
                  </details>`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
}
