import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import type { FinderView } from '../finder-view.ts';
import type { FinderWords } from '../finder-words.ts';

/** Hands the address of a group to the device's list of ways to share, or else copies it. */
async function share({ words: { t }, visit }: FinderView, group: Group): Promise<void> {
  const url = new URL(visit.address.href(visit.groupAddress(group)), window.location.href).href;
  try {
    if (navigator.share) return await navigator.share({ title: group.name, url });
    await navigator.clipboard.writeText(url);
    visit.announce(t('copied'));
  } catch (error) {
    // A visitor who closes the list of ways to share needs no other way.
    if ((error as Error).name !== 'AbortError') visit.announce(url);
  }
}

export const printButton = ({ t }: FinderWords): TemplateResult =>
  html`<button
    class="button-quiet"
    type="button"
    @click=${() => window.print()}
    .textContent=${t('print')}
  ></button>`;

/** Share and print. A sensitive group is not shared from here. */
export const shareAndPrint = (view: FinderView, group: Group): TemplateResult =>
  html`<div class="actions">
    ${
      group.sensitive || !view.visit.address.isActive
        ? nothing
        : html`<button
            class="button-quiet"
            type="button"
            @click=${() => void share(view, group)}
            .textContent=${view.words.t('share')}
          ></button>`
    }
    ${printButton(view.words)}
  </div>`;
