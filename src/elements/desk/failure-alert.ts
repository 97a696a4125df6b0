import { html, nothing } from 'lit';
import type { EndpointError } from '../../client/endpoint-error.ts';
import { failureNotice } from '../../parts/failure-notice.ts';
import { isSignedOut } from './desk-host.ts';
import type { DeskView } from './desk-view.ts';
import { deskFailureWords } from './refusal-words.ts';

/**
 * Why something failed, said at once. `about`: what it was done to, where the words do not stand beside that.
 * `keepsTyped`: what was typed is still there, and the words say so.
 */
export function failureAlert(
  error: EndpointError | undefined,
  view: DeskView,
  { about = '', keepsTyped = false } = {},
): unknown {
  // Who has to sign in again reads that above the work, and presses once more afterwards.
  if (!error || isSignedOut(error)) return nothing;
  const kept = keepsTyped ? ` ${view.common('nothingLost')}` : '';
  const words = about + deskFailureWords(error, view) + kept;
  return html`<div role="alert">${failureNotice({ words }, view.common)}</div>`;
}
