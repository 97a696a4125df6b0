import { html, type TemplateResult } from 'lit';
import type { DeskView } from '../../desk-view.ts';
import type { CodesController, NewCode } from './codes-controller.ts';

/** The link with which an institution answers; without a page only its code is known. */
export const linkOf = ({ code }: NewCode, page: string): string =>
  page ? `${page.split('#')[0]}#gmw-code=${code}` : code;

/** Links that nobody can read again once this is closed. */
export function newLinks(
  codes: CodesController,
  page: string,
  copy: (text: string) => void,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { fresh } = codes;
  const all = fresh.map((it) => `${it.institution}\t${linkOf(it, page)}`).join('\n');
  return html`<div class="panel new-links">
    ${view.heading(2, t('newLinks', { count: fresh.length }), { id: 'new-links', focusable: true })}
    <p .textContent=${t('newLinksAbout')}></p>
    <ul class="link-rows">
      ${fresh.map(
        (it) =>
          html`<li>
            <b .textContent=${it.institution}></b>
            <code .textContent=${linkOf(it, page)}></code>
            <button
              class="button button-small"
              part="button"
              type="button"
              @click=${() => copy(linkOf(it, page))}
            >
              <span .textContent=${t('copyLink')}></span
              ><span class="visually-hidden" .textContent=${`: ${it.institution}`}></span>
            </button>
          </li>`,
      )}
    </ul>
    <div class="actions">
      <button
        class="button button-primary"
        part="button"
        type="button"
        @click=${() => copy(all)}
        .textContent=${t('copyAll', { count: fresh.length })}
      ></button>
      <button
        class="button-quiet"
        part="button"
        type="button"
        @click=${() => codes.hide()}
        .textContent=${t('hideLinks')}
      ></button>
    </div>
  </div>`;
}
