import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { failureNotice } from '../../../parts/failure-notice.ts';
import type { ChangeController } from '../changes/change-controller.ts';
import { changeWords } from '../changes/change-words.ts';
import { resultLine } from '../changes/result-line.ts';
import type { DeskView } from '../desk-view.ts';
import { deskFailureWords } from '../refusal-words.ts';
import { whoWords } from '../todo/decision-words.ts';
import type { BulkController, BulkResult } from './bulk-controller.ts';

/** The step that is due for everybody of a start: one press, then a result per person. */
export function bulkStep(
  bulk: BulkController,
  changes: ChangeController,
  view: DeskView,
): TemplateResult | typeof nothing {
  const { t } = view;
  const { step, people, results, isBusy } = bulk;
  if (!step) return nothing;
  const count = people.value?.people.length ?? 0;
  if (results.length === 0 && count === 0) return nothing;
  return html`<section class="panel bulk" aria-labelledby="bulk">
    ${view.heading(1, t(`${step.step}-title`), { id: 'bulk', focusable: true })}
    ${
      results.length > 0
        ? html`<ul class="stack">
            ${repeat(
              results,
              ({ person }) => person.reference,
              (it) => html`<li>${resultOf(it, bulk, changes, view)}</li>`,
            )}
          </ul>`
        : html`<p .textContent=${t(`${step.step}-about`)}></p>
            <div class="actions">
              <button
                class="button"
                part="button"
                type="button"
                aria-disabled=${isBusy ? 'true' : 'false'}
                @click=${() => void bulk.run(step)}
                .textContent=${t(step.step, { count })}
              ></button>
            </div>`
    }
  </section>`;
}

function resultOf(
  result: BulkResult,
  bulk: BulkController,
  changes: ChangeController,
  view: DeskView,
): unknown {
  const { person, change, error } = result;
  const who = whoWords(person, view);
  const conflict = change ? undefined : changes.conflictOf(person.reference);
  return html`${
    change
      ? resultLine(change, view, {
          who,
          isLate: changes.isLate(change),
          undo: () => void bulk.undo(result),
        })
      : nothing
  }
  ${
    error
      ? failureNotice(
          {
            words: conflict
              ? view.t('heldInstead', {
                  who,
                  what: changeWords(conflict.held, view, person.status),
                })
              : `${who}: ${deskFailureWords(error, view)}`,
          },
          view.common,
        )
      : nothing
  }`;
}
