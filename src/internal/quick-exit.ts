import { html, type TemplateResult } from 'lit';
import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';
import { leaveIcon } from '../parts/icon.ts';
import { webAddress } from './web-address.ts';

/** Where a quick exit goes when the site names no page: one that anyone could be looking at. */
const neutralPage = 'https://www.google.nl/';

/** The button for a visitor who must leave the page before someone else sees it. */
export const quickExitButton = (
  leave: () => void,
  common: Translate<CommonTexts>,
): TemplateResult =>
  html`<button class="button quick-exit" type="button" part="quick-exit" @click=${leave}>
    ${leaveIcon()}<span .textContent=${common('quickExit')}></span>
  </button>`;

/** Leaves without a step in the history, so that the back button does not return to the page. */
export function leavePage(address: string | undefined): void {
  const target = webAddress(address) ?? neutralPage;
  if (window.parent !== window) {
    // In a frame the page around it has to go. A browser lets a press do so, but not the Escape key:
    // then the script of that page (`gmw-embed.js`) does.
    window.parent.postMessage({ gmw: 1, type: 'leave' }, '*');
    try {
      window.top?.location.replace(new URL(target, document.baseURI).href);
    } catch {
      // A sandbox may forbid it.
    }
  }
  window.location.replace(target);
}
