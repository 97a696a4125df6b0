import { html, nothing, type TemplateResult } from 'lit';
import { languageLine } from '../../parts/language-line.ts';
import { otherLanguage, writtenIn } from '../../parts/written-in.ts';
import { contactHelp } from './contact-help.ts';
import { editionSummary, summaryList } from './edition-summary.ts';
import type { SignupView } from './signup-view.ts';

/**
 * The panel beside the steps: what was chosen, and help. Once the form was sent, the places that are
 * left do not matter any more.
 */
export function yourChoice(view: SignupView, withPlaces = true): TemplateResult {
  const { t, edition, group, institution } = view;
  const summary = edition && editionSummary(edition, view);
  return html`<aside class="panel" part="choice" aria-labelledby="choice">
    <div class="chosen">
      ${view.heading(1, t('yourChoice'), { id: 'choice', classes: 'panel-title' })}
      ${
        summary
          ? summaryList(withPlaces ? summary : { ...summary, places: '' })
          : html`<p
              ${writtenIn(group && otherLanguage(group, 'name', view.language))}
              .textContent=${group?.name || (institution?.name ?? '')}
            ></p>`
      }
      ${group ? languageLine(group, view) : nothing}
    </div>
    ${contactHelp(view)}
  </aside>`;
}
