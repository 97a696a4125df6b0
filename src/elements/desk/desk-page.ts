import type { CSSResult, TemplateResult } from 'lit';
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

/** A part of the desk that comes with styles of its own. */
export interface StyledPage extends DeskPage {
  readonly styles: readonly CSSResult[];
}
