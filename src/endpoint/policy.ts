import type { FormPurpose } from '../contract/form-token.ts';
import type { RetentionRules } from '../domain/signup/retention.ts';

/** At most `count` submissions in `seconds`. */
export interface Limit {
  count: number;
  seconds: number;
}

export interface RetentionPolicy extends RetentionRules {
  /** Of who wants to be told of an offer, and of who answered for an institution. */
  contactDays: number;
  /** Of messages that could not be sent. */
  messageDays: number;
}

/** The rules for submissions that whoever runs an endpoint may change. */
export interface Policy {
  /** Seconds that a form token must be old before it is taken: people need longer, scripts do not. */
  minTokenAge: number;
  /** Seconds after which a form token is too old. */
  maxTokenAge: number;
  /** Seconds for which a repeated submission gets the first answer again. */
  idempotencyAge: number;
  /** Seconds that a freed place is kept for who it was offered to. */
  offerAge: number;
  /** Days for which things are kept, where an institution has no rule of its own. */
  retention: RetentionPolicy;
  /** Submissions from one address; wide, because a whole office can share one. */
  perAddress: Record<FormPurpose, Limit>;
  /** Submissions to one edition, group, poll or survey. */
  perTarget: Record<FormPurpose, Limit>;
}

const minutes = 60;
const hours = 60 * minutes;

export const defaultPolicy: Policy = {
  minTokenAge: 3,
  maxTokenAge: 24 * hours,
  idempotencyAge: 24 * hours,
  offerAge: 72 * hours,
  retention: {
    withdrawnDays: 14,
    unplacedDays: 90,
    waitingDays: 365,
    contactDays: 365,
    messageDays: 30,
  },
  perAddress: {
    signup: { count: 60, seconds: 10 * minutes },
    vote: { count: 120, seconds: 10 * minutes },
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
