import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../../../parts/error-summary.ts';
import { mailIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { hasPasskeys } from './passkeys.ts';
import type { SessionController } from './session-controller.ts';

/** Signing in by mail, step by step; also over work that was interrupted. */
export function signInPage(session: SessionController, view: DeskView): TemplateResult {
  const { t } = view;
  return html`<div class="sign-in-layout">
    <div class="sign-in stack">${stepOf(session, view)} ${failureOf(session, view)}</div>
    <aside class="panel sign-in-help">
      ${view.heading(1, t('helpTitle'))}
      <p .textContent=${t('helpAbout')}></p>
      <p class="muted small" .textContent=${t('noPassword')}></p>
    </aside>
  </div>`;
}

function stepOf(session: SessionController, view: DeskView): TemplateResult {
  switch (session.step) {
    case 'link':
      return session.problem === 'other-browser'
        ? otherBrowser(session, view)
        : linkStep(session, view);
    case 'code':
      return codeStep(session, view);
    default:
      return mailStep(session, view);
  }
}

const title = (view: DeskView, words: string): TemplateResult =>
  view.heading(0, words, { classes: 'display', id: 'sign-in', focusable: true });

function mailStep(session: SessionController, view: DeskView): TemplateResult {
  const { t, common } = view;
  const isInvalid = session.problem === 'email';
  const submit = (event: Event) => {
    event.preventDefault();
    void session.sendMail(valueIn(event, 'email'));
  };
  const interrupted = session.interruption === 'not-fresh' ? 'signInFresh' : 'signedOutMeanwhile';
  const heading =
    session.problem === 'ended-link'
      ? t('endedLink')
      : t(session.status === 'interrupted' ? interrupted : 'signIn');
  const lead =
    session.problem === 'ended-link'
      ? t('endedLinkAbout')
      : session.status === 'interrupted'
        ? t('workKept')
        : '';
  return html`${title(view, heading)}
    ${lead ? html`<p class="lead" .textContent=${lead}></p>` : nothing}
    <form class="fields" novalidate @submit=${submit}>
      <div class=${isInvalid ? 'field field-invalid' : 'field'}>
        <label for="email" .textContent=${t('email')}></label>
        <p class="hint" id="email-hint" .textContent=${t('emailHint')}></p>
        ${fieldError('email-error', isInvalid ? t('emailInvalid') : undefined, common('error'))}
        <input
          class="control control-mail"
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          .value=${session.email}
          aria-invalid=${isInvalid ? 'true' : 'false'}
          aria-describedby=${isInvalid ? 'email-error email-hint' : 'email-hint'}
        />
      </div>
      ${primary(session, t('sendMail'))}
    </form>
    ${otherWays(session, view)}`;
}

/** A passkey, where the browser has them, and the identity provider, where there is one. */
function otherWays(session: SessionController, { t }: DeskView): unknown {
  const { identityProvider } = session.ways;
  if (!hasPasskeys() && !identityProvider) return nothing;
  const way = (words: string, go: () => Promise<void>) =>
    html`<button
      class="button"
      part="button"
      type="button"
      aria-disabled=${session.isBusy ? 'true' : 'false'}
      @click=${() => void go()}
      .textContent=${words}
    ></button>`;
  return html`<div class="aside-part">
    ${
      session.problem === 'passkey' || session.problem === 'identity'
        ? html`<p role="alert" .textContent=${t(`${session.problem}-failed`)}></p>`
        : nothing
    }
    ${hasPasskeys() ? way(t('withPasskey'), () => session.usePasskey()) : nothing}
    ${
      identityProvider
        ? way(t('withProvider', { name: identityProvider.name }), () =>
            session.goToIdentityProvider(),
          )
        : nothing
    }
  </div>`;
}

function codeStep(session: SessionController, view: DeskView): TemplateResult {
  const { t } = view;
  return html`${title(view, t('lookInMail'))}
    <p class="lead" .textContent=${t('lookInMailAbout', { email: masked(session.email) })}></p>
    ${codeForm(session, view)}
    <section class="aside-part">
      ${view.heading(1, t('noMailTitle'), { classes: 'title' })}
      <p class="muted" .textContent=${t('noMailAbout')}></p>
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => void session.sendMail(session.email)}
      >
        ${mailIcon()}<span .textContent=${t('newMail')}></span>
      </button>
    </section>`;
}

function codeForm(session: SessionController, view: DeskView): TemplateResult {
  const { t, common } = view;
  const isInvalid = session.problem === 'code' || session.problem === 'wrong-code';
  const words = isInvalid ? t(session.problem === 'code' ? 'codeMissing' : 'codeWrong') : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    void session.sendCode(valueIn(event, 'code'));
  };
  return html`<form class="fields" novalidate @submit=${submit}>
    <div class=${isInvalid ? 'field field-invalid' : 'field'}>
      <label for="code" .textContent=${t('code')}></label>
      <p class="hint" id="code-hint" .textContent=${t('codeHint')}></p>
      ${fieldError('code-error', words, common('error'))}
      <input
        class="control control-code"
        id="code"
        name="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-invalid=${isInvalid ? 'true' : 'false'}
        aria-describedby=${isInvalid ? 'code-error code-hint' : 'code-hint'}
      />
    </div>
    <div class="actions">
      ${primary(session, t('go'))}
      <button
        class="button-quiet"
        part="button"
        type="button"
        @click=${() => session.back()}
        .textContent=${t('otherEmail')}
      ></button>
    </div>
  </form>`;
}

