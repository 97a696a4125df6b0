import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../contract/group.ts';
import { fieldError } from '../../parts/error-summary.ts';
import type { FormState } from './fields.ts';
import type { SignupView } from './signup-view.ts';
import { startFacts } from './start-facts.ts';

/** The answer of who does not mind which edition. */
export const anyEdition = '*';

/** When and where to start: one edition, or it does not matter. */
export function editionStep(
  editions: readonly Edition[],
  { t, language }: SignupView,
  form: FormState,
): TemplateResult {
  const wrong = form.errorAt('edition');
  const options = editions.map((edition) => {
    const { when, times, where, cost, places } = startFacts(edition, { t, language });
    return [edition.id, when, [times, where, cost].filter(Boolean).join(' · '), places] as const;
  });
  if (editions.length > 1) options.push([anyEdition, t('any'), t('anyHint'), '']);
  return html`<fieldset
    class=${wrong ? 'field-invalid' : ''}
    role="radiogroup"
    aria-labelledby="step"
    aria-required="true"
    aria-invalid=${wrong ? 'true' : 'false'}
    aria-describedby=${wrong ? 'edition-error' : nothing}
  >
    ${fieldError('edition-error', wrong, form.errorPrefix)}
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
              .checked=${form.answers['edition'] === value}
              @change=${() => {
                form.set('edition', value);
                form.left('edition');
              }}
            />
            <span class="edition-words">
              ${lines
                .filter(Boolean)
                .map(
                  (line, at) => html` <span class=${at ? '' : 'bold'} .textContent=${line}></span>`,
                )}
            </span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
