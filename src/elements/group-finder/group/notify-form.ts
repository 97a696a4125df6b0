import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Connection } from '../../../client/call.ts';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { DemandSignalResult } from '../../../contract/demand-signal.ts';
import type { Edition, Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { createDemandSignal } from '../../../contract/routes.ts';
import { isEmail } from '../../../domain/signup/contact.ts';
import { SubmitController } from '../../../internal/submit-controller.ts';
import type { CommonTexts } from '../../../locale/nl/common.ts';
import type { Translate } from '../../../locale/translate.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { honeypot, honeypotValue } from '../../../parts/honeypot.ts';
import { bellIcon } from '../../../parts/icon.ts';
import { otherLanguage, writtenIn } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { promisesOf } from '../finder-words.ts';

/** What the form needs beside the view. */
export interface NotifyContext {
  readonly common: Translate<CommonTexts>;
  readonly connection: Connection;
  readonly institution: Institution | undefined;
  readonly privacyUrl: string | undefined;
  /** The notice of a failure, with a way to try again. */
  readonly failure: (error: EndpointError, retry: () => void) => unknown;
  readonly report: (error: EndpointError) => void;
}

/**
 * "Laat het mij weten" of one edition that is not open yet: one mail when it opens, then the address is
 * erased. Never for a sensitive group.
 */
export class NotifyForm {
  readonly #host: LitElement;
  readonly #submit: SubmitController<DemandSignalResult>;
  #openFor: string | undefined;
  #isWrong = false;
  /** Editions that were asked for. */
  readonly #asked = new Set<string>();

  constructor(host: LitElement) {
    this.#host = host;
    this.#submit = new SubmitController(host, 'demand-signal');
  }

  /** Forgets what was filled in. */
  clear(): void {
    this.#asked.clear();
    this.#open(undefined);
  }

  render(
    view: FinderView,
    context: NotifyContext,
    group: Group,
    edition: Edition,
  ): TemplateResult | typeof nothing {
    if (group.sensitive || edition.signupStatus !== 'not-yet-open') return nothing;
    const { t } = view.words;
    const { id } = edition;
    if (this.#asked.has(id))
      return html`<p
        class="notify"
        id="notify"
        tabindex="-1"
        .textContent=${t('notifyThanks')}
      ></p>`;
    if (this.#openFor === id) return this.#renderForm(view, context, group, edition);
    const open = () => {
      this.#open(id);
      void view.visit.view.focus('#notify-email');
    };
    return html`<div class="actions">
      <button class="button" type="button" part="button" @click=${open}>
        ${bellIcon()}<span .textContent=${t('notify')}></span>
      </button>
    </div>`;
  }

  #open(edition: string | undefined): void {
    this.#openFor = edition;
    this.#isWrong = false;
    this.#submit.reset();
    this.#host.requestUpdate();
  }

  #renderForm(
    view: FinderView,
    context: NotifyContext,
    group: Group,
    edition: Edition,
  ): TemplateResult {
    const { t, language } = view.words;
    const { common, connection, institution, privacyUrl, failure } = context;
    const { state } = this.#submit;
    const error = this.#isWrong ? t('notifyWrong') : '';
    const { whoSeesData, lang } = promisesOf(institution, language);
    return html`<form
      class="notify"
      novalidate
      autocomplete="off"
      @focusin=${() => this.#submit.prepare(connection)}
      @input=${() => this.#submit.changed()}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#send(view, context, edition, event.target as HTMLFormElement);
      }}
    >
      <div class=${error ? 'field field-invalid' : 'field'}>
        <label for="notify-email" .textContent=${t('notifyEmail')}></label>
        <p class="hint" id="notify-hint" .textContent=${t('notifyHint')}></p>
        ${fieldError('notify-error', error, common('error'))}
        <input
          class="control"
          id="notify-email"
          name="email"
          type="email"
          autocomplete="email"
          aria-describedby="notify-error notify-hint"
          aria-invalid=${error ? 'true' : 'false'}
        />
      </div>
      ${honeypot()}
      <p class="small">
        <span .textContent=${t('receives', { institution: institution?.name ?? '' })}></span>
        <span ${writtenIn(lang)} .textContent=${whoSeesData ?? ''}></span>
        ${privacyUrl ? html`<a href=${privacyUrl} .textContent=${t('privacy')}></a>` : nothing}
      </p>
      ${
        state.status === 'failed'
          ? failure(state.error, () =>
              this.#host.renderRoot.querySelector<HTMLFormElement>('form.notify')?.requestSubmit(),
            )
          : nothing
      }
      <div class="actions">
        <button class="button" part="button">
          <span .textContent=${t('notify')}></span>
        </button>
        <button class="button-quiet" type="button" @click=${() => this.#open(undefined)}>
          <span .textContent=${t('notifyNot')}></span>
          <span
            class="visually-hidden"
            ${writtenIn(otherLanguage(group, 'name', language))}
            .textContent=${group.name}
          ></span>
        </button>
      </div>
    </form>`;
  }

  async #send(
    { words, visit }: FinderView,
    { common, connection, institution, report }: NotifyContext,
    edition: Edition,
    form: HTMLFormElement,
  ): Promise<void> {
    const email = form.querySelector<HTMLInputElement>('#notify-email')!.value.trim();
    this.#isWrong = !isEmail(email);
    this.#host.requestUpdate();
    if (this.#isWrong) return visit.view.focus('#notify-email');
    visit.announce(common('sending'));
    const sent = await this.#submit.send(connection, createDemandSignal, {
      edition: edition.id,
      institution: institution?.id,
      contact: { email },
      lang: words.language.code,
      website: honeypotValue(form),
    });
    const { state } = this.#submit;
    if (state.status === 'failed') return report(state.error);
    if (!sent) return;
    this.#asked.add(edition.id);
    this.#open(undefined);
    visit.announce(words.t('notifyThanks'));
    await visit.view.focus('#notify');
  }
}
