import { html, type TemplateResult } from 'lit';
import { poolList } from './pool-list.ts';
import type { RankingController } from './ranking-controller.ts';
import { rankingList } from './ranking-list.ts';
import type { SurveyView } from './survey-view.ts';

/** Making an order: what has a place and what has none, side by side where there is room. */
export const rankingStep = (
  ranking: RankingController,
  view: SurveyView,
  skip: () => void,
  vision: unknown,
): TemplateResult =>
  html`<button class="button-quiet skip" type="button" @click=${skip}>
      <span .textContent=${view.t('skip')}></span>
    </button>
    ${vision}
    <fieldset class="regions" aria-labelledby="question">
      ${rankingList(ranking, view)} ${poolList(ranking, view)}
    </fieldset>
    <p class="muted rest" .textContent=${view.t('rest')}></p>`;

/** The question before everything loses its place. */
export const startAgain = (ranking: RankingController, { t }: SurveyView): TemplateResult =>
  html`<div class="notice" id="sure" role="group" tabindex="-1" aria-labelledby="sure-words">
    <p id="sure-words" .textContent=${t('restartSure', { count: ranking.placed.length })}></p>
    <div class="actions">
      <button class="button" part="button" type="button" @click=${() => ranking.restart()}>
        <span .textContent=${t('restartYes')}></span>
      </button>
      <button class="button-quiet" type="button" @click=${() => ranking.ask(false)}>
        <span .textContent=${t('restartNo')}></span>
      </button>
    </div>
  </div>`;
