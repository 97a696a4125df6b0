import type { Participant } from '../../../contract/signup.ts';
import type { ContactWay } from './situation.ts';

/**
 * How a mail to somebody is written. It tells nobody else what it is about when the group is sensitive,
 * when somebody reads along, or when we may not say who we are.
 */
export const mailWayOf = (
  { mailIsShared, maySayWhoWeAre }: Pick<Participant, 'mailIsShared' | 'maySayWhoWeAre'>,
  isSensitive: boolean,
): ContactWay =>
  isSensitive || mailIsShared === true || maySayWhoWeAre === false ? 'neutral-mail' : 'mail';
