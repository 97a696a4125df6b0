import { html, nothing, type TemplateResult } from 'lit';
import type { Consensus, Survey } from '../../../contract/survey.ts';
import { selectField } from '../../ballot/select-field.ts';
import type { SurveyView } from '../survey-view.ts';
import { consensusTable } from './consensus-table.ts';
import { finding } from './finding.ts';
import { practices } from './practices.ts';

const respondents = ['all', 'institutions', 'individuals'] as const;

/** Whose answers the result is made of. */
export type Respondents = (typeof respondents)[number];

/** Whose answers are shown, and how to choose others. */
export interface RespondentsChoice {
  readonly respondents: Respondents;
  show(respondents: Respondents): void;
}

/**
 * The outcome: a sentence that says what weighs most, a table with the joint order, and the published
 * answers. The own order stands beside that of all answers only.
 */
export function surveyResult(
  survey: Survey,
  all: Consensus,
  own: readonly string[] | undefined,
  choice: RespondentsChoice,
  view: SurveyView,
): TemplateResult {
  const { t } = view;
  const { institutions, individuals } = survey;
  const groups = { all, institutions, individuals };
  const consensus = groups[choice.respondents] ?? all;
  const isSinglePractice = all.responses === 1 && survey.responses.length === 1;
  const ownBeside = consensus === all ? own : undefined;
  return html`<section class="stack result" aria-labelledby="result">
    ${view.heading(1, t('resultTitle'), { classes: 'heading', id: 'result' })}
    ${institutions && individuals ? respondentsField(groups, choice, view) : nothing}
    ${
      all.responses === 0 || isSinglePractice
        ? html`<p class="lead" .textContent=${t(isSinglePractice ? 'onlyOne' : 'noAnswers')}></p>`
        : html`${finding(survey, consensus, ownBeside, view)}
          ${consensusTable(survey, consensus, ownBeside, view)}`
    }
    ${survey.responses.length ? practices(survey, view) : nothing}
  </section>`;
}

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
