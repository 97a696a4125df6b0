import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { call, type Connection } from '../client/call.ts';
import type { EndpointError } from '../client/endpoint-error.ts';
import { endpointContext } from '../context/endpoint-context.ts';
import { institutionContext } from '../context/institution-context.ts';
import { languageContext } from '../context/language-context.ts';
import { placementContext } from '../context/placement-context.ts';
import type { Institution } from '../contract/institution.ts';
import { getInstitution } from '../contract/routes.ts';
import type { Language, PartName, Parts } from '../locale/language.ts';
import type { FormOfAddress } from '../locale/text.ts';
import { translator, type Translate } from '../locale/translate.ts';
import type { WidgetTexts } from '../locale/widget-texts.ts';
import { alertIcon, leaveIcon, retryIcon } from '../parts/icon.ts';
import { heading, type HeadingOptions } from '../parts/heading.ts';
import { Announcer } from './announcer.ts';
import { chooseLanguage, inheritedLang } from './language.ts';
import { LoadController } from './load-controller.ts';
import { NearestProvider } from './nearest-provider.ts';
import { GmwProblemEvent } from './problem-event.ts';
import { endpointMistake } from './endpoint-mistake.ts';
import { MistakeController } from './mistake-controller.ts';
import { webAddress } from './web-address.ts';
import { editorNotice, type Mistake } from '../parts/editor-notice.ts';
import { SettingsElement } from './settings-element.ts';
import { WidgetLanguage } from './widget-language.ts';

/** Where a quick exit goes when the site names no page: somewhere that anyone could be looking at. */
const neutralPage = 'https://www.google.nl/';

/**
 * What all widgets share: the attributes of DESIGN.md, their resolution (own attribute, then provider,
 * then the endpoint's settings), language, one live region, the designed failure and the quick exit.
 *
 * @cssprop [--gmw-text-color=#24201b] - Text and the outer focus ring.
 * @cssprop [--gmw-muted-color=#5d564c] - Second lines, hints and the icons of facts.
 * @cssprop [--gmw-surface-color=#ffffff] - Background of the widget, its cards and controls.
 * @cssprop [--gmw-soft-color=#f7f5f1] - Quiet panels and the track of a bar.
 * @cssprop [--gmw-line-color=#e3ded5] - Separators and borders of cards.
 * @cssprop [--gmw-accent-background-color=#0e5460] - Primary button, checked controls, own bar, free chair.
 * @cssprop [--gmw-accent-color=#ffffff] - Text on the accent; set both of the pair.
 * @cssprop [--gmw-accent-hover-background-color=#093c45] - Primary button under the pointer.
 * @cssprop [--gmw-link-color=#0e5460] - Links, secondary and quiet buttons.
 * @cssprop [--gmw-tint-background-color=#e5f1f0] - What is chosen or confirmed: chips, badges, panels.
 * @cssprop [--gmw-tint-color=#0a444e] - Text on the tint; set both of the pair.
 * @cssprop [--gmw-notice-background-color=#fdf1d9] - Panels that ask for a look.
 * @cssprop [--gmw-notice-color=#6b4500] - Text on such a panel; set both of the pair.
 * @cssprop [--gmw-error-background-color=#fdf0ee] - Summary of errors.
 * @cssprop [--gmw-error-color=#a1241b] - Words and borders of errors; set both of the pair.
 * @cssprop [--gmw-control-background-color] - Background of controls; the surface by default.
 * @cssprop [--gmw-control-border-color=#7b7368] - Border of controls.
 * @cssprop [--gmw-control-border-width=1px] - Border of controls.
 * @cssprop [--gmw-control-border-radius=0.375em] - Corners of controls.
 * @cssprop [--gmw-button-border-radius=0.375em] - Corners of buttons.
 * @cssprop [--gmw-card-border-radius=0.625em] - Corners of cards and panels.
 * @cssprop [--gmw-target-size=2.75em] - Least height of what can be pressed.
 * @cssprop [--gmw-focus-color] - Outer focus ring; the text colour by default.
 * @cssprop [--gmw-focus-inner-color] - Inner focus ring; the surface by default.
 * @cssprop [--gmw-font-family] - Font of all text; that of the page by default.
 * @cssprop [--gmw-heading-font-family] - Font of headings.
 * @cssprop [--gmw-heading-font-weight=700] - Weight of headings.
 */
export abstract class WidgetElement<P extends PartName> extends SettingsElement {
  /** The widget's words: Dutch, and how the other languages are loaded. */
  protected abstract readonly dictionaries: WidgetTexts<P>;

  /** Words of the widget itself. */
  protected t!: Translate<Parts[P]>;

  /** Words that all widgets share. */
  protected common!: Translate<Parts['common']>;

  /** The language that the widget shows, with its texts. */
  protected language!: Language;

