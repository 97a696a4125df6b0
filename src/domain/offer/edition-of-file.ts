import { signupStatuses, type Edition } from '../../contract/group.ts';
import { publicSignupStatus } from '../signup/admission.ts';

/**
 * An edition of an offer file as an endpoint that imported the file would show it at this moment: sign-up
 * opens and closes by the clock, and ends with the last session. A status that this version does not know
 * stays as it is.
 */
export function editionOfFile(edition: Edition, now: Date): Edition {
  if (!(signupStatuses as readonly string[]).includes(edition.signupStatus)) return edition;
  const { maximum = 0, available = maximum, waiting = 0 } = edition.capacity ?? {};
  return {
    ...edition,
    ...publicSignupStatus(edition, { held: Math.max(0, maximum - available), waiting, now }),
  };
}
