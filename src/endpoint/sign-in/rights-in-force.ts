import type { DeskRight } from '../../contract/desk-rights.ts';
import type { SignInPolicy } from '../policy.ts';

export interface RightsInForce {
  rights: DeskRight[];
  /** Rights that somebody has and that a sign-in of this kind does not give. */
  withheld: DeskRight[];
}

/**
 * What of somebody's rights a session gives: who signed in by mail sees no sign-ups, because a mailbox
 * is shared and forwarded more easily than a passkey.
 */
export function rightsInForce(
  all: readonly DeskRight[],
  signedInBy: string,
  { signupsNeedPasskey }: SignInPolicy,
): RightsInForce {
  const isWithheld = ({ task }: DeskRight): boolean =>
    signupsNeedPasskey && signedInBy === 'mail' && task === 'signups';
  return {
    rights: all.filter((it) => !isWithheld(it)),
    withheld: all.filter(isWithheld),
  };
}