  /** How Dutch addresses the visitor, for words that are not the widget's own. */
  protected form: FormOfAddress = 'u';

  readonly #language = new WidgetLanguage(this);

  readonly #endpointContext = new NearestProvider(this, endpointContext);
  readonly #institutionContext = new NearestProvider(this, institutionContext);
  readonly #languageContext = new NearestProvider(this, languageContext);
  readonly #placementContext = new NearestProvider(this, placementContext);

  protected readonly announcer = new Announcer(this);

  readonly #mistakes = new MistakeController(this);

  /** The institution's own settings, when one is named. Failing to get them is not a failure. */
  protected readonly institutionLoad: LoadController<Institution> = new LoadController(this, {
    key: () => {
      const { connection, institutionId: id } = this;
      return connection && id ? [connection.endpoint, connection.fetch, id] : undefined;
    },
    load: (signal) =>
      call(this.connection!, getInstitution, { params: { id: this.institutionId! }, signal }),
  });

  /** Where calls go; `undefined` while the widget is not configured. */
  protected get connection(): Connection | undefined {
    const given = this.#endpointContext.value;
    const address = this.endpoint ?? given?.endpoint;
    const endpoint = endpointMistake(address) ? undefined : webAddress(address);
    return endpoint
      ? { endpoint, fetch: this.fetch ?? given?.fetch ?? globalThis.fetch }
      : undefined;
  }

  protected get institutionId(): string | undefined {
    return this.institution ?? this.#institutionContext.value?.institution;
  }

  protected get phoneNumber(): string | undefined {
    return this.phone ?? this.#institutionContext.value?.phone ?? this.institutionLoad.value?.phone;
  }

  protected get privacyAddress(): string | undefined {
    return (
      this.privacyUrl ??
      this.#institutionContext.value?.privacyUrl ??
      this.institutionLoad.value?.privacyUrl
    );
  }

  protected get quickExitAddress(): string | undefined {
    return this.quickExit ?? this.#institutionContext.value?.quickExit;
  }

  /**
   * Prefix of the query parameters that the widget reads and writes; `undefined` when it leaves the
   * address of the page alone.
   * @internal
   */
  get urlPrefix(): string | undefined {
    const prefix = this.urlState ?? this.#placementContext.value?.urlState ?? 'gmw';
    return prefix === 'off' || !/^[\w-]+$/.test(prefix) ? undefined : prefix;
  }

  /** 1 to 5, whatever the attribute says. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel ?? this.#placementContext.value?.headingLevel ?? 2);
    return level >= 1 && level <= 5 ? level : 2;
  }

  /** A heading `below` levels under the widget's own. */
  protected heading(below: number, text: string, options?: HeadingOptions): TemplateResult {
    return heading(this.level + below, text, options);
  }

  /** Why the widget cannot work, for the editor of the site; `undefined` when it can. */
  protected misconfiguration(): Mistake | undefined {
    if (this.connection) return undefined;
    const value = this.endpoint ?? this.#endpointContext.value?.endpoint;
    const { kind, suggestion } = endpointMistake(value) ?? { kind: 'Invalid' };
    return {
      attribute: 'endpoint',
      value,
      suggestion,
      title: this.common(`endpoint${kind}`),
      mend: suggestion
        ? this.common('didYouMean', { address: suggestion })
        : this.common(kind === 'Missing' ? 'endpointMissingMend' : 'endpointInvalidMend'),
    };
  }

  /** The widget's own content, when it is configured. */
  protected abstract renderWidget(): unknown;

  /** Forgets what the visitor did, before leaving in a hurry. */
  protected abstract clear(): void;

