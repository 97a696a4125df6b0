import { html, nothing, type TemplateResult } from 'lit';
import type { SignupView } from './signup-view.ts';
import { factList, startFacts } from './start-facts.ts';

/** How to reach a person: the same words in the same place at each step. */
export function help(view: SignupView): TemplateResult | typeof nothing {
  const { t, phone, institution, group, edition } = view;
  const contact = edition?.contact ?? group?.contact;
  const email = contact?.email ?? institution?.email;
  const hours = contact?.openingHours ?? institution?.openingHours;
  if (!phone && !email) return nothing;
  return html`<div class="help">
    <strong .textContent=${t('help')}></strong>
    ${
      phone
        ? html`<p>
            <span .textContent=${t('callHelp')}></span> ${telephone(phone)}<span
              .textContent=${hours ? `, ${hours}.` : '.'}
            ></span>
          </p>`
        : nothing
    }
    ${
      email
        ? html`<p>
            <span .textContent=${t('mailHelp')}></span>
            <a href=${`mailto:${email}`}><bdi .textContent=${email}></bdi></a>
          </p>`
        : nothing
    }
  </div>`;
}

/** A number to press. */
export const telephone = (number: string): TemplateResult =>
  html`<a class="number" href=${`tel:${number.replace(/[^\d+]/g, '')}`}
    ><bdi .textContent=${number}></bdi
  ></a>`;

/** The panel beside the steps: what was chosen, and help. Later on its places do not matter any more. */
export function yourChoice(view: SignupView, places = true): TemplateResult {
  const { t, edition, group, institution } = view;
  const facts = edition && startFacts(edition, view);
  return html`<aside class="panel" part="choice" aria-labelledby="choice">
    ${view.heading(1, t('yourChoice'), { id: 'choice', classes: 'panel-title' })}
    ${
      facts
        ? factList(places ? facts : { ...facts, places: '' })
        : html`<p .textContent=${group?.name || (institution?.name ?? '')}></p>`
    }
    ${help(view)}
  </aside>`;
}
