import { html, nothing, type TemplateResult } from 'lit';
import type { DeskRight } from '../../../contract/desk-rights.ts';
import type { DeskSessionEntry } from '../../../contract/desk-session.ts';
import { signInWays } from '../../../contract/desk-session.ts';
import { formatMoment } from '../../../locale/format.ts';
import { capital } from '../../../parts/places.ts';
import type { DeskView } from '../desk-view.ts';
import { hasPasskeys } from '../session/passkeys.ts';
import type { AccountController } from './account-controller.ts';
import { accountPart } from './account-part.ts';
import { passkeysPart } from './passkeys-part.ts';
import { isEverything, rightWords } from './right-words.ts';

export function accountView(account: AccountController, view: DeskView): TemplateResult {
  const { t } = view;
  const person = account.session.session?.person;
  return html`<div class="page-head">
      ${view.heading(0, t('account'), { classes: 'display', id: 'page', focusable: true })}
      <p class="account-who">
        <b .textContent=${person?.name ?? ''}></b>
        ${person?.email ? html`<span class="muted" .textContent=${person.email}></span>` : nothing}
      </p>
    </div>
    ${rightsPart(account, view)} ${passkeysPart(account, view)} ${sessionsPart(account, view)}`;
}

function rightsPart(account: AccountController, view: DeskView): TemplateResult {
  const { t } = view;
  const { rights = [], withheld = [] } = account.session.session ?? {};
  const { state, value } = account.places;
  const failed =
    state.status === 'failed'
      ? view.failed(state.error, () => void account.places.reload())
      : nothing;
  const list = (own: readonly DeskRight[]) =>
    value ? rightsList(own, account, view) : state.status === 'failed' ? nothing : view.loading();
  const about =
    rights.length + withheld.length === 0
      ? t('mayNothing')
      : withheld.length > 0
        ? ''
        : t('mayByOthers');
  return html`<section class="part account-part">
    ${view.heading(1, t('mayTitle'), { classes: 'title' })} ${failed}
    ${rights.length > 0 ? list(rights) : nothing}
    ${
      withheld.length > 0
        ? html`<div class="notice notice-look account-withheld">
            <strong .textContent=${t('withheldRights')}></strong>
            <p .textContent=${t('withheldWhy')}></p>
            ${list(withheld)} ${openWithheld(account, view)}
          </div>`
        : nothing
    }
    ${about ? html`<p class="sub-note" .textContent=${about}></p>` : nothing}
  </section>`;
}

/** The way to what is withheld: a first passkey, or signing in with one that is there. */
function openWithheld({ passkeys, session }: AccountController, { t }: DeskView): unknown {
  if (passkeys.value?.length === 0 && hasPasskeys())
    return html`<p .textContent=${t('withheldMake')}></p>`;
  return html`<div class="actions">
    <button
      class="button"
      part="button"
      type="button"
      @click=${() => session.interrupt('not-fresh')}
      .textContent=${t('signInAgain')}
    ></button>
  </div>`;
}

const rightsList = (
  rights: readonly DeskRight[],
  { places }: AccountController,
  view: DeskView,
): TemplateResult =>
  isEverything(rights)
    ? html`<p class="account-all" .textContent=${view.t('mayAll')}></p>`
    : html`<dl class="pairs">
        ${rightWords(rights, places.value ?? [], view).map(
          ({ words, where }) =>
            html`<div>
              <dt .textContent=${words}></dt>
              <dd>${where.map((it) => html`<p .textContent=${capital(it)}></p>`)}</dd>
            </div>`,
        )}
      </dl>`;

const sessionsPart = (account: AccountController, view: DeskView): TemplateResult =>
  accountPart(
    'sessions',
    account.sessions,
    (sessions) =>
      html`<ul class="access-rows">
          ${sessions.map((it) => sessionRow(it, account, view))}
        </ul>
        <div class="account-all-out">
          <button
            class="button"
            part="button"
            type="button"
            aria-describedby="end-all-hint"
            aria-disabled=${account.isBusy ? 'true' : 'false'}
            @click=${() => void account.endAll()}
            .textContent=${view.t('endAll')}
          ></button>
          <p class="hint" id="end-all-hint" .textContent=${view.t('endAllHint')}></p>
        </div>`,
    account,
    view,
  );

function sessionRow(
  session: DeskSessionEntry,
  account: AccountController,
  { t, language }: DeskView,
): TemplateResult {
  const way = signInWays.find((it) => it === session.signedInBy);
  const device = session.device ?? t('unknownDevice');
  const since = t('sessionSince', {
    way: way ? t(`way-${way}`) : session.signedInBy,
    moment: formatMoment(session.signedInAt, language),
  });
  return html`<li>
    <div>
      <p class="access-name">
        <b .textContent=${device}></b>
        ${
          session.current
            ? html`<span class="badge badge-good" .textContent=${t('thisDevice')}></span>`
            : nothing
        }
      </p>
      <p class="muted small" .textContent=${since}></p>
      <p
        class="muted small"
        .textContent=${t('sessionSeen', { moment: formatMoment(session.lastSeenAt, language) })}
      ></p>
    </div>
    ${
      session.current
        ? nothing
        : html`<button
            class="button-quiet"
            part="button"
            type="button"
            aria-disabled=${account.isBusy ? 'true' : 'false'}
            @click=${() => void account.endSession(session)}
          >
            <span .textContent=${t('endThis')}></span
            ><span class="visually-hidden" .textContent=${`: ${device}, ${since}`}></span>
          </button>`
    }
  </li>`;
}
