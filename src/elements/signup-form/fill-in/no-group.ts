import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../buttons.ts';
import type { SignupView } from '../signup-view.ts';

/** What a page can offer without a group. */
export interface NoGroupContext {
  /** Asks for a talk with the institution; absent when the page names no institution. */
  readonly onTalk: (() => void) | undefined;
  /** The phone number of the institution, in words. */
  readonly callUs: unknown;
}

/** The page does not tell which group it is about. */
export const noGroup = (
  { t, heading }: SignupView,
  { onTalk, callUs }: NoGroupContext,
): TemplateResult =>
  html`<div class="stack">
    ${heading(0, t('chooseGroup'), { id: 'step', classes: 'display', focusable: true })}
    ${onTalk ? html`<div>${button(t('talk'), onTalk)}</div>` : nothing} ${callUs}
  </div>`;
