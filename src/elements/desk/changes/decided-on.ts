import type { SignupDecision } from '../../../contract/desk-changes.ts';
import { isSignupState } from '../state-words.ts';

/** How a sign-up stands for who decides about it. */
interface Seen {
  readonly status?: string | undefined;
  readonly edition?: string | undefined;
}

/** What a decision is based on, so that it is refused when the sign-up stands otherwise by now. */
export const decidedOn = ({ status = '', edition }: Seen): Partial<SignupDecision> => ({
  ...(isSignupState(status) && { from: status }),
  ...(edition !== undefined && { fromEdition: edition }),
});
