import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dangerIn, type DangerKind } from '../domain/help/danger.ts';
import { dangerWordsOf } from '../locale/danger-words.ts';
import { helpWordsOf, type HelpWords } from '../locale/help-words.ts';
import type { Language } from '../locale/language.ts';
import type { FormOfAddress } from '../locale/text.ts';
import { helpPanel, type HelpView } from '../parts/help/help-panel.ts';

/** What help needs of the widget that it is in. */
export interface HelpFirstOptions {
  /** What stands in the field for a text of one's own. */
  readonly text: () => string;
  readonly language: () => Language;
  readonly dutch: Language;
  readonly form: () => FormOfAddress;
  readonly heading: HelpView['heading'];
  /** Says something through the live region. */
  readonly announce: (words: string) => void;
  /** Moves the focus after the next render. */
  readonly focusOn: (selector: string) => unknown;
}

/**
 * Help before a text with words of danger is sent. The text is looked at in the page and goes nowhere.
 * The panel shows while such words stand there; the first attempt to go on leads to it, the next goes on.
 */
export class HelpFirst implements ReactiveController {
  readonly #options: HelpFirstOptions;
  #text = '';
  #kinds: readonly DangerKind[] = [];
  #wasFocused = false;

  constructor(host: ReactiveControllerHost, options: HelpFirstOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** Whether the text has words of danger. */
  get isNeeded(): boolean {
    return this.#kinds.length > 0;
  }

  hostUpdate(): void {
    const text = this.#options.text();
    if (text === this.#text) return;
    const wasNeeded = this.isNeeded;
    this.#text = text;
    this.#kinds = dangerIn(text, dangerWordsOf(this.#options.language()))?.kinds ?? [];
    if (!this.isNeeded) this.#wasFocused = false;
    else if (!wasNeeded) this.#options.announce(this.#words.t('now'));
  }

  /** Whether the visitor was led to the panel now, so that the form waits for their next attempt. */
  comesFirst(): boolean {
    this.hostUpdate();
    if (!this.isNeeded || this.#wasFocused) return false;
    this.#wasFocused = true;
    this.#options.focusOn('#help');
    return true;
  }

  /** The panel; undefined where it is not needed. */
  get panel(): unknown {
    const { heading } = this.#options;
    return this.isNeeded
      ? helpPanel({ helpWords: this.#words, heading }, this.#kinds, true)
      : undefined;
  }

  get #words(): HelpWords {
    const { language, dutch, form } = this.#options;
    return helpWordsOf(language(), dutch, form());
  }
}
