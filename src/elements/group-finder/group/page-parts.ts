import { html, type TemplateResult } from 'lit';
import { checkIcon } from '../../../parts/icon.ts';
import { writtenIn } from '../../../parts/written-in.ts';

/** Paragraphs of a text that has empty lines between them. `lang` is given where it is not the page's. */
export const paragraphs = (text: string, lang: string | undefined): TemplateResult =>
  html`<div class="prose" ${writtenIn(lang)}>
    ${text
      .split(/\n\s*\n/)
      .filter((it) => it.trim())
      .map((it) => html`<p .textContent=${it}></p>`)}
  </div>`;

/** A list with check marks, or another icon. */
export const marks = (items: readonly string[], lang?: string, icon = checkIcon): TemplateResult =>
  html`<ul class="marks" ${writtenIn(lang)}>
    ${items.map((it) => html`<li>${icon()}<span .textContent=${it}></span></li>`)}
  </ul>`;

export const section = (title: TemplateResult, content: unknown): TemplateResult =>
  html`<section class="section">${title}${content}</section>`;
