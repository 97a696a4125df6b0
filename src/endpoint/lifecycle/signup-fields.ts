import type { SignupFields } from '../../contract/signup.ts';
import { hasAgeLimits, isOutsideAges } from '../../domain/signup/age-limits.ts';
import { aloneAt, selfSignupAge } from '../../domain/signup/minors.ts';
import { checkPhoneSignup } from '../../domain/signup/phone-signup-check.ts';
import { checkSignup } from '../../domain/signup/signup-check.ts';
import type { SignupCode } from '../../domain/signup/signup-check.ts';
import { invalidInput } from '../http/problem.ts';
import { findInstitution } from '../store/institutions.ts';
import type { Queries } from '../store/store.ts';
import type { SignupTarget } from './signup-target.ts';

/** Texts for the rules that form and endpoint share; their readers write a client. */
const details: Record<SignupCode, string> = {
  'target-required': 'Noem een groep, een editie of een instelling.',
  'name-required': 'Vul een naam in.',
  'contact-required': 'Geef een telefoonnummer of een e-mailadres.',
  'phone-required': 'Geef een telefoonnummer.',
  'email-required': 'Geef een e-mailadres.',
  'organization-required': 'Vul de organisatie in.',
  'participant-must-know': 'De deelnemer moet van de aanmelding weten.',
  'age-required': 'Vul de leeftijd in.',
  'place-required': 'Vul de woonplaats in.',
  'moments-required': 'Zeg wanneer we mogen bellen.',
  'phone-invalid': 'Dit is geen telefoonnummer.',
  'email-invalid': 'Dit is geen e-mailadres.',
  'too-long': 'Dit is te lang.',
  bsn: 'Stuur geen burgerservicenummer.',
};

/** Throws a 400 that names everything that is wrong. */
export function checkFields(body: SignupFields): void {
  const errors = checkSignup(body);
  if (errors.length === 0) return;
  throw invalidInput(errors.map((it) => ({ ...it, detail: details[it.code] })));
}

/** The same for what is written down at the desk. */
export function checkPhoneFields(body: SignupFields & { agreed?: string }): void {
  const errors = checkPhoneSignup(body);
  if (errors.length === 0) return;
  const ageDetail = 'Dit is geen leeftijd.';
  throw invalidInput(
    errors.map((it) => ({
      ...it,
      detail: it.code === 'age-invalid' ? ageDetail : details[it.code],
    })),
  );
}

/**
 * Throws a 400 when somebody is not of an age for the group, or too young to do this alone by the ages of
 * the institution. A coordinator who enters a sign-up may decide otherwise.
 */
export async function checkAge(
  db: Queries,
  { mode, participant }: SignupFields,
  { institution: institutionId, ages = {} }: SignupTarget,
): Promise<void> {
  if (mode !== 'talk') checkGroupAges(ages, participant.ageBand);
  if (mode !== 'self' && mode !== 'talk') return;
  const institution = await findInstitution(db, institutionId);
  const alone = aloneAt(participant.ageBand, institution);
  if (alone === 'sign-up' || (alone === 'talk' && mode === 'talk')) return;
  const code = alone === 'talk' ? 'minor-talk' : 'minor';
  const detail =
    `Wie jonger is dan ${selfSignupAge(institution)} jaar, wordt door een ouder of verzorger ` +
    `aangemeld${alone === 'talk' ? ', of vraagt eerst om een gesprek' : ''}.`;
  throw invalidInput([{ pointer: '/participant/ageBand', code, detail }]);
}

/** A group that is strict about ages has to know them. */
function checkGroupAges(
  ages: NonNullable<SignupTarget['ages']>,
  ageBand: string | undefined,
): void {
  const pointer = '/participant/ageBand';
  if (ages.ageStrict && hasAgeLimits(ages) && !ageBand)
    throw invalidInput([{ pointer, code: 'age-required', detail: details['age-required'] }]);
  if (!isOutsideAges(ages, ageBand)) return;
  const { ageMin, ageMax } = ages;
  const limits = [
    ageMin === undefined ? '' : `vanaf ${ageMin}`,
    ageMax === undefined ? '' : `tot en met ${ageMax}`,
  ];
  const detail = `Deze groep is ${limits.filter(Boolean).join(' ')} jaar.`;
  throw invalidInput([{ pointer, code: 'outside-ages', detail }]);
}
