import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Consensus, ConsensusFactor, Survey } from '../../../contract/survey.ts';
import { compareWithConsensus, completeRanks } from '../../../domain/survey/ranking.ts';
import { formatNumber } from '../../../locale/format.ts';
import type { SurveyView } from '../survey-view.ts';
import { differenceInWords } from './difference-in-words.ts';
import { manyAnswers, rankStrip, spreadOf, stripScale } from './rank-strip.ts';

/** How the strips are drawn. */
interface Scale {
  /** Number of places, which is the number of factors. */
  readonly places: number;
  /** Whether the answers are so many that bars replace their dots. */
  readonly isCrowded: boolean;
}

/** Where the visitor put a factor. */
interface OwnPlace {
  /** Rank among all factors: what was left unplaced is tied for last. */
  readonly rank: number | undefined;
  /** Place in the visitor's order, from 1; 0 when the factor was left unplaced. */
  readonly place: number;
  /** Places lower than in the joint order; absent when there is nothing to compare. */
  readonly difference: number | undefined;
}

/** The joint order, with the places that each factor got and the visitor's own order beside it. */
export function consensusTable(
  survey: Survey,
  consensus: Consensus,
  own: readonly string[] | undefined,
  view: SurveyView,
): TemplateResult {
  const { t } = view;
  const { responses, factors } = consensus;
  const titles = new Map(survey.factors.map(({ id, title }) => [id, title]));
  const scale = { places: survey.factors.length, isCrowded: responses >= manyAnswers };
  const ownPlaces = own && placesOf(own, [...titles.keys()], consensus);
  return html`${legend(own !== undefined, scale, view)}
    <table class="consensus" part="table" role="table" aria-labelledby="result">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" .textContent=${t('together')}></th>
          <th scope="col" role="columnheader" .textContent=${t('factor')}></th>
          <th scope="col" role="columnheader" class="ranks">
            <span class="visually-hidden" .textContent=${t('ranks')}></span>
            ${stripScale(scale.places)}
          </th>
          <th scope="col" role="columnheader" class="mean" .textContent=${t('mean')}></th>
          ${
            own
              ? html`<th scope="col" role="columnheader" class="own" .textContent=${t('own')}></th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${factors.map((factor) =>
          row(factor, titles.get(factor.id) ?? factor.id, ownPlaces?.get(factor.id), scale, view),
        )}
      </tbody>
    </table>
    <p class="small muted" .textContent=${t('rest')}></p>`;
}

/** The visitor's order is compared only when there are other answers than this one. */
function placesOf(
  own: readonly string[],
  factorIds: readonly string[],
  consensus: Consensus,
): ReadonlyMap<string, OwnPlace> {
  const ranks = completeRanks(own, factorIds);
  const differences = consensus.responses > 1 ? compareWithConsensus(own, consensus) : [];
  return new Map(
    consensus.factors.map(({ id }) => [
      id,
      {
        rank: ranks.get(id),
        place: own.indexOf(id) + 1,
        difference: differences.find((it) => it.id === id)?.difference,
      },
    ]),
  );
}

function row(
  factor: ConsensusFactor,
  title: string,
  own: OwnPlace | undefined,
  scale: Scale,
  { t, language }: SurveyView,
): TemplateResult {
  const { rank, meanRank } = factor;
  const spread = spreadOf(factor);
  const inText = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  return html`<tr role="row">
    <td class="place numbers" role="cell">
      <span .textContent=${String(rank)}></span>
    </td>
    <th scope="row" role="rowheader" .textContent=${title}></th>
    <td class="ranks" role="cell">
      <span
        class="visually-hidden"
        .textContent=${[...spread]
          .map(([place, count]) => inText(place) + (count > 1 ? ` (${count}×)` : ''))
          .join('; ')}
      ></span>
      ${rankStrip(spread, meanRank, own?.rank, scale.places, scale.isCrowded)}
    </td>
    <td class="mean numbers" role="cell">
      <span class="narrow-label" aria-hidden="true" .textContent=${t('mean')}></span>
      <span .textContent=${formatNumber(meanRank, language, 1)}></span>
    </td>
    ${own ? ownCell(own, t) : nothing}
  </tr>`;
}

const ownCell = ({ place, difference }: OwnPlace, t: SurveyView['t']): TemplateResult =>
  html`<td class="own numbers" role="cell">
    <span class="narrow-label" aria-hidden="true" .textContent=${t('own')}></span>
    ${
      place
        ? html`<span class="number number-soft" .textContent=${String(place)}></span>`
        : html`<span class="small" .textContent=${t('notPlaced')}></span>`
    }
    ${
      difference === undefined
        ? nothing
        : html`<span class="small muted" .textContent=${differenceInWords(difference, t)}></span>`
    }
  </td>`;

const legend = (hasOwn: boolean, { isCrowded }: Scale, { t }: SurveyView): TemplateResult =>
  html`<ul class="legend small muted" aria-hidden="true">
    ${
      hasOwn
        ? html`<li>
            <svg viewBox="0 0 16 16"><circle class="mark-own" cx="8" cy="8" r="7"></circle></svg>
            <span .textContent=${t('own')}></span>
          </li>`
        : nothing
    }
    <li>
      <svg viewBox="0 0 16 16">
        ${
          isCrowded
            ? svg`<path class="mark-bar" d="M1 3h14v10H1z"></path>`
            : svg`<circle class="mark-other" cx="8" cy="8" r="5.5"></circle>`
        }
      </svg>
      <span .textContent=${t('others')}></span>
    </li>
    <li>
      <svg viewBox="0 0 16 16"><path class="mark-mean" d="M8 1V15"></path></svg>
      <span .textContent=${t('mean')}></span>
    </li>
  </ul>`;
