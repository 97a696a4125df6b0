import { html, nothing, type TemplateResult } from 'lit';

/** The one press that starts a remedy; without `begin` somebody has no right to it. */
export interface RemedyPress {
  readonly words: string;
  readonly begin: (() => void) | undefined;
}

/** What can be tried, and the press that starts it. */
export const remedies = (words: readonly string[], press?: RemedyPress): TemplateResult =>
  html`<ul class="remedies">
    ${words.map((it) => html`<li .textContent=${it}></li>`)}
    ${
      press?.begin
        ? html`<li>
            <button
              class="link"
              type="button"
              @click=${press.begin}
              .textContent=${press.words}
            ></button>
          </li>`
        : nothing
    }
  </ul>`;
