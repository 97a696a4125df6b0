import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Connection } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { DemandSignalResult } from '../../contract/demand-signal.ts';
import { createDemandSignal } from '../../contract/routes.ts';
import { barriers } from '../../contract/signup.ts';
import { dayparts } from '../../domain/dates/dates.ts';
import { ownPosition, type Chosen } from '../../domain/offer/filters.ts';
import { SubmitController } from '../../internal/submit-controller.ts';
import type { CommonTexts } from '../../locale/nl/common.ts';
import type { Translate } from '../../locale/translate.ts';
import { fieldError } from '../../parts/error-summary.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import type { ChosenValue, FinderWords } from './words.ts';

/** What the form needs of its finder. */
export interface WishView {
  readonly words: FinderWords;
  readonly common: Translate<CommonTexts>;
  readonly heading: (below: number, text: string, options?: HeadingOptions) => TemplateResult;
  readonly connection: Connection;
  readonly institution: string | undefined;
  readonly chosen: Chosen;
  /** The same with what the site has fixed. */
  readonly asked: Chosen;
  /** What was chosen, in words. */
  readonly values: readonly ChosenValue[];
  readonly privacyUrl: string | undefined;
  readonly failed: (error: EndpointError, retry: () => void) => unknown;
  /** Tells what became of it. */
  readonly tell: (words: string) => void;
  readonly report: (error: EndpointError) => void;
}

/** An address or enough digits; whoever calls or mails finds out the rest. */
const canReach = /\S@\S+\.\S|(\d\D*){8}/;

const wordsOf = ({ values }: WishView, which: (it: ChosenValue) => boolean): string =>
  values
    .filter(which)
    .map((it) => it.words)
    .join(', ');

/** "Let us know what you look for": a demand signal, without a name unless someone wants to be told. */
export class Wish {
  readonly #host: LitElement;
  readonly #submit: SubmitController<DemandSignalResult>;
  #wrong: 'text' | 'contact' | undefined;
  #told = false;
  /** What was chosen when it was sent: another question is another wish. */
  #sentFor: Chosen | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#submit = new SubmitController(host, 'demand-signal');
  }

  /** Forgets what was filled in. */
  clear(): void {
    this.#told = false;
    this.#host.renderRoot.querySelector<HTMLFormElement>('form.wish')?.reset();
  }

  render(view: WishView): TemplateResult {
    const { t } = view.words;
    return html`<section class="panel wish" part="wish">
      ${view.heading(2, t('wish'), { id: 'wish', focusable: true, classes: 'title' })}
      ${
        this.#sentFor === view.chosen && this.#submit.state.status === 'sent'
          ? html`<p .textContent=${t('wishThanks')}></p>`
          : this.#form(view)
      }
    </section>`;
  }

  #form(view: WishView): TemplateResult {
    const { words, common, chosen, connection, privacyUrl } = view;
    const filters = wordsOf(view, (it) => it.key !== 'q');
    const { t } = words;
    const { state } = this.#submit;
    const field = (name: 'text' | 'contact', label: string, wrong: string, control: unknown) =>
      html`<div class=${this.#wrong === name ? 'field field-invalid' : 'field'}>
        <label for=${`wish-${name}`} .textContent=${label}></label>
        ${fieldError(`wish-${name}-error`, this.#wrong === name ? wrong : '', common('error'))}
        ${control}
      </div>`;
    const invalid = (name: string) => (this.#wrong === name ? 'true' : 'false');
    return html`<form
      class="wish"
      novalidate
      autocomplete="off"
      @focusin=${() => this.#submit.prepare(connection)}
      @input=${() => this.#submit.changed()}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#send(view, event.target as HTMLFormElement);
      }}
    >
      <p class="hint" .textContent=${t('wishWhy')}></p>
      ${filters ? html`<p .textContent=${t('wishWith', { filters })}></p>` : nothing}
      ${field(
        'text',
        t('wishText'),
        t('wishEmpty'),
        html`<textarea
          class="control"
          id="wish-text"
          name="text"
          maxlength="500"
          aria-describedby="wish-text-error"
          aria-invalid=${invalid('text')}
          .defaultValue=${chosen.q?.[0] ?? ''}
        ></textarea>`,
      )}
      <fieldset class="field">
        <legend>
          <span .textContent=${t('wishBarriers')}></span>
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
      </fieldset>
      <label class="choice">
        <input type="checkbox" @change=${this.#toggle} />
        <span .textContent=${t('wishTold')}></span>
      </label>
      ${
        this.#told
          ? field(
              'contact',
              t('wishContact'),
              t('wishContactWrong'),
              html`<input
                  class="control"
                  id="wish-contact"
                  name="contact"
                  maxlength="200"
                  aria-describedby="wish-contact-error"
                  aria-invalid=${invalid('contact')}
                />
                ${privacyUrl ? html`<a href=${privacyUrl} .textContent=${t('privacy')}></a>` : nothing}`,
            )
          : nothing
      }
      <input class="website" name="website" tabindex="-1" aria-hidden="true" />
      ${
        state.status === 'failed'
          ? view.failed(state.error, () =>
              this.#host.renderRoot.querySelector<HTMLFormElement>('form.wish')!.requestSubmit(),
            )
          : nothing
      }
      <div>
        <button class="button button-primary" part="button">
          <span .textContent=${t('send')}></span>
        </button>
      </div>
    </form>`;
  }

  #toggle = (event: Event): void => {
    this.#told = (event.target as HTMLInputElement).checked;
    this.#host.requestUpdate();
  };

  async #send(view: WishView, form: HTMLFormElement): Promise<void> {
    const { asked, chosen, connection, words, institution } = view;
    const data = new FormData(form);
    const said = (name: string) => String(data.get(name) ?? '').trim() || undefined;
    const contact = said('contact');
    const wish = {
      themes: asked.theme,
      audiences: asked.audience,
      // Where someone is goes nowhere.
      place:
        wordsOf(
          view,
          (it) => it.key === 'place' || (it.key === 'near' && it.value !== ownPosition),
        ).slice(0, 200) || asked.place?.[0],
      dayparts: dayparts.filter((it) => asked.daypart?.includes(it)),
      barriers: data.getAll('barriers'),
      text: said('text'),
    };
    this.#wrong = !Object.values(wish).some((it) => it?.length)
      ? 'text'
      : this.#told && !canReach.test(contact ?? '')
        ? 'contact'
        : undefined;
    this.#host.requestUpdate();
    if (this.#wrong) {
      form.querySelector<HTMLElement>(`#wish-${this.#wrong}`)!.focus();
      return;
    }
    if (this.#submit.state.status === 'sent') this.#submit.reset();
    view.tell(view.common('sending'));
    const sent = await this.#submit.send(connection, createDemandSignal, {
      ...wish,
      institution,
      website: said('website'),
      contact: contact && { [contact.includes('@') ? 'email' : 'phone']: contact },
    });
    const { state } = this.#submit;
    if (sent) {
      this.#sentFor = chosen;
      this.#told = false;
      view.tell(words.t('wishThanks'));
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('#wish')?.focus();
    } else if (state.status === 'failed') view.report(state.error);
  }
}
