import { html, nothing, type TemplateResult } from 'lit';
import { isSameValue } from '../../../domain/same-value.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import type { DocumentEdit, EditConflict, Versioned } from './document-edit.ts';

interface ComparisonWords<Draft> {
  fieldWords(key: keyof Draft, view: DeskView): string;
  valueWords(key: keyof Draft, draft: Draft, view: DeskView): string;
  close(): void;
}

/** Two changes of one document beside each other; only what both changed asks for a choice. */
export function comparison<Doc extends Versioned, Draft extends object>(
  edit: DocumentEdit<Doc, Draft>,
  conflict: EditConflict<Doc, Draft>,
  { fieldWords, valueWords, close }: ComparisonWords<Draft>,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { before, other, merged, conflicts, theirs, mine } = conflict;
  const value = (key: keyof Draft, draft: Draft) => valueWords(key, draft, view);
  const fixed = (words: string, about: string, isBold: boolean) =>
    html`${isBold ? html`<b .textContent=${words}></b>` : html`<span class="muted" .textContent=${words}></span>`}
    ${about ? html`<span class="muted small" .textContent=${about}></span>` : nothing}`;
  const cell = (label: string, content: unknown) =>
    html`<td><span class="cell-label muted small" .textContent=${label}></span>${content}</td>`;
  const choice = (key: keyof Draft, isOther: boolean) => {
    const words = value(key, isOther ? other : edit.draft);
    const isChosen = isSameValue(merged[key], (isOther ? other : edit.draft)[key]);
    return html`<label class="choice">
      <input
        type="radio"
        name=${`choice-${String(key)}`}
        .checked=${isChosen}
        @change=${() => edit.choose(key, isOther)}
      /><span
        ><b .textContent=${words}></b
        ><span class="hint choice-about" .textContent=${t(isOther ? 'ofOther' : 'ofYou')}></span
      ></span>
    </label>`;
  };
  const row = (key: keyof Draft) => {
    const isBoth = conflicts.includes(key);
    const isTheirs = theirs.includes(key);
    return html`<tr>
      <th scope="row" .textContent=${fieldWords(key, view)}></th>
      ${cell(t('columnWas'), html`<span .textContent=${value(key, before)}></span>`)}
      ${cell(
        t('columnOther'),
        isBoth
          ? choice(key, true)
          : isTheirs
            ? fixed(value(key, other), t('staysSo'), true)
            : fixed(t('notChanged'), '', false),
      )}
      ${cell(
        t('columnYou'),
        isBoth
          ? choice(key, false)
          : isTheirs
            ? fixed(t('notChanged'), '', false)
            : fixed(value(key, edit.draft), t('goesAlong'), true),
      )}
    </tr>`;
  };
  return html`<div class="notice notice-look part">
      <strong .textContent=${t('conflictNotice')}></strong>
      <p .textContent=${t('offerConflictAbout')}></p>
    </div>
    <table class="comparison">
      <thead>
        <tr>
          ${(['columnWhat', 'columnWas', 'columnOther', 'columnYou'] as const).map(
            (key) => html`<th scope="col" .textContent=${t(key)}></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${[...conflicts, ...theirs, ...mine].map(row)}
      </tbody>
    </table>
    ${formActions(
      t('seeWhatItDoes'),
      {
        isOff: false,
        act: () => void edit.acceptMerged(),
        cancel: close,
        cancelWords: t('discardMine'),
      },
      view,
    )}`;
}
