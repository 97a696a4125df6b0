import { html, nothing, type TemplateResult } from 'lit';
import type { Passkey } from '../../../contract/desk-passkeys.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { formActions } from '../form-actions.ts';
import { hasPasskeys } from '../session/passkeys.ts';
import type { AccountController } from './account-controller.ts';
import { accountPart } from './account-part.ts';
import { dayOf } from '../day-of.ts';

/** Somebody's own passkeys: which there are, and one more. */
export const passkeysPart = (account: AccountController, view: DeskView): TemplateResult =>
  accountPart(
    'passkeys',
    account.passkeys,
    (passkeys) =>
      html`${
        passkeys.length === 0
          ? html`<p class="access-none" .textContent=${view.t('noPasskeys')}></p>`
          : html`<ul class="access-rows">
              ${passkeys.map((it) => passkeyRow(it, account, view))}
            </ul>`
      }
      ${newPasskey(passkeys.length, account, view)}`,
    account,
    view,
  );

function passkeyRow(passkey: Passkey, account: AccountController, view: DeskView): TemplateResult {
  const { t } = view;
  const { id, name, createdAt, lastUsedAt } = passkey;
  const isAsked = account.asked === id;
  return html`<li>
    <div>
      <p class="access-name"><b .textContent=${name}></b></p>
      <p class="muted small" .textContent=${t('passkeyMade', { day: dayOf(createdAt, view) })}></p>
      <p
        class="muted small"
        .textContent=${
          lastUsedAt === undefined
            ? t('passkeyUnused')
            : t('passkeyUsed', { day: dayOf(lastUsedAt, view) })
        }
      ></p>
    </div>
    ${
      isAsked || account.isByMail
        ? nothing
        : html`<button
            class="button-quiet"
            part="button"
            type="button"
            data-remove=${id}
            @click=${() => account.ask(id)}
          >
            <span .textContent=${t('removePasskey')}></span
            ><span class="visually-hidden" .textContent=${`: ${name}`}></span>
          </button>`
    }
    ${
      isAsked
        ? html`<div class="panel access-question" role="group" aria-labelledby="remove-passkey">
            ${view.heading(2, t('removePasskeyTitle', { name }), {
              id: 'remove-passkey',
              focusable: true,
            })}
            <p .textContent=${t('removePasskeyAbout')}></p>
            ${
              account.passkeys.value?.length === 1
                ? html`<p .textContent=${t('removeLastPasskey')}></p>`
                : nothing
            }
            ${formActions(
              t('removeNow'),
              {
                isOff: account.isBusy,
                act: () => void account.removePasskey(passkey),
                cancel: () => account.ask(undefined),
              },
              view,
            )}
          </div>`
        : nothing
    }
  </li>`;
}

/** Makes one more, or says why that cannot be done here. */
function newPasskey(count: number, account: AccountController, view: DeskView): TemplateResult {
  const { t, common } = view;
  const { session, isByMail, isNameMissing } = account;
  if (isByMail && count > 0)
    return html`<p class="sub-note" .textContent=${t('passkeysByMail')}></p>
      <div class="actions">
        <button
          class="button"
          part="button"
          type="button"
          @click=${() => session.interrupt('not-fresh')}
          .textContent=${t('signInAgain')}
        ></button>
      </div>`;
  if (!hasPasskeys()) return html`<p class="sub-note" .textContent=${t('passkeysNotHere')}></p>`;
  const submit = (event: Event) => {
    event.preventDefault();
    void account.makePasskey();
  };
  return html`<form class="fields access-form" novalidate @submit=${submit}>
    <div class=${isNameMissing ? 'field field-invalid' : 'field'}>
      <label for="passkey-name" .textContent=${t('passkeyLabel')}></label>
      <p class="hint" id="passkey-hint" .textContent=${t('passkeyHint')}></p>
      ${fieldError(
        'passkey-error',
        isNameMissing ? t('passkeyNameMissing') : undefined,
        common('error'),
      )}
      <input
        class="control"
        id="passkey-name"
        autocomplete="off"
        maxlength="200"
        .value=${account.passkeyName}
        aria-invalid=${isNameMissing ? 'true' : 'false'}
        aria-describedby=${isNameMissing ? 'passkey-error passkey-hint' : 'passkey-hint'}
        @input=${(event: Event) =>
          account.typeName((event.currentTarget as HTMLInputElement).value)}
      />
    </div>
    ${isByMail ? html`<p class="sub-note" .textContent=${t('passkeyFirst')}></p>` : nothing}
    ${
      session.problem === 'passkey'
        ? html`<p role="alert" .textContent=${t('passkeyFailed')}></p>`
        : nothing
    }
    ${session.status === 'signed-in' ? failureAlert(session.failure, view) : nothing}
    <div class="actions">
      <button
        class=${count === 0 ? 'button button-primary' : 'button'}
        part="button"
        type="submit"
        aria-disabled=${session.isBusy ? 'true' : 'false'}
        .textContent=${t('makePasskey')}
      ></button>
    </div>
  </form>`;
}
