import type { CSSResult, TemplateResult } from 'lit';
import type { WidgetTexts } from '../../locale/widget-texts.ts';
import type { DeskView } from './desk-view.ts';

/** A part of the desk: what it shows, and what it does when something changed elsewhere. */
export interface DeskPage {
  /** Its heading has the id `page` and can take the focus. */
  render(view: DeskView): TemplateResult;
  /** Reads again what may have changed elsewhere. What is being typed stays. */
  refresh(): void;
  /** Forgets what it showed, and what was typed: another person signed in. */
  clear(): void;
}

/** A part of the desk in a file of its own, with the styles and the words that only it has. */
export interface OwnFilePage extends DeskPage {
  readonly styles: readonly CSSResult[];
  readonly words: WidgetTexts;
}
