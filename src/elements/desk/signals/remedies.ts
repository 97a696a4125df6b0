import { html, nothing, type TemplateResult } from 'lit';
import type { StartProposal } from '../../../domain/desk/new-start.ts';
import type { StartEdition } from './start-proposal.ts';

/** The one press that starts a remedy. */
export interface StartPress {
  readonly words: string;
  /** What the start is to be like; `new-group`: a group is made first. */
  readonly proposal: StartProposal | 'new-group';
}

/** What can be tried, and the press that starts it where something can make a start. */
export function remedies(
  words: readonly string[],
  startEdition?: StartEdition,
  press?: StartPress,
): TemplateResult {
  return html`<ul class="remedies">
    ${words.map((it) => html`<li .textContent=${it}></li>`)}
    ${
      press && startEdition
        ? html`<li>
            <button
              class="link"
              type="button"
              @click=${() => startEdition(press.proposal)}
              .textContent=${press.words}
            ></button>
          </li>`
        : nothing
    }
  </ul>`;
}
