import type { PersonalPart } from '../lifecycle/personal-part.ts';

/**
 * Where the person who signed up may be written to: nowhere when no message may be left, when the
 * referrer is the one to be in contact, or when a group is sensitive and a call was asked for.
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

/** Where the referrer may be written to about this moment: only what was agreed. */
export function referrerAddress(
  { referrer, feedback = [] }: PersonalPart,
  moment: (typeof feedback)[number],
): string | undefined {
  return feedback.includes(moment) ? referrer?.email : undefined;
}
