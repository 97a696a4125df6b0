import type { SignupRequest } from '../../contract/signup.ts';

/** What was filled in at the sign-up, as it lies sealed in the store. */
export type PersonalPart = Omit<
  SignupRequest,
  'formToken' | 'mode' | 'group' | 'edition' | 'institution'
>;
