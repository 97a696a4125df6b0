import { html, nothing, type TemplateResult } from 'lit';
import { textRows } from '../ballots/texts/text-rows.ts';
import type { TextsController } from '../ballots/texts/texts-controller.ts';
import type { DeskView } from '../desk-view.ts';

/** The texts of all polls and surveys, opened in the list of what is to be done. */
export function openedTexts(
  texts: TextsController,
  view: DeskView,
  close: () => void,
): TemplateResult {
  const { t } = view;
  const { state, value } = texts.list;
  return html`<div
    class="opened opened-texts panel"
    tabindex="-1"
    role="group"
    aria-label=${t('group-read-texts')}
  >
    ${value ? textRows(value, texts, view) : state.status === 'failed' ? nothing : view.loading()}
    ${state.status === 'failed' ? view.failed(state.error, () => void texts.list.reload()) : nothing}
    <button
      class="button-quiet"
      part="button"
      type="button"
      @click=${close}
      .textContent=${t('close')}
    ></button>
  </div>`;
}
