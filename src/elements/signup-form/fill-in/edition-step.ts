import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../../contract/group.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { editionSummary } from '../edition-summary.ts';
import type { DraftController } from '../questions/draft-controller.ts';
import type { SignupView } from '../signup-view.ts';
import { ANY_EDITION } from './form-plan.ts';

/** When and where to start: one edition, or it does not matter. */
export function editionStep(
  { t, common, language }: SignupView,
  draft: DraftController,
  editions: readonly Edition[],
): TemplateResult {
  const error = draft.errorAt('edition');
  const options = editions.map((edition) => {
    const { when, times, where, cost, places } = editionSummary(edition, { t, language });
    return [edition.id, when, [times, where, cost].filter(Boolean).join(' · '), places] as const;
  });
  if (editions.length > 1) options.push([ANY_EDITION, t('any'), t('anyHint'), '']);
  return html`<fieldset
    class=${error ? 'field-invalid' : ''}
    role="radiogroup"
    aria-labelledby="step"
    aria-required="true"
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${error ? 'edition-error' : nothing}
  >
    ${fieldError('edition-error', error, common('error'))}
    <div class="editions">
      ${options.map(
        ([value, ...lines], index) =>
          html`<label class="choice edition" part="edition">
            <input
              type="radio"
              part="control"
              id=${index ? `edition-${index}` : 'edition'}
              name="edition"
              .value=${value}
              .checked=${draft.answers['edition'] === value}
              @change=${() => {
                draft.set('edition', value);
                draft.leave('edition');
              }}
            />
            <span class="edition-words">
              ${lines
                .filter(Boolean)
                .map((line, at) => [
                  at ? ' ' : '',
                  html`<span class=${at ? '' : 'bold'} .textContent=${line}></span>`,
                ])}
            </span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
