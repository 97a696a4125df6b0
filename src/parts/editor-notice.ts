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
  /** How to mend it. */
  readonly mend: string;
}

/** What is wrong and how to mend it, folded: an editor sees it where visitors see the fallback. */
export function editorNotice(
  mistake: Mistake,
  tag: string,
  common: Translate<CommonTexts>,
  heading: TemplateResult,
): TemplateResult {
  const { attribute, value, suggestion, mend } = mistake;
  return html`<details class="editor-notice" part="problem">
    <summary>
      ${wrenchIcon()}<span .textContent=${common('editorNotice')}></span>${chevronIcon()}
    </summary>
    <div class="editor-notice-content">
      ${heading}
      <p .textContent=${mend}></p>
      ${
        attribute && value !== undefined && suggestion !== undefined
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
          : nothing
      }
      <p class="muted small" .textContent=${common('editorWhere', { tag })}></p>
    </div>
  </details>`;
}

/** The suggestion with a mark on what is new in it. */
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
