import type { PollSettings } from '../../../contract/desk.ts';
import type { Ballot } from './ballot.ts';
import { stateKey } from './state-key.ts';

/** What was done last, and the settings that undo it. */
export interface BallotOutcome {
  readonly words:
    | 'draftDeleted'
    | 'ballotOpened'
    | 'ballotClosed'
    | 'wordsSaved'
    | 'settingsSaved'
    | 'summaryPublished'
    | 'summaryRemoved';
  readonly undo?: PollSettings;
  /** It opened or closed with this. */
  readonly isTurned?: boolean;
}

/** What happens after the settings were saved, and the way back when it opened or closed with it. */
export function settingsOutcome(before: Ballot | undefined, saved: Ballot): BallotOutcome {
  if (!before || stateKey(before.shared) === stateKey(saved.shared))
    return { words: 'settingsSaved' };
  const { opensAt = null, closesAt = null, isDraft } = before.shared;
  // A draft that was opened has no way back but to close it.
  const hasWayBack = !isDraft || stateKey(saved.shared) === 'not-yet-open';
  return {
    words: 'settingsSaved',
    isTurned: true,
    ...(hasWayBack && { undo: { opensAt, closesAt } }),
  };
}
