import { html, type TemplateResult } from 'lit';
import { markWords } from '../../../domain/text/marks.ts';

/** A text with the words marked that match a search text; each part is an element of its own. */
export const markedText = (text: string, searchText = ''): TemplateResult | TemplateResult[] =>
  searchText
    ? markWords(text, searchText).map((it) =>
        it.isMatch
          ? html`<mark .textContent=${it.text}></mark>`
          : html`<span .textContent=${it.text}></span>`,
      )
    : html`<span .textContent=${text}></span>`;
