import { html, nothing } from 'lit';
import { failureNotice } from '../../../parts/failure-notice.ts';
import type { DeskView } from '../desk-view.ts';
import { deskFailureWords } from '../refusal-words.ts';
import type { BallotController } from './ballot-controller.ts';

/** Why the last act on a part did not go; what was typed is still there. */
export function editFailure(
  { failure }: BallotController,
  part: NonNullable<BallotController['failure']>['part'],
  view: DeskView,
): unknown {
  // Who was signed out has read so already, and signed in again since.
  if (failure?.part !== part || failure.error.status === 401) return nothing;
  const kept = part === 'state' ? '' : view.common('nothingLost');
  const words = [deskFailureWords(failure.error, view), kept].filter(Boolean).join(' ');
  return html`<div role="alert">${failureNotice({ words }, view.common)}</div>`;
}
