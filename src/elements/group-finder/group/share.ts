import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import type { FinderView } from '../finder-view.ts';
import type { FinderWords } from '../finder-words.ts';

/** Hands the address of a group to the device's list of ways to share, or else copies it. */
async function share({ words: { t }, visit }: FinderView, group: Group): Promise<void> {
  const url = urlOf(visit, group);
  try {
    if (navigator.share) return await navigator.share({ title: group.name, url });
    await navigator.clipboard.writeText(url);
    visit.pages.groupPage.set({ shared: 'copied' });
    visit.announce(t('copied'));
  } catch (error) {
    // A visitor who closes the list of ways to share needs no other way.
    if ((error as Error).name === 'AbortError') return;
    visit.pages.groupPage.set({ shared: 'by-hand' });
    visit.announce(t('copyByHand'));
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
    </div>
    ${sharedWords(view, group)}`;

const urlOf = (visit: FinderView['visit'], group: Group): string =>
  new URL(visit.address.href(visit.pages.groupAddress(group)), window.location.href).href;

/** What came of sharing: that the address was copied, or the address to copy by hand. */
function sharedWords({ words: { t }, visit }: FinderView, group: Group): unknown {
  const { shared } = visit.pages.groupPage;
  if (!shared) return nothing;
  if (shared === 'copied') return html`<p class="small" .textContent=${t('copied')}></p>`;
  return html`<label class="field">
    <span class="small" .textContent=${t('copyByHand')}></span>
    <input
      class="control"
      readonly
      .value=${urlOf(visit, group)}
      @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
    />
  </label>`;
}
