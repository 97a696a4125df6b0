import type { Edition } from '../../contract/group.ts';
import { publicSignupStatus } from '../signup/admission.ts';

/**
 * An edition of an offer file as an endpoint that imported the file would show it at this moment: sign-up
 * opens and closes by the clock, and ends with the last session. Nobody signed up anywhere but at the
 * institution.
 */
export function editionOfFile(edition: Edition, now: Date): Edition {
  return { ...edition, ...publicSignupStatus(edition, { ...countsOfFile(edition), now }) };
}

/** What an institution counted itself: the counts that it gives for that, else what its places tell. */
export function countsOfFile({ capacity = {} }: Edition): { held: number; waiting: number } {
  const { maximum = 0, available = maximum, waiting = 0 } = capacity;
  return {
    held: capacity.heldElsewhere ?? Math.max(0, maximum - available),
    waiting: capacity.waitingElsewhere ?? waiting,
  };
}
