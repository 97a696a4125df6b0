import type { PersonalPart } from '../lifecycle/personal-part.ts';

/**
 * The e-mail address for messages to the participant. Undefined without one, and when no message may
 * be left, when contact goes by the referrer, or when the group is sensitive and the participant asked
 * to be called.
 */
export function participantAddress(
  mode: string,
  personal: PersonalPart,
  sensitive: boolean,
): string | undefined {
  const { participant, guardian, contactFirst } = personal;
  if (participant.mayLeaveMessage === false) return undefined;
  if (sensitive && participant.contactBy === 'phone') return undefined;
  if (mode === 'referrer' && contactFirst === 'referrer') return undefined;
  return (mode === 'child' && guardian?.email) || participant.email;
}

/** The e-mail address of the referrer, when the participant agreed to a message at this moment. */
export function referrerAddress(
  { referrer, feedback = [] }: PersonalPart,
  moment: (typeof feedback)[number],
): string | undefined {
  return feedback.includes(moment) ? referrer?.email : undefined;
}
