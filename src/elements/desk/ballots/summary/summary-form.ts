import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../../../locale/format.ts';
import { fieldError } from '../../../../parts/error-summary.ts';
import { dayOf } from '../../day-of.ts';
import type { DeskView } from '../../desk-view.ts';
import type { Ballot } from '../ballot.ts';
import type { BallotController } from '../ballot-controller.ts';
import { claimsOf } from './summary-claims.ts';
import { conflictNotice } from '../conflict-notice.ts';
import { editFailure } from '../edit-failure.ts';

/** The result in words, made from the count, to put beside the result or to take along. */
export function summaryForm(
  ballot: Ballot,
  controller: BallotController,
  copy: (text: string) => void,
  view: DeskView,
): TemplateResult {
  const { t, common, language } = view;
  const { shared, answers } = ballot;
  const draft = controller.drafts.summary;
  const text = draft?.values['summary'] ?? shared.summary ?? shared.proposedSummary;
  const claims = controller.isChecked && draft !== undefined ? claimsOf(ballot, text.trim()) : [];
  const error =
    controller.isChecked && draft !== undefined && text.trim() === ''
      ? t('summaryMissing')
      : claims.length > 0
        ? t('summaryNotInCount', {
            what: formatList(
              claims.map((it) => `‘${it}’`),
              language,
            ),
          })
        : undefined;
  const type = (value: string) => controller.change('summary', 'summary', value);
  const submit = (event: Event) => {
    event.preventDefault();
    void controller.publishSummary();
  };
  return html`<section class="part" aria-labelledby="summary-title">
    ${view.heading(1, t('summaryTitle'), { id: 'summary-title', classes: 'title' })}
    <p class="sub-note" .textContent=${t(answers === 0 ? 'summaryEmpty' : 'summaryAbout')}></p>
    <form class="fields" novalidate @submit=${submit}>
      ${
        draft
          ? conflictNotice(
              draft,
              { isChecked: controller.isChecked, update: () => controller.update() },
              () => t('summaryText'),
              view,
            )
          : nothing
      }
      <div class=${error ? 'field field-invalid' : 'field'}>
        <label for="summary" .textContent=${t('summaryText')}></label>
        <p class="hint" id="summary-hint" .textContent=${hintOf(ballot, view)}></p>
        ${fieldError('summary-error', error, common('error'))}
        <textarea
          class="control"
          id="summary"
          rows="5"
          maxlength="2000"
          lang="nl"
          .value=${text}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? 'summary-error summary-hint' : 'summary-hint'}
          @input=${(event: Event) => type((event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${editFailure(controller, 'summary', view)}
      <div class="actions">
        <button
          class="button button-primary"
          part="button"
          type="submit"
          aria-disabled=${controller.isBusy ? 'true' : 'false'}
          .textContent=${t('publishSummary')}
        ></button>
        <button
          class="button"
          part="button"
          type="button"
          @click=${() => copy(text)}
          .textContent=${t('copyText')}
        ></button>
        ${
          text === shared.proposedSummary
            ? nothing
            : html`<button
                class="button-quiet"
                part="button"
                type="button"
                @click=${() => type(shared.proposedSummary)}
                .textContent=${t('fromCount')}
              ></button>`
        }
        ${
          shared.summary === undefined
            ? nothing
            : html`<button
                class="button-quiet"
                part="button"
                type="button"
                @click=${() => void controller.removeSummary()}
                .textContent=${t('removeSummary')}
              ></button>`
        }
      </div>
    </form>
  </section>`;
}

/** Where the summary is, and on which count it was written when that is another one by now. */
function hintOf(
  { kind, shared: { summary, summaryAt, summaryAnswers: count, isSummaryOld } }: Ballot,
  view: DeskView,
): string {
  const { t } = view;
  if (summary === undefined) return t('summaryHidden');
  if (!isSummaryOld || summaryAt === undefined || count === undefined) return t('summaryShown');
  const day = dayOf(summaryAt, view);
  return t(`${kind}-summaryOld`, { day, count });
}
