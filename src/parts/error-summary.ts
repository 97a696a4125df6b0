import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from './icon.ts';

/** One field that is not right yet: the id of its control and what to do, in words. */
export interface FieldError {
  readonly field: string;
  readonly words: string;
}

/**
 * The summary of errors above a form: its heading takes the focus, each line goes to its field. Links
 * of a shadow root do not reach fields by themselves and would change the address of the host page.
 */
export function errorSummary(
  errors: readonly FieldError[],
  title: TemplateResult,
  root: ParentNode,
): TemplateResult | typeof nothing {
  if (!errors.length) return nothing;
  const go = (field: string) => (event: Event) => {
    event.preventDefault();
    const control = root.querySelector<HTMLElement>(`#${field}`);
    // What is closed cannot take the focus.
    control?.closest('details')?.setAttribute('open', '');
    control?.scrollIntoView({ block: 'center' });
    control?.focus();
  };
  return html`<div class="summary" part="error-summary">
    <div class="notice-row">${alertIcon()}${title}</div>
    <ul>
      ${errors.map(
        (it) =>
          html`<li>
            <a href=${`#${it.field}`} @click=${go(it.field)} .textContent=${it.words}></a>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The error at a field itself, tied to it by `aria-describedby`. */
export const fieldError = (
  id: string,
  words: string | undefined,
  prefix: string,
): TemplateResult | typeof nothing =>
  words
    ? html`<p class="error" id=${id}>
        ${alertIcon()}
        <span
          ><span class="visually-hidden" .textContent=${`${prefix} `}></span
          ><span .textContent=${words}></span
        ></span>
      </p>`
    : nothing;
