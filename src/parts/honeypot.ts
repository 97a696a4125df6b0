import { html, type TemplateResult } from 'lit';

/** A name that means nothing to a program that fills in forms with somebody's own details. */
const name = 'reaction-2';

/**
 * A field that no person sees: what is filled in by a program marks a submission as suspect. Password
 * managers fill in hidden fields too when their name is that of a detail, such as "website". They leave
 * alone what has these attributes: 1Password, Bitwarden, LastPass, Dashlane and Proton Pass, in this
 * order.
 */
export const honeypot = (): TemplateResult =>
  html`<div class="honeypot" aria-hidden="true">
    <input
      name=${name}
      type="text"
      tabindex="-1"
      autocomplete="off"
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
      data-protonpass-ignore
    />
  </div>`;

/** What stands in that field; absent when it is empty, as it is for people. */
export const honeypotValue = (root: ParentNode): string | undefined =>
  root.querySelector<HTMLInputElement>('.honeypot input')?.value || undefined;
