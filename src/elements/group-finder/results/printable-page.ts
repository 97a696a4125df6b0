import { html, nothing, type TemplateResult } from 'lit';
import { backIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import { printButton } from '../group/share.ts';

/** What stands above a page to print. */
export interface PrintableHead {
  readonly title: string;
  readonly isSample: boolean;
  /** How many of the groups found are on it, where that matters. */
  readonly shown?: number;
  readonly total: number;
}

/** A page with what was found in another form, to look at and to print, with the way back to the list. */
export const printablePage = (
  { words, visit, heading, quickExit, sampleMark }: FinderView,
  { title, isSample, shown, total }: PrintableHead,
  content: unknown,
): TemplateResult =>
  html`<div class="finder-head">
      <div class="group-tools">
        <button
          class="button-quiet back"
          type="button"
          @click=${() => visit.pages.openPage(undefined)}
        >
          ${backIcon()}<span .textContent=${words.t('back', { count: total })}></span>
        </button>
        ${quickExit()}
      </div>
      ${sampleMark(isSample)}
      ${heading(0, title, { classes: 'display', id: 'overview', focusable: true })}
      <div class="actions">${printButton(words)}</div>
    </div>
    ${
      shown !== undefined && shown < total
        ? html`<p .textContent=${words.t('youSee', { shown, count: total })}></p>`
        : nothing
    }
    ${content}`;
