import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Consensus, ConsensusFactor, Survey } from '../../../contract/survey.ts';
import { compareWithMeans, type Comparison } from '../../../domain/survey/comparison.ts';
import { formatNumber } from '../../../locale/format.ts';
import type { SurveyView } from '../survey-view.ts';
import { differenceInWords } from './own-differences.ts';
import { rankStrip, spreadOf, stripScale, type StripScale } from './rank-strip.ts';

/** The joint order, with the places that each factor got and the visitor's own place beside it. */
export function consensusTable(
  survey: Survey,
  consensus: Consensus,
  own: readonly string[] | undefined,
  view: SurveyView,
): TemplateResult {
  const { t } = view;
  const titles = new Map(survey.factors.map(({ id, title }) => [id, title]));
  const scale = stripScale(consensus, survey.factors.length);
  const ownPlaces =
    own &&
    new Map(compareWithMeans(own, consensus).map((comparison) => [comparison.id, comparison]));
  return html`${legend(own !== undefined, scale, view)}
    <table class="consensus" part="table" role="table" aria-labelledby="result">
      <thead role="rowgroup" class="visually-hidden">
        <tr role="row">
          ${[t('together'), t('factor'), t('ranks'), t('mean'), ...(own ? [t('own')] : [])].map(
            (words) => html`<th scope="col" role="columnheader" .textContent=${words}></th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${consensus.factors.map((factor) =>
          row(factor, titles.get(factor.id) ?? factor.id, ownPlaces, scale, view),
        )}
      </tbody>
    </table>`;
}

function row(
  factor: ConsensusFactor,
  title: string,
  ownPlaces: ReadonlyMap<string, Comparison> | undefined,
  scale: StripScale,
  { t, language }: SurveyView,
): TemplateResult {
  const { id, rank, meanRank } = factor;
  const own = ownPlaces?.get(id);
  const spread = spreadOf(factor);
  const inText = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  return html`<tr role="row">
    <td class="place numbers" role="cell"><span .textContent=${String(rank)}></span></td>
    <th scope="row" role="rowheader" .textContent=${title}></th>
    <td class="ranks" role="cell">
      <span
        class="visually-hidden"
        .textContent=${[...spread]
          .map(([place, count]) => inText(place) + (count > 1 ? ` (${count}×)` : ''))
          .join('; ')}
      ></span>
      ${rankStrip(spread, meanRank, own?.place, scale)}
    </td>
    <td class="mean numbers" role="cell">
      <span aria-hidden="true" .textContent=${t('mean')}></span
      ><strong .textContent=${formatNumber(meanRank, language, 1)}></strong>
    </td>
    ${ownPlaces ? ownCell(own, t) : nothing}
  </tr>`;
}

const ownCell = (own: Comparison | undefined, t: SurveyView['t']): TemplateResult =>
  own
    ? html`<td class="own small" role="cell">
        <span aria-hidden="true" .textContent=${t('own')}></span
        ><strong .textContent=${t('placeInText', { place: own.place })}></strong>
        <span .textContent=${differenceInWords(own.difference, t)}></span>
      </td>`
    : html`<td class="own small muted" role="cell">
        <span .textContent=${t('notPlaced')}></span>
      </td>`;

const legend = (hasOwn: boolean, { isCrowded }: StripScale, { t }: SurveyView): TemplateResult =>
  html`<ul class="legend small muted" aria-hidden="true">
    <li>
      <svg viewBox="0 0 16 16">
        ${
          isCrowded
            ? svg`<path class="mark-bar" d="M1 3h14v10H1z"></path>`
            : svg`<circle class="mark-other" cx="8" cy="8" r="5.5"></circle>`
        }
      </svg>
      <span .textContent=${t(isCrowded ? 'howOften' : 'perAnswer')}></span>
    </li>
    ${
      hasOwn
        ? html`<li>
            <svg viewBox="0 0 16 16"><circle class="mark-own" cx="8" cy="8" r="6"></circle></svg>
            <span .textContent=${t('own')}></span>
          </li>`
        : nothing
    }
    <li>
      <svg viewBox="0 0 16 16"><path class="mark-mean" d="M8 1V15"></path></svg>
      <span .textContent=${t('mean')}></span>
    </li>
  </ul>`;
