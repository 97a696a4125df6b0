import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Consensus, ConsensusFactor, Survey } from '../../contract/survey.ts';
import {
  agreementWord,
  compareWithConsensus,
  completeRanks,
  type RankDifference,
} from '../../domain/survey/ranking.ts';
import { formatNumber } from '../../locale/format.ts';
import { practices } from './practices.ts';
import { manyAnswers, rankStrip, spreadOf, stripScale } from './rank-strip.ts';
import type { SurveyView } from './survey-view.ts';

/** Past so many differences a reader has to look at the table. */
const differencesInWords = 3;

/** Whose answers to look at. */
export type Respondents = 'all' | 'institutions' | 'individuals';

/** Whose answers are shown, and how to choose others. */
export interface ResultChoice {
  readonly of: Respondents;
  show(respondents: Respondents): void;
}

/**
 * The outcome: one sentence that says what weighs most, how far the answers agree, the own order
 * beside it, a table with a strip of places per factor, and the published answers.
 */
export function surveyResult(
  survey: Survey,
  all: Consensus,
  own: readonly string[] | undefined,
  choice: ResultChoice,
  view: SurveyView,
): TemplateResult {
  const { t } = view;
  const single = all.responses === 1 && survey.responses.length === 1;
  const { institutions, individuals } = survey;
  const groups = { all, institutions, individuals };
  const consensus = groups[choice.of] ?? all;
  return html`<section class="stack result" aria-labelledby="result">
    ${view.heading(1, t('resultTitle'), { classes: 'heading', id: 'result' })}
    ${institutions && individuals ? whose(groups, choice, view) : nothing}
    ${
      all.responses === 0 || single
        ? html`<p class="lead" .textContent=${t(single ? 'onlyOne' : 'noAnswers')}></p>`
        : together(survey, consensus, consensus === all ? own : undefined, view)
    }
    ${survey.responses.length ? practices(survey, view) : nothing}
  </section>`;
}

/** All answers together, or those of institutions and of single people apart. */
const whose = (
  groups: Readonly<Record<Respondents, Consensus | undefined>>,
  { of, show }: ResultChoice,
  { t }: SurveyView,
): TemplateResult =>
  html`<div class="field">
    <label for="whose" .textContent=${t('whose')}></label>
    <select
      class="control"
      id="whose"
      @change=${(event: Event) =>
        show(respondents[(event.target as HTMLSelectElement).selectedIndex] ?? 'all')}
    >
      ${respondents.map(
        (it) =>
          html`<option
            .selected=${it === of}
            .textContent=${`${t(it)} (${groups[it]?.responses ?? 0})`}
          ></option>`,
      )}
    </select>
  </div>`;

const respondents = ['all', 'institutions', 'individuals'] as const;

function together(
  survey: Survey,
  consensus: Consensus,
  own: readonly string[] | undefined,
  view: SurveyView,
): TemplateResult {
  const { t, language } = view;
  const { responses, agreement, factors } = consensus;
  const titles = new Map(survey.factors.map((it) => [it.id, it.title]));
  const heaviest = factors.filter((it) => it.rank === 1).map((it) => titles.get(it.id) ?? it.id);
  const differences = own && responses > 1 ? compareWithConsensus(own, consensus) : undefined;
  const ownRanks = own && completeRanks(own, [...titles.keys()]);
  return html`<div class="finding">
      <p>
        <span .textContent=${t('answers', { count: responses })}></span>
        <strong .textContent=${heaviest.join(` ${t('and')} `)}></strong>
        <span .textContent=${t(heaviest.length > 1 ? 'heaviestTie' : 'heaviest')}></span>
        ${agreement === undefined ? nothing : html`<span .textContent=${t(agreementWord(agreement))}></span>`}
      </p>
      ${differences ? inWords(differences, titles, view) : nothing}
      ${
        agreement === undefined
          ? nothing
          : html`<p
              class="muted small"
              .textContent=${t('agreement', { w: formatNumber(agreement, language, 2) })}
            ></p>`
      }
    </div>
    ${legend(own !== undefined, responses >= manyAnswers, view)}
    <table class="consensus" part="table" role="table" aria-labelledby="result">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" .textContent=${t('together')}></th>
          <th scope="col" role="columnheader" .textContent=${t('factor')}></th>
          <th scope="col" role="columnheader" class="ranks">
            <span class="visually-hidden" .textContent=${t('ranks')}></span>
            ${stripScale(survey.factors.length)}
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
          row(
            factor,
            titles.get(factor.id) ?? factor.id,
            differences?.find((it) => it.id === factor.id) ??
              (own && { id: factor.id, own: own.indexOf(factor.id) + 1, consensus: factor.rank }),
            ownRanks?.get(factor.id),
            survey.factors.length,
            responses >= manyAnswers,
            view,
          ),
        )}
      </tbody>
    </table>
    <p class="small muted" .textContent=${t('rest')}></p>`;
}

function row(
  factor: ConsensusFactor,
  title: string,
  difference: RankDifference | undefined,
  ownRank: number | undefined,
  places: number,
  many: boolean,
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
      ${rankStrip(spread, meanRank, ownRank, places, many)}
    </td>
    <td class="mean numbers" role="cell">
      <span class="narrow-label" aria-hidden="true" .textContent=${t('mean')}></span>
      <span .textContent=${formatNumber(meanRank, language, 1)}></span>
    </td>
    ${
      difference
        ? html`<td class="own numbers" role="cell">
            <span class="narrow-label" aria-hidden="true" .textContent=${t('own')}></span>
            ${
              difference.own
                ? html`<span
                    class="number number-soft"
                    .textContent=${String(difference.own)}
                  ></span>`
                : html`<span class="small" .textContent=${t('notPlaced')}></span>`
            }
            ${
              difference.difference === undefined
                ? nothing
                : html`<span
                    class="small muted"
                    .textContent=${differenceWords(difference.difference, t)}
                  ></span>`
            }
          </td>`
        : nothing
    }
  </tr>`;
}

const differenceWords = (difference: number, t: SurveyView['t']): string =>
  difference === 0
    ? t('equal')
    : t(difference < 0 ? 'higher' : 'lower', { count: Math.abs(difference) });

/** The largest differences between the own order and the joint one, as sentences. */
function inWords(
  differences: readonly RankDifference[],
  titles: ReadonlyMap<string, string>,
  { t }: SurveyView,
): TemplateResult {
  const largest = differences
    .filter((it) => it.difference)
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
    .slice(0, differencesInWords);
  return html`<ul class="muted differences" role="list">
    ${largest.map(
      ({ id, difference = 0 }) =>
        html`<li
          .textContent=${t('ownDiffers', { factor: titles.get(id) ?? id, words: differenceWords(difference, t) })}
        ></li>`,
    )}
  </ul>`;
}

const legend = (own: boolean, many: boolean, { t }: SurveyView): TemplateResult =>
  html`<ul class="legend small muted" aria-hidden="true">
    ${
      own
        ? html`<li>
            <svg viewBox="0 0 16 16"><circle class="mark-own" cx="8" cy="8" r="7"></circle></svg>
            <span .textContent=${t('own')}></span>
          </li>`
        : nothing
    }
    <li>
      <svg viewBox="0 0 16 16">
        ${
          many
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
