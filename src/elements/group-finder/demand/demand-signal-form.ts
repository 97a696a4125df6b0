import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Connection } from '../../../client/call.ts';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { DemandSignalResult } from '../../../contract/demand-signal.ts';
import { createDemandSignal } from '../../../contract/routes.ts';
import { barriers } from '../../../contract/signup.ts';
import { HelpFirst, type HelpFirstOptions } from '../../../internal/help-first.ts';
import { SubmitController } from '../../../internal/submit-controller.ts';
import type { CommonTexts } from '../../../locale/nl/common.ts';
import type { Translate } from '../../../locale/translate.ts';
import { honeypot, honeypotValue } from '../../../parts/honeypot.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import type { FinderView } from '../finder-view.ts';
import type { ChosenValue } from '../finder-words.ts';
import { demandSignalOf, wrongField, type DemandSignalFields } from './demand-signal.ts';

/** What the form needs beside the view. */
export interface DemandSignalContext {
  readonly common: Translate<CommonTexts>;
  readonly connection: Connection;
  readonly institution: string | undefined;
  /** What the visitor chose, in words. */
  readonly chosen: readonly ChosenValue[];
  readonly privacyUrl: string | undefined;
  /** The notice of a failure, with a way to try again. */
  readonly failure: (error: EndpointError, retry: () => void) => unknown;
  readonly report: (error: EndpointError) => void;
}

/** "Let us know what you look for": a demand signal, without a name unless someone wants to be told. */
export class DemandSignalForm {
  readonly #host: LitElement;
  readonly #submit: SubmitController<DemandSignalResult>;
  #wrongField: DemandSignalFields | undefined;
  readonly #help: HelpFirst;
  /** What stands in the field for a text. */
  #text = '';
  /** Whether the visitor wants to be told when there is such a group. */
  #wantsAnswer = false;
  /** The choice for which it was sent: with another choice one can send another. */
  #sentFor: unknown;

  constructor(host: LitElement, help: Omit<HelpFirstOptions, 'text'>) {
    this.#host = host;
    this.#help = new HelpFirst(host, { ...help, text: () => this.#text });
    this.#submit = new SubmitController(host, 'demand-signal');
  }

  /** Forgets what was filled in. */
  clear(): void {
    this.#wantsAnswer = false;
    this.#text = '';
    this.#form?.reset();
  }

  render(view: FinderView, context: DemandSignalContext): TemplateResult {
    const { t } = view.words;
    const isSent =
      this.#sentFor === view.visit.filters.chosen && this.#submit.state.status === 'sent';
    return html`<section class="panel demand-signal" part="demand-signal">
      ${view.heading(2, t('demandSignal'), {
        id: 'demand-signal',
        focusable: true,
        classes: 'title',
      })}
      ${isSent ? html`<p .textContent=${t('demandSignalThanks')}></p>` : this.#renderForm(view, context)}
    </section>`;
  }

