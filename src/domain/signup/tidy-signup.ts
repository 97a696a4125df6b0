import type { SignupRequest } from '../../contract/signup.ts';
import { tidyEmail, tidyText, withoutInvisible } from './typed-text.ts';

/** The people of a sign-up. */
const people = ['participant', 'guardian', 'helper', 'referrer'] as const;

/** The parts of a sign-up, or of a change of one, in which people type. */
type Typed = Partial<Record<(typeof people)[number], object | undefined>> &
  Partial<Pick<SignupRequest, 'note'>>;

/** A text by its field: of numbers and addresses everything unseen goes, of words what has no meaning. */
function tidy(field: string, text: string): string {
  if (field === 'email') return tidyEmail(text);
  return field === 'phone' ? withoutInvisible(text).trim() : tidyText(text);
}

const tidyPerson = (person: object): object =>
  Object.fromEntries(
    Object.entries(person).map(([field, value]) => [
      field,
      typeof value === 'string' ? tidy(field, value) : (value as unknown),
    ]),
  );

/** A sign-up with its texts as they were meant, whatever came along when they were copied. */
export function tidySignup<T extends Typed>(signup: T): T {
  const tidied: Record<string, unknown> = { ...signup };
  for (const who of people) {
    const person = signup[who];
    if (person) tidied[who] = tidyPerson(person);
  }
  if (signup.note !== undefined) tidied['note'] = tidyText(signup.note);
  return tidied as T;
}
