import { nothing } from 'lit';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import type { BallotController } from './ballot-controller.ts';

/** Why the last act on a part did not go; what was typed is still there. */
export function editFailure(
  { failure }: BallotController,
  part: NonNullable<BallotController['failure']>['part'],
  view: DeskView,
): unknown {
  // Who was signed out has read so already, and signed in again since.
  if (failure?.part !== part || failure.error.status === 401) return nothing;
  return failureAlert(failure.error, view, { keepsTyped: part !== 'state' });
}
