import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../../locale/format.ts';
import type { DeskView } from '../../desk-view.ts';
import { isWebPage } from './codes-draft.ts';
import type { CodesController, NewCode } from './codes-controller.ts';

/** The link with which an institution answers; without a page only its code is known. */
export const linkOf = ({ code }: NewCode, page: string): string =>
  isWebPage(page) ? `${page.split('#')[0]}#gmw-code=${code}` : code;

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
  const toMail = isWebPage(page)
    ? fresh.filter((it) => {
        const entry = codes.entryOf(it);
        return entry?.hasAddress && entry.state === 'unused' && entry.mailedAt === undefined;
      })
    : [];
  const busy = codes.isBusy ? 'true' : 'false';
  return html`<div class="panel new-links">
    ${view.heading(2, t('newLinks', { count: fresh.length }), { id: 'new-links', focusable: true })}
    <p .textContent=${t('newLinksAbout')}></p>
    <ul class="link-rows">
      ${fresh.map((it) => linkRow(it, codes, page, copy, view))}
    </ul>
    <div class="actions">
      ${
        toMail.length > 0
          ? html`<button
              class="button button-primary"
              part="button"
              type="button"
              aria-disabled=${busy}
              @click=${() => void codes.mail(toMail, page)}
              .textContent=${t('mailAll', { count: toMail.length })}
            ></button>`
          : nothing
      }
      <button
        class=${toMail.length > 0 ? 'button' : 'button button-primary'}
        part="button"
        type="button"
        @click=${() => copy(all)}
        .textContent=${t('copyAll', { count: fresh.length })}
      ></button>
      <a
        class="button-quiet"
        part="button"
        download="links.csv"
        href=${csvOf(fresh, page, [t('institution'), t('link')])}
        .textContent=${t('linksCsv')}
      ></a>
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

function linkRow(
  it: NewCode,
  codes: CodesController,
  page: string,
  copy: (text: string) => void,
  { t, language }: DeskView,
): TemplateResult {
  const { hasAddress, mailedAt, state } = codes.entryOf(it) ?? {};
  const day = mailedAt && formatDate(mailedAt.slice(0, 10), language, false);
  const ofWhom = html`<span class="visually-hidden" .textContent=${`: ${it.institution}`}></span>`;
  return html`<li>
    <b .textContent=${it.institution}></b>
    <code .textContent=${linkOf(it, page)}></code>
    <div class="actions">
      ${day ? html`<span class="muted small" .textContent=${t('mailedOn', { day })}></span>` : nothing}
      ${
        hasAddress && state === 'unused' && isWebPage(page)
          ? html`<button
              class=${day ? 'button-quiet' : 'button button-small'}
              part="button"
              type="button"
              aria-disabled=${codes.isBusy ? 'true' : 'false'}
              @click=${() => void codes.mail([it], page, day !== undefined)}
            >
              <span .textContent=${t(day ? 'mailAgain' : 'mailLink')}></span>${ofWhom}
            </button>`
          : nothing
      }
      <button
        class="button button-small"
        part="button"
        type="button"
        @click=${() => copy(linkOf(it, page))}
      >
        <span .textContent=${t('copyLink')}></span>${ofWhom}
      </button>
    </div>
  </li>`;
}

/** A cell that a spreadsheet reads as text: never as a formula. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The address of the links as a file that is made in the page: nobody else can read them. */
function csvOf(fresh: readonly NewCode[], page: string, head: readonly string[]): string {
  const rows = [head, ...fresh.map((it) => [it.institution, linkOf(it, page)])];
  const text = rows.map((row) => row.map(cell).join(';')).join('\r\n');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`;
}
