import { html, nothing, type TemplateResult } from 'lit';
import type { Consensus, Survey } from '../../../contract/survey.ts';
import { agreementWord, compareWithConsensus } from '../../../domain/survey/ranking.ts';
import { formatNumber } from '../../../locale/format.ts';
import type { SurveyView } from '../survey-view.ts';
import { differenceInWords } from './difference-in-words.ts';

/** Only the largest differences become sentences: the table shows the others. */
const maxDifferences = 3;

/** What weighs most, how far the answers agree, and where the visitor's own order is different. */
export function finding(
  survey: Survey,
  consensus: Consensus,
  own: readonly string[] | undefined,
  view: SurveyView,
): TemplateResult {
  const { t, language } = view;
  const { responses, agreement, factors } = consensus;
  const titles = new Map(survey.factors.map(({ id, title }) => [id, title]));
  const first = factors.filter(({ rank }) => rank === 1).map(({ id }) => titles.get(id) ?? id);
  return html`<div class="finding">
    <p>
      <span .textContent=${t('answers', { count: responses })}></span>
      <strong .textContent=${first.join(` ${t('and')} `)}></strong>
      <span .textContent=${t(first.length > 1 ? 'heaviestTie' : 'heaviest')}></span>
      ${
        agreement === undefined
          ? nothing
          : html`<span .textContent=${t(agreementWord(agreement))}></span>`
      }
    </p>
    ${own && responses > 1 ? differencesInWords(own, consensus, titles, view) : nothing}
    ${
      agreement === undefined
        ? nothing
        : html`<p
            class="muted small"
            .textContent=${t('agreement', { w: formatNumber(agreement, language, 2) })}
          ></p>`
    }
  </div>`;
}

function differencesInWords(
  own: readonly string[],
  consensus: Consensus,
  titles: ReadonlyMap<string, string>,
  { t }: SurveyView,
): TemplateResult {
  const largest = compareWithConsensus(own, consensus)
    .filter(({ difference }) => difference)
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
    .slice(0, maxDifferences);
  return html`<ul class="muted differences" role="list">
    ${largest.map(({ id, difference = 0 }) => {
      const words = differenceInWords(difference, t);
      return html`<li
        .textContent=${t('ownDiffers', { factor: titles.get(id) ?? id, words })}
      ></li>`;
    })}
  </ul>`;
}
