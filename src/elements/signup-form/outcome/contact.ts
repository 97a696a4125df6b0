import { mailWayOf } from '../../../domain/signup/messages/contact-way.ts';
import type { ContactWay } from '../../../domain/signup/messages/situation.ts';
import type { SignupBody } from '../questions/request.ts';

/** How who signed up hears from the institution, and where a link can be mailed to. */
export interface Contact {
  readonly contact: ContactWay;
  /** Absent when no mail may be sent, when somebody else reads it, or when the group is sensitive. */
  readonly email: string | undefined;
}

/** How who signs up hears from the institution. `isMailed`: a message to them was queued. */
export function contactOf(
  { mode, participant, guardian }: SignupBody,
  { isMailed, isSensitive }: { readonly isMailed: boolean; readonly isSensitive: boolean },
): Contact {
  // Who signs up somebody else hears what was agreed, by the way that was agreed.
  if (mode === 'referrer' || mode === 'helper') return { contact: 'unknown', email: undefined };
  const email = mode === 'child' ? (guardian?.email ?? participant.email) : participant.email;
  if (email === undefined) return { contact: 'phone', email };
  // As the endpoint decides it: who refuses a spoken message gets no mail without saying so.
  const mayMail = participant.mayMail ?? participant.mayLeaveMessage !== false;
  const way = mailWayOf(participant, isSensitive);
  return {
    contact: isMailed ? way : 'unknown',
    email: mayMail && way === 'mail' ? email : undefined,
  };
}
