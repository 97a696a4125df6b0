import type { SignupChange } from '../../contract/signup.ts';
import { invalidInput } from '../http/problem.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';

/**
 * The sign-up with other contact details: what is not sent stays, an empty text takes away. Nobody is
 * added: 400 for a guardian or referrer who was not there.
 */
export function changed(personal: PersonalPart, change: SignupChange): PersonalPart {
  const result: Record<string, unknown> = { ...personal };
  const strangers = [];
  for (const who of ['participant', 'guardian', 'referrer'] as const) {
    const details = change[who];
    const person = personal[who];
    if (!details) continue;
    if (person) result[who] = withoutEmpty({ ...person, ...details });
    else strangers.push(who);
  }
  if (strangers.length > 0) {
    throw invalidInput(
      strangers.map((it) => ({
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
