import { html, type TemplateResult } from 'lit';
import { markWords } from '../../domain/text/marks.ts';

/** A text with the words marked that answer what was typed; each part is an element of its own. */
export const marked = (text: string, typed = ''): TemplateResult | TemplateResult[] =>
  typed
    ? markWords(text, typed).map((it) =>
        it.hit
          ? html`<mark .textContent=${it.text}></mark>`
          : html`<span .textContent=${it.text}></span>`,
      )
    : html`<span .textContent=${text}></span>`;
