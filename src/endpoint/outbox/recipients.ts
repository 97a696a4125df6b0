import type { CallReason } from '../../contract/desk-calls.ts';
import type { PlanChange } from '../../domain/offer/edition-plan.ts';
import type { MailNews } from '../../domain/signup/mail/mail-message.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';

/** Why a referrer is called, by what they are to be told. */
export function referrerCall(
  moment: ReferrerMoment,
  news: MailNews | undefined,
): CallReason & `referrer-${string}` {
  if (moment !== 'change') return `referrer-${moment}`;
  if (news === 'moved' || news === 'resumed') return `referrer-${news}`;
  return 'referrer-cancelled';
}

/** A moment about which a referrer may hear; `change`: the start that the client waits for changed. */
export type ReferrerMoment = 'signup' | 'talk' | 'start' | 'end' | 'change';

/**
 * The e-mail address for messages to the participant. Undefined without one, and when no message may
 * be sent, when contact goes by the referrer, or when the group is sensitive and the participant asked
 * to be called.
 */
export function participantAddress(
  mode: string,
  personal: PersonalPart,
  sensitive: boolean,
): string | undefined {
  const { participant, guardian, contactFirst } = personal;
  const { mayMail, mayLeaveMessage } = participant;
  if (mayMail === false || (mayMail !== true && mayLeaveMessage === false)) return undefined;
  if (sensitive && participant.contactBy === 'phone') return undefined;
  if (mode === 'referrer' && contactFirst === 'referrer') return undefined;
  return (mode === 'child' && guardian?.email) || participant.email;
}

/** The e-mail address of the referrer, when the participant agreed to a message at this moment. */
export const referrerAddress = (
  personal: PersonalPart,
  moment: ReferrerMoment,
): string | undefined => (mayReferrerHear(personal, moment) ? personal.referrer?.email : undefined);

/** What changed, for who reads in other words how the sign-up stands, or did not agree to tell it. */
export const withoutPlace = (changes: readonly PlanChange[]): readonly PlanChange[] =>
  changes.filter((it) => it.kind !== 'has-place' && it.kind !== 'no-place');

/** What says nothing of when and where a group meets. */
const neutralKinds: readonly PlanChange['kind'][] = ['other-start', 'has-place', 'no-place'];

/**
 * What a referrer hears of a change: whether there is a place only where they hear of the sign-up, and of a
 * sensitive group no days and no address.
 */
export function referrerChanges(
  { feedback = [] }: PersonalPart,
  changes: readonly PlanChange[],
  sensitive: boolean,
): readonly PlanChange[] {
  const told = sensitive ? changes.filter((it) => neutralKinds.includes(it.kind)) : changes;
  return feedback.includes('signup') ? told : withoutPlace(told);
}

/** Whether the referrer can only be told by telephone what the participant agreed to. */
export const mustCallReferrer = (personal: PersonalPart, moment: ReferrerMoment): boolean =>
  mayReferrerHear(personal, moment) &&
  !personal.referrer?.email &&
  Boolean(personal.referrer?.phone);

function mayReferrerHear({ feedback = [] }: PersonalPart, moment: ReferrerMoment): boolean {
  // Who was told of a sign-up, or will be told of its start, is told that the start is another one.
  const agreed = moment === 'change' ? (['signup', 'start'] as const) : [moment];
  return agreed.some((it) => feedback.includes(it));
}
