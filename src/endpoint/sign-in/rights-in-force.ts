import type { DeskRight } from '../../contract/desk-rights.ts';
import type { SignInPolicy } from '../policy.ts';

export interface RightsInForce {
  rights: DeskRight[];
  /** Rights that somebody has and that a sign-in of this kind does not give. */
  withheld: DeskRight[];
}

/**
 * What of somebody's rights a session gives. Who may see sign-ups has none of them by mail, because a
 * mailbox is shared and forwarded more easily than a passkey: not only the sign-ups, for who manages
 * people could let themselves in again by another account.
 */
export function rightsInForce(
  all: readonly DeskRight[],
  signedInBy: string,
  { signupsNeedPasskey }: SignInPolicy,
): RightsInForce {
  const isWithheld =
    signupsNeedPasskey && signedInBy === 'mail' && all.some(({ task }) => task === 'signups');
  return isWithheld ? { rights: [], withheld: [...all] } : { rights: [...all], withheld: [] };
}
