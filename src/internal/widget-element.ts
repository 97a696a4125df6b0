import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EndpointError } from '../client/endpoint-error.ts';
import { directionOf } from '../locale/direction.ts';
import type { Language, PartName, Parts } from '../locale/language.ts';
import { translator, type Translate } from '../locale/translate.ts';
import type { WidgetTexts } from '../locale/widget-texts.ts';
import { editorNotice, type Mistake } from '../parts/editor-notice.ts';
import { failureNotice, failureWords } from '../parts/failure-notice.ts';
import { phoneLine } from '../parts/phone-line.ts';
import { skeleton } from '../parts/skeleton.ts';
import { attributeMistake } from './attribute-mistake.ts';
import { Announcer } from './announcer.ts';
import { ConfiguredElement } from './configured-element.ts';
import { endpointMistakeInWords } from './endpoint-mistake-in-words.ts';
import { chooseLanguage } from './language.ts';
import { MistakeController } from './mistake-controller.ts';
import { GmwProblemEvent } from './problem-event.ts';
import { QuickExit } from './quick-exit.ts';
import { WidgetLanguage } from './widget-language.ts';

/**
 * What all widgets share beside their settings: the language, one live region, and the same views for
 * loading, failing, a mistake in the settings and leaving in a hurry.
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
export abstract class WidgetElement<P extends PartName> extends ConfiguredElement {
  /** The widget's words: Dutch, and how the other languages are loaded. */
  protected abstract readonly dictionaries: WidgetTexts<P>;

  /** Words of the widget itself. */
  protected t!: Translate<Parts[P]>;

  /** Words that all widgets share. */
  protected common!: Translate<Parts['common']>;

  /** The language that the widget shows, with its texts. */
  protected language!: Language;

  readonly #language = new WidgetLanguage(this);

  protected readonly announcer = new Announcer(this);

  readonly #quickExit = new QuickExit(this, {
    address: () => this.quickExitAddress,
    clear: () => this.clear(),
  });

  readonly #mistakes = new MistakeController(this);

  /** The widget's own content, when it is configured. */
  protected abstract renderWidget(): unknown;

  /** Forgets what the visitor did, before leaving in a hurry. */
  protected abstract clear(): void;

  /** Why the widget cannot work, for the editor of the site; `undefined` when it can. */
  protected misconfiguration(): Mistake | undefined {
    return this.connection ? undefined : endpointMistakeInWords(this.givenEndpoint, this.common);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { languages, dutch, own } = this.dictionaries;
    const wasReady = this.#language.current !== undefined;
    this.#language.choose(this.dictionaries, {
      code: chooseLanguage(Object.keys(languages), this.languageTags),
      endpoint: this.connection?.endpoint,
      siteTexts: this.textsAddress,
      fetch: this.fetcher,
    });
    // Until its first language is there, the widget is empty, and so is its live region.
    if (!wasReady && this.#language.current) this.announcer.clear();
    this.language = this.#language.current ?? dutch;
    this.t = translator(this.language, own, this.form);
    this.common = translator(this.language, 'common', this.form);
  }

  /** Waits for the language too, since the widget has no words before it is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#language.loading) return done;
    await this.#language.loading;
    return this.getUpdateComplete();
  }

  protected override render(): unknown {
    if (!this.#language.current)
      return html`<div class="gmw" part="base">${this.#renderPlaceholder()}</div>`;
    const { observedAttributes } = this.constructor as typeof WidgetElement;
    const misspelled = attributeMistake(this, observedAttributes, this.common);
    const obstacle = this.misconfiguration();
    const mistake = isExplainedBy(obstacle, misspelled) ? misspelled : obstacle;
    if (mistake) this.#mistakes.reportOnce(mistake);
    return html`<div
      class="gmw"
      part="base"
      lang=${this.language.code}
      dir=${directionOf(this.language)}
    >
      ${
        mistake
          ? this.#renderUnavailable({ ...mistake, isWidgetShown: false })
          : html`${this.renderWidget()}
            ${misspelled ? this.renderEditorNotice(misspelled) : nothing}`
      }
      ${this.announcer.render()}
    </div>`;
  }

  /** Sends the event about a failed call to the page. */
  protected report(error: EndpointError): void {
    this.dispatchEvent(new GmwProblemEvent(error.kind, this.localName, error.retryable));
  }

  /** Words for a failed call; a widget overrides this where it knows what was refused. */
  protected wordsFor(error: EndpointError): string {
    return failureWords(error, this.common);
  }

  /** Moves the focus after the next render. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Stands where the content will be, and says to a screen reader that it is loading. */
  protected renderLoading(): TemplateResult {
    return html`${this.#renderPlaceholder()}
      <p class="visually-hidden" .textContent=${this.common('loading')}></p>`;
  }

  /** A failed call: what happened, another try, the phone, and the children of the tag. */
  protected renderFailed(error: EndpointError, retry?: () => void, extra = ''): TemplateResult {
    const phone = this.phoneNumber;
    const notice = failureNotice(
      {
        words: [this.wordsFor(error), extra].filter(Boolean).join(' '),
        phoneLine: phone ? this.renderPhone(phone) : undefined,
        retry: error.retryable ? retry : undefined,
      },
      this.common,
    );
    return html`${notice} ${this.#hasFallback ? html`<slot></slot>` : nothing}`;
  }

  protected renderPhone(phone: string): TemplateResult {
    return phoneLine(phone, this.common);
  }

  /** A mark that the content is made up, where its institution is an example. */
  protected renderSample(sample = this.institutionLoad.value?.sample): unknown {
    return sample
      ? html`<p class="sample" part="sample" .textContent=${this.common('sample')}></p>`
      : nothing;
  }

  /** The button to leave in a hurry, where the site asks for it; `always` beside a sensitive group. */
  protected renderQuickExit(always = false): unknown {
    return always || this.quickExitAddress ? this.#quickExit.button(this.common) : nothing;
  }

  /** What is wrong and how to mend it, where an editor is certain to read it; visitors do not see it. */
  protected renderEditorNotice(mistake: Mistake): unknown {
    if (mistake.attribute) this.#mistakes.reportOnce(mistake);
    if (!this.hasEditor && !this.#mistakes.isEditorPage) return nothing;
    const title = this.heading(0, mistake.title, { classes: 'title' });
    return editorNotice(mistake, this.localName, this.common, title);
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

  /** A widget that cannot work: visitors see the fallback and the phone, an editor also sees why. */
  #renderUnavailable(mistake: Mistake): TemplateResult {
    const phone = this.phoneNumber;
    const isPhoneInFallback = phone && this.textContent?.includes(phone);
    return html`<slot></slot> ${phone && !isPhoneInFallback ? this.renderPhone(phone) : nothing}
      ${this.renderEditorNotice(mistake)}`;
  }

  /** The children of the tag or a sketch, both without words of the widget. */
  #renderPlaceholder(): TemplateResult {
    return this.#hasFallback ? html`<slot></slot>` : skeleton();
  }

  get #hasFallback(): boolean {
    return [...this.childNodes].some(
      (node) => node instanceof Element || Boolean(node.nodeType === 3 && node.textContent?.trim()),
    );
  }
}

/** Whether what keeps the widget from working follows from how an attribute is spelled. */
const isExplainedBy = (obstacle: Mistake | undefined, misspelled: Mistake | undefined): boolean =>
  obstacle !== undefined &&
  misspelled !== undefined &&
  (obstacle.value === undefined || obstacle.attribute === misspelled.attribute);
