import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { writtenIn } from './written-in.ts';

/** `focusable` lets a step or a view move the focus to its heading. */
export interface HeadingOptions {
  readonly classes?: string;
  /** The language of the words, where it is not the widget's. */
  readonly lang?: string | undefined;
  readonly id?: string;
  readonly focusable?: boolean;
}

/**
 * A real heading element of any level (past 6 it stays at 6). The words are bound as `textContent`,
 * so that a browser's translator cannot make them stale. Words in more than one language are a template.
 */
export function heading(
  level: number,
  text: string | TemplateResult,
  { classes, lang, id, focusable }: HeadingOptions = {},
): TemplateResult {
  const tab = focusable ? -1 : undefined;
  if (typeof text !== 'string')
    return html`<div
      role="heading"
      aria-level=${Math.min(level, 6)}
      class=${ifDefined(classes)}
      id=${ifDefined(id)}
      tabindex=${ifDefined(tab)}
    >
      ${text}
    </div>`;
  switch (level) {
    case 1:
      return html`<h1
        class=${ifDefined(classes)}
        id=${ifDefined(id)}
        tabindex=${ifDefined(tab)}
        ${writtenIn(lang)}
        .textContent=${text}
      ></h1>`;
    case 2:
      return html`<h2
        class=${ifDefined(classes)}
        id=${ifDefined(id)}
        tabindex=${ifDefined(tab)}
        ${writtenIn(lang)}
        .textContent=${text}
      ></h2>`;
    case 3:
      return html`<h3
        class=${ifDefined(classes)}
        id=${ifDefined(id)}
        tabindex=${ifDefined(tab)}
        ${writtenIn(lang)}
        .textContent=${text}
      ></h3>`;
    case 4:
      return html`<h4
        class=${ifDefined(classes)}
        id=${ifDefined(id)}
        tabindex=${ifDefined(tab)}
        ${writtenIn(lang)}
        .textContent=${text}
      ></h4>`;
    case 5:
      return html`<h5
        class=${ifDefined(classes)}
        id=${ifDefined(id)}
        tabindex=${ifDefined(tab)}
        ${writtenIn(lang)}
        .textContent=${text}
      ></h5>`;
    default:
      return html`<h6
        class=${ifDefined(classes)}
        id=${ifDefined(id)}
        tabindex=${ifDefined(tab)}
        ${writtenIn(lang)}
        .textContent=${text}
      ></h6>`;
  }
}
