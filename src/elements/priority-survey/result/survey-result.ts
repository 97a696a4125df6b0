import { html, nothing, type TemplateResult } from 'lit';
import type { Consensus, Survey } from '../../../contract/survey.ts';
import { compareOrders, compareWithMeans } from '../../../domain/survey/comparison.ts';
import { findingOf } from '../../../domain/survey/finding.ts';
import { selectField } from '../../ballot/select-field.ts';
import type { SurveyView } from '../survey-view.ts';
import { consensusTable } from './consensus-table.ts';
import { figures } from './figures.ts';
import { headlineOf } from './headline.ts';
import { ownDifferences } from './own-differences.ts';
import { practices } from './practices.ts';
import { twoOrders } from './two-orders.ts';

const respondents = ['all', 'institutions', 'individuals'] as const;

/** Whose answers the result is made of. */
export type Respondents = (typeof respondents)[number];

/** Whose answers are shown, and how to choose others. */
export interface RespondentsChoice {
  readonly respondents: Respondents;
  show(respondents: Respondents): void;
}

/**
 * The outcome: a headline that the numbers bear out, the visitor's order beside that of others, and the
 * published answers. The own order stands beside that of all answers only.
 */
export function surveyResult(
  survey: Survey,
  all: Consensus,
  own: readonly string[] | undefined,
  choice: RespondentsChoice,
  view: SurveyView,
): TemplateResult {
  const { institutions, individuals } = survey;
  const groups = { all, institutions, individuals };
  const consensus = groups[choice.respondents] ?? all;
  const ownBeside = consensus === all ? own : undefined;
  // Of two answers the other one can be shown only when it was published.
  const other =
    ownBeside && all.responses === 2 && survey.responses.length === 1
      ? survey.responses[0]!.ranking
      : undefined;
  const finding = findingOf(consensus);
  const { headline, sentences } = headlineOf(survey, consensus, finding, { own, other }, view);
  return html`<section class="stack result" aria-labelledby="result">
    ${view.heading(1, headline, { classes: 'heading', id: 'result' })}
    ${institutions && individuals ? respondentsField(groups, choice, view) : nothing}
    <p class="finding" .textContent=${sentences.join(' ')}></p>
    ${
      survey.summary
        ? html`<p class="finding group-words">
            <strong .textContent=${view.t('summaryTitle')}></strong>
            <span .textContent=${survey.summary}></span>
          </p>`
        : nothing
    }
    ${other ? comparedWithOther(survey, ownBeside!, other, view) : nothing}
    ${
      finding.kind === 'heaviest' || finding.kind === 'divided'
        ? html`${
            ownBeside
              ? ownDifferences(survey, compareWithMeans(ownBeside, consensus), 'mean', view)
              : nothing
          }
          ${consensusTable(survey, consensus, ownBeside, view)} ${figures(consensus, view)}`
        : nothing
    }
    ${survey.responses.length ? practices(survey, view) : nothing}
  </section>`;
}

const comparedWithOther = (
  survey: Survey,
  own: readonly string[],
  other: readonly string[],
  view: SurveyView,
): TemplateResult =>
  html`${ownDifferences(survey, compareOrders(own, other), 'other', view)}
  ${twoOrders(survey, own, other, view)}`;

const respondentsField = (
  groups: Readonly<Record<Respondents, Consensus | undefined>>,
  choice: RespondentsChoice,
  { t }: SurveyView,
): TemplateResult =>
  selectField({
    id: 'whose',
    label: t('whose'),
    options: respondents.map((value) => ({
      value,
      words: `${t(value)} (${groups[value]?.responses ?? 0})`,
    })),
    selected: choice.respondents,
    choose: (value) => choice.show(value),
  });
