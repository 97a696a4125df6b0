import { ageRangeOf } from './age-range.ts';
import { containsBsn } from './bsn.ts';
import { checkSignup, type SignupCode, type SignupDraft } from './signup-check.ts';

/** What can be wrong with a sign-up that is written down at the desk. */
export interface PhoneSignupError {
  readonly pointer: string;
  readonly code: SignupCode | 'age-invalid';
}

/** Nobody is older, in years. */
const oldest = 120;

const isAge = (band: string): boolean => {
  const { from, through } = ageRangeOf(band) ?? { from: Infinity, through: 0 };
  return from <= oldest && (through <= oldest || through === Infinity);
};

/** The rules of the visitors' form, and those for what only the desk asks. */
export function checkPhoneSignup({
  agreed = '',
  ...draft
}: SignupDraft & { agreed?: string }): PhoneSignupError[] {
  const { ageBand = '' } = draft.participant ?? {};
  return [
    ...checkSignup(draft),
    ...(ageBand.trim() !== '' && !isAge(ageBand.trim())
      ? [{ pointer: '/participant/ageBand', code: 'age-invalid' as const }]
      : []),
    ...(containsBsn(agreed) ? [{ pointer: '/agreed', code: 'bsn' as const }] : []),
  ];
}
