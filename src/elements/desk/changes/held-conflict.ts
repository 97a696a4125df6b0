import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';
import type { HeldConflict } from './change-controller.ts';
import { changeWords } from './change-words.ts';

interface ConflictActions {
  readonly who: string;
  readonly reference: string;
  /** How the sign-up stands. */
  readonly status: string | undefined;
  readonly isBusy: boolean;
  keep(): void;
  replace(conflict: HeldConflict): void;
}

/** What waits for somebody beside what was wanted for them here; one replaces the other only on a press. */
export function heldConflict(
  conflict: HeldConflict | undefined,
  { who, reference, status, isBusy, keep, replace }: ConflictActions,
  view: DeskView,
): TemplateResult | typeof nothing {
  if (!conflict) return nothing;
  const { t } = view;
  const { edition: movedTo, ...wanted } = conflict.wanted;
  const wish = changeWords({ ...wanted, movedTo }, view, status);
  const row = (label: string, words: string) =>
    html`<div>
      <dt .textContent=${label}></dt>
      <dd><b .textContent=${words}></b></dd>
    </div>`;
  return html`<div
    class="held-conflict notice notice-look"
    tabindex="-1"
    role="group"
    data-conflict=${reference}
    aria-label=${t('heldConflict', { who })}
  >
    <strong .textContent=${t('heldConflict', { who })}></strong>
    <dl>
      ${row(t('heldDecision'), changeWords(conflict.held, view, status))}
      ${row(t('wantedDecision'), wish)}
    </dl>
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        data-keep=${reference}
        @click=${keep}
        .textContent=${t('keepHeld')}
      ></button>
      <button
        class="button-quiet"
        part="button"
        type="button"
        data-replace=${reference}
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${() => replace(conflict)}
        .textContent=${t('replaceHeld', { what: wish })}
      ></button>
    </div>
  </div>`;
}