  protected override willUpdate(_changed: PropertyValues): void {
    const given = this.#languageContext.value;
    const { languages, dutch, own } = this.dictionaries;
    const code = chooseLanguage(Object.keys(languages), [
      this.lang,
      given?.lang,
      inheritedLang(this),
      document.documentElement.lang,
    ]);
    const { connection } = this;
    const wasReady = this.#language.current !== undefined;
    this.#language.choose(this.dictionaries, {
      code,
      endpoint: connection?.endpoint,
      siteTexts: webAddress(this.texts ?? given?.texts),
      fetch: this.fetch ?? this.#endpointContext.value?.fetch ?? globalThis.fetch,
    });
    // What was said in Dutch before the first language came was heard by nobody.
    if (!wasReady && this.#language.current) this.announcer.hush();
    this.language = this.#language.current ?? dutch;
    this.form = (this.formOfAddress ?? given?.formOfAddress) === 'je' ? 'je' : 'u';
    this.t = translator(this.language, own, this.form);
    this.common = translator(this.language, 'common', this.form);
  }

  /** Waits for the language too: what is shown before it is there says nothing. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#language.loading) return done;
    await this.#language.loading;
    return this.getUpdateComplete();
  }

  protected override render(): unknown {
    if (!this.#language.current)
      return html`<div class="gmw" part="base">${this.#renderSketch()}</div>`;
    const mistake = this.misconfiguration();
    if (mistake) this.#mistakes.tell(mistake);
    return html`<div class="gmw" part="base" lang=${this.language.code}>
      ${mistake ? this.#renderUnavailable(mistake) : this.renderWidget()} ${this.announcer.render()}
    </div>`;
  }

  /** Tells the host page of a problem. */
  protected report(error: EndpointError): void {
    this.dispatchEvent(new GmwProblemEvent(error.kind, this.localName, error.retryable));
  }

  /** Words for a failed call, never the library's or the server's own. */
  protected wordsFor(error: EndpointError): string {
    const seconds = error.kind === 'limited' ? error.retryAfter : undefined;
    if (seconds)
      return seconds < 90
        ? this.common('limitedSeconds', { seconds })
        : this.common('limitedMinutes', { minutes: Math.ceil(seconds / 60) });
    return this.common(error.kind);
  }

  /** Moves the focus after the next render. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** While nothing is there yet: the children of the tag, or a quiet sketch of what comes. */
  protected renderLoading(): TemplateResult {
    return html`${this.#renderSketch()}
      <p class="visually-hidden" .textContent=${this.common('loading')}></p>`;
  }

  /** Without a word: the children of the tag, or a sketch. */
  #renderSketch(): TemplateResult {
    return this.#hasFallback
      ? html`<slot></slot>`
      : html`<div class="skeleton" aria-hidden="true">
          <span></span><span></span><span class="skeleton-block"></span
          ><span class="skeleton-block"></span>
        </div>`;
  }

  /** What failed, in words, with a way out: retry, phone, and the children of the tag. */
  protected renderFailed(error: EndpointError, retry?: () => void, extra = ''): TemplateResult {
    const phone = this.phoneNumber;
    return html`<div class="notice notice-failed" part="problem">
        <div class="notice-row">
          ${alertIcon()}
          <div>
            <strong .textContent=${this.common('failedTitle')}></strong>
            <p .textContent=${[this.wordsFor(error), extra].filter(Boolean).join(' ')}></p>
            ${phone ? this.renderPhone(phone) : nothing}
          </div>
        </div>
        ${
          retry && error.retryable
            ? html`<button class="button" type="button" part="button" @click=${retry}>
                ${retryIcon()}<span .textContent=${this.common('retry')}></span>
              </button>`
            : nothing
        }
      </div>
      ${this.#hasFallback ? html`<slot></slot>` : nothing}`;
  }

  protected renderPhone(phone: string): TemplateResult {
    return html`<p>
      <span .textContent=${this.common('callUs')}></span>
      <a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}><bdi .textContent=${phone}></bdi></a>
    </p>`;
  }

  /** Says that the content is made up, when its institution says so. */
  protected renderSample(sample = this.institutionLoad.value?.sample): unknown {
    return sample
      ? html`<p class="sample" part="sample" .textContent=${this.common('sample')}></p>`
      : nothing;
  }

  /** The way out in a hurry; `always` on the page of a sensitive group. */
  protected renderQuickExit(always = false): unknown {
    if (!always && !this.quickExitAddress) return nothing;
    return html`<button
      class="button quick-exit"
      type="button"
      part="quick-exit"
      @click=${this.#leave}
    >
      ${leaveIcon()}<span .textContent=${this.common('quickExit')}></span>
    </button>`;
  }

  protected override renderingFailed(): void {
    this.dispatchEvent(new GmwProblemEvent('misconfigured', this.localName, false));
  }

  protected override renderFallback(): unknown {
    return html`<div class="gmw" part="base">
      ${this.#renderUnavailable({
        title: this.common('brokenTitle'),
        mend: this.common('brokenMend'),
      })}
    </div>`;
  }

  /** For visitors the fallback and the phone number; for an editor what is wrong as well. */
  #renderUnavailable(mistake: Mistake): TemplateResult {
    const phone = this.phoneNumber;
    const isInFallback = phone && this.textContent?.includes(phone);
    const isForEditor =
      this.editor || this.#placementContext.value?.editor || this.#mistakes.isForEditor;
    return html`<slot></slot> ${phone && !isInFallback ? this.renderPhone(phone) : nothing}
      ${
        isForEditor
          ? editorNotice(
              mistake,
              this.localName,
              this.common,
              this.heading(0, mistake.title, { classes: 'title' }),
            )
          : nothing
      }`;
  }

  get #hasFallback(): boolean {
    return [...this.childNodes].some(
      (node) => node instanceof Element || Boolean(node.nodeType === 3 && node.textContent?.trim()),
    );
  }

  #leave = (): void => {
    this.clear();
    const target = webAddress(this.quickExitAddress) ?? neutralPage;
    window.location.replace(target);
  };
}
