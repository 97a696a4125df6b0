import { html, nothing, type TemplateResult } from 'lit';
import { crossIcon } from '../../../../parts/icon.ts';
import type { DeskView } from '../../desk-view.ts';

/** What the dialog around a page of visitors shows. */
export interface PreviewDialog {
  /** What stands there until the page does. */
  readonly content: unknown;
  /** Something was pressed that does nothing in a preview. */
  readonly isRefused: boolean;
  readonly liveRegion: TemplateResult;
  closed(): void;
}

/** A dialog over the desk with an empty place for a page of visitors. */
export function previewDialog(
  { content, isRefused, liveRegion, closed }: PreviewDialog,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const close = (event: Event) => (event.target as HTMLElement).closest('dialog')?.close();
  // Escape closes the dialog. In the page of a sensitive group three of them would leave the desk.
  const keepEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  };
  return html`<dialog
    class="page-preview"
    aria-labelledby="preview-title"
    @close=${closed}
    @keydown=${keepEscape}
  >
    <div class="preview-head">
      <div class="preview-title">
        ${view.heading(1, t('previewTitle'), {
          id: 'preview-title',
          focusable: true,
          classes: 'lead-title',
        })}
        <button class="button-quiet" part="button" type="button" @click=${close}>
          ${crossIcon()}<span .textContent=${t('close')}></span>
        </button>
      </div>
      ${
        isRefused
          ? html`<p
              class="notice notice-look preview-refused"
              .textContent=${t('previewRefused')}
            ></p>`
          : nothing
      }
    </div>
    <p class="preview-about muted" .textContent=${t('previewAbout')}></p>
    ${content}
    <div class="preview-page"></div>
    ${liveRegion}
  </dialog>`;
}
