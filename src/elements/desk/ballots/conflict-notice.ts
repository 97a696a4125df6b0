import { html, nothing, type TemplateResult } from 'lit';
import type { FieldConflict } from './fields.ts';
import type { DeskView } from '../desk-view.ts';
import type { EditDraft } from './edit-draft.ts';

/**
 * Somebody else saved meanwhile. What only they changed is taken over; what both changed stands side by
 * side, for a choice. `valueOf` gives the value of a field as people read it.
 */
export function conflictNotice(
  draft: EditDraft,
  { isChecked, update }: { isChecked: boolean; update: () => void },
  labelOf: (field: string) => string,
  view: DeskView,
  valueOf: (field: string, value: string) => string = (_, value) => value,
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
    ${draft.conflicts.map((it, index) => choice(it, index, draft, update, { labelOf, valueOf }, view))}
    ${
      isChecked && !draft.isDecided
        ? html`<p class="error" role="alert" .textContent=${t('chooseEach')}></p>`
        : nothing
    }
  </div>`;
}

interface FieldWords {
  readonly labelOf: (field: string) => string;
  readonly valueOf: (field: string, value: string) => string;
}

function choice(
  conflict: FieldConflict,
  index: number,
  draft: EditDraft,
  update: () => void,
  { labelOf, valueOf }: FieldWords,
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
        ><b .textContent=${words}></b><br /><span
          .textContent=${(value && valueOf(conflict.field, value)) || t('emptyField')}
        ></span
      ></span>
    </label>`;
  return html`<fieldset class="field">
    <legend .textContent=${labelOf(conflict.field)}></legend>
    <div class="versions">
      ${option(t('yourVersion'), conflict.mine)} ${option(t('theirVersion'), conflict.theirs)}
    </div>
  </fieldset>`;
}
