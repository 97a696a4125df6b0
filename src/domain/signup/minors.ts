import type { Minors } from '../../contract/institution.ts';
import { ageRangeOf } from './age-range.ts';

/** From this age people sign up for themselves, without a parent (AVG art. 8, UAVG art. 5). */
export const SELF_SIGNUP_AGE = 16;

/** Ages that an institution decides on; an institution may be absent or not know of minors. */
interface WithMinors {
  readonly minors?: Minors | undefined;
}

/** From which age somebody signs up without a parent, in years. */
export const selfSignupAge = (institution: WithMinors | undefined): number =>
  institution?.minors?.selfFrom ?? SELF_SIGNUP_AGE;

/** What somebody of an age can do without a parent. */
export type Alone = 'sign-up' | 'talk' | 'nothing';

/** What somebody of an age band, such as `12-15`, `<16` or `18+`, can do without a parent. */
export function aloneAt(ageBand: string | undefined, institution: WithMinors | undefined): Alone {
  const oldest = ageRangeOf(ageBand)?.through ?? Infinity;
  if (oldest >= selfSignupAge(institution)) return 'sign-up';
  const talkFrom = institution?.minors?.talkOnlyFrom;
  return talkFrom !== undefined && oldest >= talkFrom ? 'talk' : 'nothing';
}
