import { html, type TemplateResult } from 'lit';
import type { SignupView } from '../signup-view.ts';

/**
 * What goes around every page about a sign-up that was sent. While its group is not known it may be a
 * sensitive one, so that the way out is there.
 */
export const outcomeFrame = (
  { sample, quickExit, group }: SignupView,
  content: unknown,
): TemplateResult =>
  html`<div class="stack">
    <div>${sample} ${quickExit(group ? group.sensitive : true)}</div>
    ${content}
  </div>`;
