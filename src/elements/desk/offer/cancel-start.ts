import { html, type TemplateResult } from 'lit';
import { backButton } from '../back-button.ts';
import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { DeskStartRow } from '../../../contract/desk-offer.ts';
import { sessionsOf } from '../../../domain/dates/sessions.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import type { DocumentEdit } from './document-edit.ts';
import { effectsPanel } from './effects-panel.ts';
import { toldEffects } from '../told-effects.ts';
import { notReady, saveFailure } from './fields.ts';
import { firstDayWords, startName } from './start-words.ts';

/** A start that is about to be cancelled; nothing is typed for it. */
export interface CancelStart {
  readonly edit: DocumentEdit<DeskGroup, object>;
  readonly row: DeskStartRow;
  close(): void;
}

/** Cancelling and telling everybody are one act; what it does stands here before it is done. */
export function cancelStartPage({ edit, row, close }: CancelStart, view: DeskView): TemplateResult {
  const { t, today } = view;
  const edition = edit.doc?.editions.find((it) => it.id === row.id);
  const lapsed = edition ? sessionsOf(edition).filter((it) => it.date >= today).length : 0;
  const told = edit.effects?.told ?? [];
  const messages = told.reduce((sum, it) => sum + it.mailed, 0);
  const effects = edit.effects && [
    ...toldEffects(edit.effects, view),
    ...(lapsed > 0
      ? [{ words: t('sessionsLapse', { count: lapsed }), about: t('cancelRoom') }]
      : []),
  ];
  return html`${backButton(view.t('backToOffer'), close)}
    <div class="page-head">
      ${view.heading(0, t('cancelTitle'), { id: 'edit-title', focusable: true, classes: 'display' })}
      <p
        class="muted"
        .textContent=${`${row.groupName}. ${startName(row, view)}, ${firstDayWords(row, view)}.`}
      ></p>
    </div>
    ${
      edit.status === 'ready'
        ? html`<div class="edit-grid part">
            <div class="fields">
              <p .textContent=${t('cancelAbout')}></p>
            </div>
            ${effectsPanel(effects, { title: t('cancelEffects'), empty: t('nobodyHears') }, view)}
            <div class="fields after">
              ${saveFailure(edit.failure, view)}
              ${formActions(
                messages > 0 ? t('cancelAndSend', { count: messages }) : t('cancelNow'),
                {
                  isOff: edit.isBusy || !edit.effects,
                  act: () => void edit.submit(),
                  cancel: close,
                  cancelWords: t('dontCancel'),
                },
                view,
              )}
              <p
                class="muted small"
                .textContent=${t(told.length > 0 ? 'heldAbout' : 'cancelHeldAbout')}
              ></p>
            </div>
          </div>`
        : notReady(edit, view)
    }`;
}