  get #form(): HTMLFormElement | null {
    return this.#host.renderRoot.querySelector<HTMLFormElement>('form.demand-signal');
  }

  #renderForm(view: FinderView, context: DemandSignalContext): TemplateResult {
    const { t } = view.words;
    const { common, chosen, connection } = context;
    const { state } = this.#submit;
    const filters = chosen
      .filter((it) => it.key !== 'q')
      .map((it) => it.words)
      .join(', ');
    return html`<form
      class="demand-signal"
      novalidate
      autocomplete="off"
      @focusin=${() => this.#submit.prepare(connection)}
      @input=${() => this.#submit.changed()}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#send(view, context, event.target as HTMLFormElement);
      }}
    >
      <p class="hint" .textContent=${t('demandSignalWhy')}></p>
      ${filters ? html`<p .textContent=${t('demandSignalWith', { filters })}></p>` : nothing}
      ${this.#help.panel} ${this.#renderText(view, common)} ${renderBarriers(view, common)}
      <label class="choice">
        <input type="checkbox" @change=${this.#toggleContact} />
        <span .textContent=${t('demandSignalAnswer')}></span>
      </label>
      ${this.#wantsAnswer ? this.#renderContact(view, context) : nothing} ${honeypot()}
      ${
        state.status === 'failed'
          ? context.failure(state.error, () => this.#form!.requestSubmit())
          : nothing
      }
      <div>
        <button class="button button-primary" part="button">
          <span .textContent=${t('send')}></span>
        </button>
      </div>
    </form>`;
  }

  #renderText({ words, visit }: FinderView, common: Translate<CommonTexts>): TemplateResult {
    const { t } = words;
    const error = this.#wrongField === 'text' ? t('demandSignalEmpty') : '';
    return html`<div class=${error ? 'field field-invalid' : 'field'}>
      <label for="demand-signal-text" .textContent=${t('demandSignalText')}></label>
      ${fieldError('demand-signal-text-error', error, common('error'))}
      <textarea
        class="control"
        id="demand-signal-text"
        name="text"
        maxlength="500"
        aria-describedby="demand-signal-text-error"
        aria-invalid=${error ? 'true' : 'false'}
        @input=${this.#typed}
        .defaultValue=${visit.filters.chosen.q?.[0] ?? ''}
      ></textarea>
    </div>`;
  }

  #renderContact({ words }: FinderView, context: DemandSignalContext): TemplateResult {
    const { t } = words;
    const { common, privacyUrl } = context;
    const error = this.#wrongField === 'contact' ? t('demandSignalContactWrong') : '';
    return html`<div class=${error ? 'field field-invalid' : 'field'}>
      <label for="demand-signal-contact" .textContent=${t('demandSignalContact')}></label>
      ${fieldError('demand-signal-contact-error', error, common('error'))}
      <input
        class="control"
        id="demand-signal-contact"
        name="contact"
        maxlength="200"
        aria-describedby="demand-signal-contact-error"
        aria-invalid=${error ? 'true' : 'false'}
      />
      ${privacyUrl ? html`<a href=${privacyUrl} .textContent=${t('privacy')}></a>` : nothing}
    </div>`;
  }

  #typed = (event: Event): void => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.#host.requestUpdate();
  };

  #toggleContact = (event: Event): void => {
    this.#wantsAnswer = (event.target as HTMLInputElement).checked;
    this.#host.requestUpdate();
  };

  async #send(
    { words, visit }: FinderView,
    context: DemandSignalContext,
    form: HTMLFormElement,
  ): Promise<void> {
    const { common, connection, institution, report } = context;
    const { chosen, fixed } = visit.filters;
    const data = new FormData(form);
    const signal = demandSignalOf({ ...chosen, ...fixed }, context.chosen, data);
    this.#wrongField = wrongField(signal, data, this.#wantsAnswer);
    this.#host.requestUpdate();
    if (this.#wrongField) {
      form.querySelector<HTMLElement>(`#demand-signal-${this.#wrongField}`)!.focus();
      return;
    }
    if (this.#help.comesFirst()) return;
    if (this.#submit.state.status === 'sent') this.#submit.reset();
    visit.announce(common('sending'));
    const sent = await this.#submit.send(connection, createDemandSignal, {
      ...signal,
      website: honeypotValue(form),
      institution,
    });
    const { state } = this.#submit;
    if (sent) {
      this.#sentFor = chosen;
      this.#text = '';
      this.#wantsAnswer = false;
      visit.announce(words.t('demandSignalThanks'));
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('#demand-signal')?.focus();
    } else if (state.status === 'failed') report(state.error);
  }
}

/** What keeps someone away; the texts are in the order of the codes. */
function renderBarriers({ words }: FinderView, common: Translate<CommonTexts>): TemplateResult {
  const { t } = words;
  return html`<fieldset class="field">
    <legend>
      <span .textContent=${t('demandSignalBarriers')}></span>
      <span class="optional" .textContent=${common('optional')}></span>
    </legend>
    <div>
      ${t('barriers')
        .split('|')
        .map(
          (it, index) =>
            html`<label class="choice">
              <input type="checkbox" name="barriers" .value=${barriers[index]!} />
              <span .textContent=${it}></span>
            </label>`,
        )}
    </div>
  </fieldset>`;
}
