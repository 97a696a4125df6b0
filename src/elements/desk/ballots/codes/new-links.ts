import { html, nothing, type TemplateResult } from 'lit';
import type { DeskSurvey } from '../../../../contract/desk-ballots.ts';
import { dayOf } from '../../day-of.ts';
import type { DeskView } from '../../desk-view.ts';
import { isWebPage } from './codes-draft.ts';
import type { CodesController, NewCode } from './codes-controller.ts';

/** The link with which an institution answers; without a page only its code is known. */
export const linkOf = ({ code }: NewCode, page: string): string =>
  isWebPage(page) ? `${page.split('#')[0]}#gmw-code=${code}` : code;

/** Whether a link can be mailed once its survey has a day on which it opens. */
function canMail(it: NewCode, codes: CodesController, page: string): boolean {
  const entry = codes.entryOf(it);
  return isWebPage(page) && entry?.hasAddress === true && entry.state === 'unused';
}

/** Links that nobody can read again once this is closed. */
export function newLinks(
  codes: CodesController,
  { isDraft = false }: DeskSurvey,
  page: string,
  copy: (text: string) => void,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { fresh } = codes;
  const all = fresh.map((it) => `${it.institution}\t${linkOf(it, page)}`).join('\n');
  const withMail = fresh.filter((it) => canMail(it, codes, page));
  const toMail = isDraft ? [] : withMail.filter((it) => codes.entryOf(it)?.mailedAt === undefined);
  const busy = codes.isBusy ? 'true' : 'false';
  return html`<div class="panel new-links">
    ${view.heading(2, t('newLinks', { count: fresh.length }), { id: 'new-links', focusable: true })}
    <p .textContent=${t('newLinksAbout')}></p>
    ${isDraft && withMail.length > 0 ? html`<p .textContent=${t('mailWhenOpen')}></p>` : nothing}
    <ul class="link-rows">
      ${fresh.map((it) => linkRow(it, codes, page, isDraft, copy, view))}
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
  isDraft: boolean,
  copy: (text: string) => void,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { mailedAt } = codes.entryOf(it) ?? {};
  const day = mailedAt && dayOf(mailedAt, view, false);
  const ofWhom = html`<span class="visually-hidden" .textContent=${`: ${it.institution}`}></span>`;
  return html`<li>
    <b .textContent=${it.institution}></b>
    <code .textContent=${linkOf(it, page)}></code>
    <div class="actions">
      ${day ? html`<span class="muted small" .textContent=${t('mailedOn', { day })}></span>` : nothing}
      ${
        canMail(it, codes, page) && !isDraft
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
