import { html, nothing, type TemplateResult } from 'lit';
import { backButton } from '../back-button.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import { comparison } from './comparison.ts';
import type { DocumentEdit, Versioned } from './document-edit.ts';
import { notReady, saveFailure } from './fields.ts';

/** A page with one form, of a document that people are not told about by themselves. */
export interface EditFrame<Doc extends Versioned, Draft extends object> {
  readonly edit: DocumentEdit<Doc, Draft>;
  readonly title: string;
  readonly about: string;
  readonly words: {
    fieldWords(key: keyof Draft, view: DeskView): string;
    valueWords(key: keyof Draft, draft: Draft, view: DeskView): string;
  };
  content(): TemplateResult;
  /** What stands beside the fields, such as the card that they make. */
  beside?(): TemplateResult;
  close(): void;
}

/** The way back, a heading, the fields, and save. */
export function editFrame<Doc extends Versioned, Draft extends object>(
  { edit, title, about, words, content, beside, close }: EditFrame<Doc, Draft>,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { conflict } = edit;
  const submit = (event: Event) => {
    event.preventDefault();
    void edit.submit();
  };
  return html`${backButton(view.t('backToOffer'), close)}
    <div class="page-head">
      ${view.heading(0, conflict ? t('otherChangedToo') : title, {
        id: 'edit-title',
        focusable: true,
        classes: 'display',
      })}
      ${about ? html`<p class="muted" .textContent=${about}></p>` : nothing}
    </div>
    ${
      edit.status !== 'ready'
        ? notReady(edit, view)
        : conflict
          ? comparison(edit, conflict, { ...words, close }, view)
          : html`${mergedNotice(edit, view)}
              <form class=${beside ? 'edit-grid part' : 'part'} novalidate @submit=${submit}>
                <div class="fields">${content()}</div>
                ${beside?.() ?? nothing}
                <div class="fields after">
                  ${saveFailure(edit.failure, view)}
                  ${formActions(
                    t('save'),
                    {
                      isOff: edit.isBusy || (!edit.isChanged && !edit.isNew),
                      cancel: close,
                      cancelWords: t(edit.isNew ? 'dontDo' : 'dontChange'),
                    },
                    view,
                  )}
                  ${edit.isNew ? html`<p class="muted small" .textContent=${t('addAbout')}></p>` : nothing}
                </div>
              </form>`
    }`;
}

/** Says that the change of somebody else was put together with what was typed. */
export const mergedNotice = (
  { isMerged }: { readonly isMerged: boolean },
  { t }: DeskView,
): unknown =>
  isMerged
    ? html`<div class="notice notice-look part" id="merged" tabindex="-1" role="status">
        <strong .textContent=${t('merged')}></strong>
        <p .textContent=${t('offerMergedAbout')}></p>
      </div>`
    : nothing;