function linkStep(session: SessionController, view: DeskView): TemplateResult {
  const { t } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    void session.useLink();
  };
  return html`${title(view, t('welcome'))}
    <p
      class="lead"
      .textContent=${
        session.linkOwner
          ? t('welcomeOwner', { email: masked(session.linkOwner) })
          : t('welcomeAbout')
      }
    ></p>
    <form class="fields" @submit=${submit}>${primary(session, t('signIn'))}</form>
    <p class="muted" .textContent=${t('notYou')}></p>`;
}

const otherBrowser = (session: SessionController, view: DeskView): TemplateResult =>
  html`${title(view, view.t('otherBrowser'))}
    <p class="lead" .textContent=${view.t('otherBrowserAbout')}></p>
    <p class="muted" .textContent=${view.t('otherBrowserElse')}></p>
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => session.back()}
        .textContent=${view.t('sendMail')}
      ></button>
    </div>`;

const primary = ({ isBusy }: SessionController, words: string): TemplateResult =>
  html`<button
    class="button button-primary"
    part="button"
    type="submit"
    aria-disabled=${isBusy ? 'true' : 'false'}
    .textContent=${words}
  ></button>`;

const failureOf = ({ failure }: SessionController, view: DeskView): unknown =>
  failure ? view.failed(failure) : nothing;

const valueIn = (event: Event, name: string): string => {
  const value = new FormData(event.currentTarget as HTMLFormElement).get(name);
  return typeof value === 'string' ? value : '';
};

/** The address as far as its owner recognises it: others may see the screen. */
const masked = (email: string): string => email.replace(/^(.).*@/, '$1…@');

/** Opens what a mail is not safe enough for, on this device. */
export const makePasskeyButton = (session: SessionController, view: DeskView): unknown =>
  hasPasskeys()
    ? html`<button
          class="button"
          part="button"
          type="button"
          aria-disabled=${session.isBusy ? 'true' : 'false'}
          @click=${() => void session.makePasskey()}
          .textContent=${view.t('makePasskey')}
        ></button>
        ${
          session.problem === 'passkey'
            ? html`<p role="alert" .textContent=${view.t('passkey-failed')}></p>`
            : nothing
        }
        ${failureOf(session, view)}`
    : nothing;
