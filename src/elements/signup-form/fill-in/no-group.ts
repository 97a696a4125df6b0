import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../buttons.ts';
import type { SignupView } from '../signup-view.ts';

/** What a page can offer without a group. */
export interface NoGroupContext {
  /** Asks for a talk with the institution; absent when the page names no institution. */
  readonly onTalk: (() => void) | undefined;
  /** Where all groups are; absent when nobody told. */
  readonly offer: string | undefined;
  /** The phone number of the institution, in words. */
  readonly callUs: unknown;
}

/** The page does not tell which group it is about. */
export const noGroup = (
  { t, heading, institution }: SignupView,
  { onTalk, offer, callUs }: NoGroupContext,
): TemplateResult =>
  html`<div class="stack">
    ${heading(0, t('chooseGroup'), { id: 'step', classes: 'display', focusable: true })}
    ${
      offer
        ? html`<p>
            <a class="button button-primary" part="button" href=${offer}
              ><span
                .textContent=${t('toOffer', { institution: institution?.name ?? t('us') })}
              ></span
            ></a>
          </p>`
        : nothing
    }
    ${onTalk ? html`<div>${button(t('talk'), onTalk)}</div>` : nothing} ${callUs}
  </div>`;
