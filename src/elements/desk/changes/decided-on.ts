import type { PlannedTalk } from '../../../contract/desk-signups.ts';
import type { SignupDecision } from '../../../contract/desk-changes.ts';
import { talkMoment } from '../../../domain/signup/talk-moment.ts';
import { isSignupState } from '../state-words.ts';

/** How a sign-up stands for who decides about it. */
interface Seen {
  readonly status?: string | undefined;
  readonly edition?: string | undefined;
  readonly talk?: PlannedTalk | undefined;
  /** The same as `talk`, where a list has it as one string. */
  readonly talkOn?: string | undefined;
}

/** What a decision is based on, so that it is refused when the sign-up stands otherwise by now. */
export const decidedOn = ({
  status = '',
  edition,
  talk,
  talkOn = talk && talkMoment(talk),
}: Seen): Partial<SignupDecision> => ({
  ...(isSignupState(status) && { from: status }),
  ...(edition !== undefined && { fromEdition: edition }),
  ...(talkOn !== undefined && { fromTalk: talkOn }),
});
