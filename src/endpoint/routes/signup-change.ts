import type { SignupChange } from '../../contract/signup.ts';
import { invalidInput } from '../http/problem.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';

/**
 * The personal data with other contact details. A field that is absent in `change` stays, an empty text
 * removes it. Throws a 400 for a guardian or referrer that the sign-up does not have.
 */
export function withContactDetails(personal: PersonalPart, change: SignupChange): PersonalPart {
  const result: Record<string, unknown> = { ...personal };
  const unknownPersons = [];
  for (const who of ['participant', 'guardian', 'referrer'] as const) {
    const details = change[who];
    const person = personal[who];
    if (!details) continue;
    if (person) result[who] = withoutEmpty({ ...person, ...details });
    else unknownPersons.push(who);
  }
  if (unknownPersons.length > 0) {
    throw invalidInput(
      unknownPersons.map((it) => ({
        pointer: `/${it}`,
        code: 'unknown-value',
        detail: 'Deze persoon hoort niet bij de aanmelding.',
      })),
    );
  }
  return result as PersonalPart;
}

const withoutEmpty = (it: object): object =>
  Object.fromEntries(
    Object.entries(it).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
  );
