import { html, nothing, type TemplateResult } from 'lit';
import type { LoadController } from '../../../internal/load-controller.ts';
import type { DeskView } from '../desk-view.ts';
import type { AccountController, AccountPart } from './account-controller.ts';
import { partOutcome } from './part-outcome.ts';

/** A part of the account: what it is, what was just done in it, and its list once that is there. */
export function accountPart<Item>(
  part: AccountPart,
  list: LoadController<readonly Item[]>,
  content: (items: readonly Item[]) => TemplateResult,
  account: AccountController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { state, value } = list;
  const failed = state.status === 'failed';
  return html`<section class="part account-part">
    ${view.heading(1, t(`${part}Title`), { classes: 'title', id: part, focusable: true })}
    <p class="sub-note" .textContent=${t(`${part}About`)}></p>
    ${partOutcome(account, part, view)}
    ${failed ? view.failed(state.error, () => void list.reload()) : nothing}
    ${value ? content(value) : failed ? nothing : view.loading()}
  </section>`;
}
