import { html, nothing, type TemplateResult } from 'lit';
import type { FieldConflict } from './fields.ts';
import type { DeskView } from '../desk-view.ts';
import type { EditDraft } from './edit-draft.ts';

/**
 * Somebody else saved meanwhile. What only they changed is taken over; what both changed stands side by
 * side, for a choice.
 */
export function conflictNotice(
  draft: EditDraft,
  { isChecked, update }: { isChecked: boolean; update: () => void },
  labelOf: (field: string) => string,
  view: DeskView,
): unknown {
  if (!draft.isMerged) return nothing;
  const { t } = view;
  return html`<div
    class="conflict notice notice-look"
    tabindex="-1"
    role="group"
    aria-label=${t('conflictTitle')}
  >
    <strong .textContent=${t('conflictTitle')}></strong>
    <p .textContent=${t(draft.conflicts.length > 0 ? 'conflictAbout' : 'mergedAbout')}></p>
    ${draft.conflicts.map((it, index) => choice(it, index, draft, update, labelOf, view))}
    ${
      isChecked && !draft.isDecided
        ? html`<p class="error" role="alert" .textContent=${t('chooseEach')}></p>`
        : nothing
    }
  </div>`;
}

function choice(
  conflict: FieldConflict,
  index: number,
  draft: EditDraft,
  update: () => void,
  labelOf: (field: string) => string,
  { t }: DeskView,
): TemplateResult {
  const option = (words: string, value: string) =>
    html`<label class="choice">
      <input
        type="radio"
        name=${`conflict-${index}`}
        .checked=${draft.isChosen(conflict, value)}
        @change=${() => {
          draft.choose(conflict, value);
          update();
        }}
      /><span
        ><b .textContent=${words}></b><br /><span .textContent=${value || t('emptyField')}></span
      ></span>
    </label>`;
  return html`<fieldset class="field">
    <legend .textContent=${labelOf(conflict.field)}></legend>
    <div class="versions">
      ${option(t('yourVersion'), conflict.mine)} ${option(t('theirVersion'), conflict.theirs)}
    </div>
  </fieldset>`;
}
