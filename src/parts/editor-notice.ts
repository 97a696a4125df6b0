import { html, nothing, type TemplateResult } from 'lit';
import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';
import { chevronIcon, wrenchIcon } from './icon.ts';

/** A mistake in the settings of a widget, in words for the editor of the site. */
export interface Mistake {
  readonly attribute?: string;
  /** What the attribute has now. */
  readonly value?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** What is wrong. */
  readonly title: string;
  /** How to mend it. The console has these words; the notice shows a known correction instead. */
  readonly mend: string;
  /** What is wrong, one by one, where it is more than one thing. */
  readonly details?: readonly string[];
  /** Whether the widget works all the same, so that visitors see it and not its fallback. */
  readonly isWidgetShown?: boolean;
}

/** What is wrong and how to mend it. It starts folded, so that an editor also sees what visitors see. */
export function editorNotice(
  mistake: Mistake,
  tag: string,
  common: Translate<CommonTexts>,
  heading: TemplateResult,
): TemplateResult {
  const { attribute, value, suggestion, mend, details, isWidgetShown } = mistake;
  const isCorrectionKnown =
    attribute !== undefined && value !== undefined && suggestion !== undefined;
  return html`<details class="editor-notice" part="problem">
    <summary>
      ${wrenchIcon()}<span .textContent=${common('editorNotice')}></span>${chevronIcon()}
    </summary>
    <div class="editor-notice-content">
      ${heading}
      ${
        isCorrectionKnown
          ? html`<dl>
              <div>
                <dt .textContent=${common('editorNow')}></dt>
                <dd><code translate="no" .textContent=${`${attribute}="${value}"`}></code></dd>
              </div>
              <div>
                <dt .textContent=${common('editorMend')}></dt>
                <dd>${markedSuggestion(attribute, value, suggestion)}</dd>
              </div>
            </dl>`
          : html`<p .textContent=${mend}></p>`
      }
      ${
        details?.length
          ? html`<ul>
              ${details.map((it) => html`<li .textContent=${it}></li>`)}
            </ul>`
          : nothing
      }
      <p class="muted small" .textContent=${common('editorWhere', { tag })}></p>
      ${isWidgetShown ? nothing : html`<p class="muted small" .textContent=${common('editorFallback')}></p>`}
    </div>
  </details>`;
}

/** The suggested attribute, with a mark on the part that differs from the present value. */
function markedSuggestion(attribute: string, value: string, suggestion: string): TemplateResult {
  const most = Math.min(value.length, suggestion.length);
  let start = 0;
  while (start < most && value[start] === suggestion[start]) start++;
  let end = 0;
  while (end < most - start && value.at(-1 - end) === suggestion.at(-1 - end)) end++;
  const until = suggestion.length - end;
  return html`<code translate="no"
    ><span .textContent=${`${attribute}="${suggestion.slice(0, start)}`}></span
    ><mark .textContent=${suggestion.slice(start, until)}></mark
    ><span .textContent=${`${suggestion.slice(until)}"`}></span
  ></code>`;
}
