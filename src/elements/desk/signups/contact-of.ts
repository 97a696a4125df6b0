import type { DeskSignup } from '../../../contract/desk-signups.ts';

/** Whom to call or mail about a sign-up, and how. */
export interface ReachedContact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * The person themselves where they can be reached; else the parent, who helps, or the referrer. Who has
 * to be asked first is said by `contactFirst`.
 */
export function contactOf({
  participant,
  guardian,
  helper,
  referrer,
}: Pick<DeskSignup, 'participant' | 'guardian' | 'helper' | 'referrer'>): ReachedContact {
  const isReachable = (it: ReachedContact | undefined): boolean => Boolean(it?.phone || it?.email);
  const reached = [participant, guardian, helper, referrer].find(isReachable);
  return { name: participant?.name, phone: reached?.phone, email: reached?.email };
}

/** The address that calls a number. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
