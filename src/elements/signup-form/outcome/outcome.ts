import type { Edition, Group } from '../../../contract/group.ts';
import type { Signup, SignupResult } from '../../../contract/signup.ts';
import type { ContactWay } from '../../../domain/signup/messages/situation.ts';
import type { SignupMode } from '../../../domain/signup/signup-mode.ts';

/** What became of a sign-up, just sent or looked up later; nothing about the person. */
export interface Outcome {
  readonly result: Pick<Signup, 'reference' | 'status' | 'position' | 'waiting' | 'awaitsReview'> &
    Pick<Signup, 'offerExpiresAt'> &
    Pick<SignupResult, 'mailed'>;
  readonly group: Group | undefined;
  readonly edition: Edition | undefined;
  readonly mode: SignupMode;
  /** How its owner hears from the institution. A status link never tells it. */
  readonly contact: ContactWay;
}

/**
 * Leaves out what an outcome must not show about a sensitive group: someone else may see the screen
 * later, so its name, place and price are gone once the form was sent.
 */
export function withoutDetails(
  group: Group | undefined,
  edition: Edition | undefined,
): Pick<Outcome, 'group' | 'edition'> {
  if (!group?.sensitive) return { group, edition };
  const nameless = { ...group, name: '' };
  if (!edition) return { group: nameless, edition };
  const { location: _place, costs: _price, ...rest } = edition;
  return { group: nameless, edition: rest };
}
