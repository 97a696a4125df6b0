import type { FormPurpose } from '../contract/form-token.ts';
import type { RetentionRules } from '../domain/signup/retention.ts';

/** At most `count` submissions in `seconds`. */
export interface Limit {
  count: number;
  seconds: number;
}

export interface RetentionPolicy extends RetentionRules {
  /** For contact details with a demand signal, and names with a survey response. */
  contactDays: number;
  /** For an announcement of a referrer after somebody came, or was said not to; counts stay. */
  announcementDays: number;
  /** For an announcement that nobody ended: then it counts as one who did not come. */
  openAnnouncementDays: number;
  /** For messages that could not be sent. */
  messageDays: number;
  /** For the audit of who looked at personal data and who changed what. */
  auditDays: number;
  /** For the name and mail address of who no longer works at the desk; the audit then has their id only. */
  deskNameDays: number;
}

/** How people sign in to the desk. Ages are in seconds. */
export interface SignInPolicy {
  /** For which a mailed link and its code work. */
  linkAge: number;
  /** Codes that may be tried for one mail. */
  codeTries: number;
  /** Mails for one address of a person. */
  perMailbox: Limit;
  /** Attempts of one client address, of any kind. */
  perAddress: Limit;
  /** Without a request, after which a session ends. */
  idleAge: number;
  /** After which a session ends whatever happens. */
  sessionAge: number;
  /** For which a sign-in counts as fresh. */
  freshAge: number;
  /**
   * Whether seeing sign-ups needs a passkey or the identity provider of the institution, and a mail is
   * not enough. `false` only where all people are made up.
   */
  signupsNeedPasskey: boolean;
}

/** Rules for submissions and storage that an operator may change. */
export interface Policy {
  /** Seconds before a form token is accepted: a person needs longer to fill in a form than a script. */
  minTokenAge: number;
  /** Seconds after which a form token is too old. */
  maxTokenAge: number;
  /** Seconds for which a repeated submission gets the first answer again. */
  idempotencyAge: number;
  /** Seconds that someone on the waiting list has to answer an offered place. */
  offerAge: number;
  /** Seconds before the end of an offer from which who left a phone number is to be called. */
  callBeforeOfferEnds: number;
  /** Seconds before a start at which people are reminded of it. */
  reminderAge: number;
  /** Seconds after which somebody decides about an announced person who did not come. */
  arrivalAge: number;
  /** Seconds for which a change of the desk is held, so that it can be taken back. */
  holdAge: number;
  signIn: SignInPolicy;
  /** Days that personal data is kept, where an institution has no rule of its own. */
  retention: RetentionPolicy;
  /**
   * Votes of one client address that count at once, within one poll. Later ones may come from a meeting
   * room or from one person: they wait for approval.
   */
  votesThatCount: Limit;
  /**
   * Messages to one mail address; further ones wait for the next day, and a coordinator calls the person.
   * A referrer hears of many clients.
   */
  messagesPerAddress: { participant: Limit; referrer: Limit };
  /** Limits per client address; wide, because a whole office can share one. */
  perAddress: Record<FormPurpose, Limit>;
  /** Limits per edition, group, poll or survey. */
  perTarget: Record<FormPurpose, Limit>;
}

/** Changes to the rules; of how people sign in only what differs has to be there. */
export type PolicyChanges = Partial<Omit<Policy, 'signIn'>> & { signIn?: Partial<SignInPolicy> };

/** The default rules with changes. */
export const policyWith = (changes: PolicyChanges = {}): Policy => ({
  ...defaultPolicy,
  ...changes,
  signIn: { ...defaultPolicy.signIn, ...changes.signIn },
});

const minutes = 60;
const hours = 60 * minutes;

export const defaultPolicy: Policy = {
  minTokenAge: 3,
  maxTokenAge: 24 * hours,
  idempotencyAge: 24 * hours,
  offerAge: 72 * hours,
  callBeforeOfferEnds: 24 * hours,
  reminderAge: 72 * hours,
  arrivalAge: 14 * 24 * hours,
  holdAge: 5 * minutes,
  signIn: {
    linkAge: 15 * minutes,
    codeTries: 5,
    perMailbox: { count: 10, seconds: hours },
    perAddress: { count: 60, seconds: 10 * minutes },
    idleAge: 30 * minutes,
    sessionAge: 12 * hours,
    freshAge: 10 * minutes,
    signupsNeedPasskey: true,
  },
  retention: {
    withdrawnDays: 14,
    unplacedDays: 90,
    waitingDays: 365,
    contactDays: 365,
    announcementDays: 90,
    openAnnouncementDays: 365,
    messageDays: 30,
    auditDays: 730,
    deskNameDays: 365,
  },
  votesThatCount: { count: 60, seconds: hours },
  messagesPerAddress: {
    participant: { count: 20, seconds: 24 * hours },
    referrer: { count: 100, seconds: 24 * hours },
  },
  perAddress: {
    signup: { count: 60, seconds: 10 * minutes },
    vote: { count: 1000, seconds: 10 * minutes },
    'survey-response': { count: 60, seconds: 10 * minutes },
    'demand-signal': { count: 60, seconds: 10 * minutes },
  },
  perTarget: {
    signup: { count: 1000, seconds: 10 * minutes },
    vote: { count: 5000, seconds: 10 * minutes },
    'survey-response': { count: 1000, seconds: 10 * minutes },
    'demand-signal': { count: 1000, seconds: 10 * minutes },
  },
};
