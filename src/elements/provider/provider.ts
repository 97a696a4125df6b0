import { ContextProvider } from '@lit/context';
import { css, html, type PropertyValues } from 'lit';
import { endpointContext } from '../../context/endpoint-context.ts';
import { institutionContext } from '../../context/institution-context.ts';
import { languageContext } from '../../context/language-context.ts';
import { placementContext } from '../../context/placement-context.ts';
import { SettingsElement } from '../../internal/settings-element.ts';

/**
 * Gives its settings to the widgets inside it. An attribute on a widget wins over its provider.
 *
 * @summary Settings for all widgets inside it.
 * @slot - The part of the page that holds the widgets.
 */
export class GmwProvider extends SettingsElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  readonly #endpoint = new ContextProvider(this, { context: endpointContext, initialValue: {} });
  readonly #institution = new ContextProvider(this, {
    context: institutionContext,
    initialValue: {},
  });
  readonly #language = new ContextProvider(this, { context: languageContext, initialValue: {} });
  readonly #placement = new ContextProvider(this, { context: placementContext, initialValue: {} });

  override connectedCallback(): void {
    // Widgets ask as soon as they are connected, before this element renders for the first time.
    this.#provide();
    super.connectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#provide();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  #provide(): void {
    this.#endpoint.setValue({ endpoint: this.endpoint, fetch: this.fetch });
    this.#institution.setValue({
      institution: this.institution,
      privacyUrl: this.privacyUrl,
      phone: this.phone,
      quickExit: this.quickExit,
    });
    this.#language.setValue({
      lang: this.lang,
      formOfAddress: this.formOfAddress,
      texts: this.texts,
    });
    this.#placement.setValue({
      headingLevel: this.headingLevel,
      urlState: this.urlState,
      editor: this.editor,
    });
  }
}
