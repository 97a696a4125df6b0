import type { SignupRequest } from '../../contract/signup.ts';

/** The part of a sign-up that is stored encrypted: everything that the person filled in. */
export type PersonalPart = Omit<
  SignupRequest,
  'formToken' | 'website' | 'mode' | 'group' | 'edition' | 'institution'
>;
