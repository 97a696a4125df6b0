import { html, type TemplateResult } from 'lit';

/** A field that no person sees: what is filled in by a program marks its answer as suspect. */
export const honeypot = (): TemplateResult =>
  html`<div class="website" aria-hidden="true">
    <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
  </div>`;

/** What stands in that field; absent when it is empty, as it is for people. */
export const honeypotValue = (root: ParentNode): string | undefined =>
  root.querySelector<HTMLInputElement>('[name="website"]')?.value || undefined;
