import { directionOf } from './direction.ts';
import { pluralRules } from './intl.ts';
import type { Language, PartName, Parts } from './language.ts';
import { fill, type Dictionary, type Filling, type FormOfAddress, type Values } from './text.ts';

/** Gives the words for a key of a dictionary, with its values filled in. */
export type Translate<D extends Dictionary> = <K extends keyof D & string>(
  key: K,
  ...values: Values<D[K]>
) => string;

/** A function that gives the words of one part in one language and form of address. */
export function translator<P extends PartName>(
  language: Language,
  part: P,
  form: FormOfAddress,
): Translate<Parts[P]> {
  const filling = fillingOf(language, form);
  // Parts of a date or a time are in the language itself: isolated, "19:30" would turn round.
  return wordsWith<Parts[P]>(
    language.texts[part] ?? {},
    part === 'format' ? { ...filling, isolates: false } : filling,
  );
}

/** A function that gives the words of a dictionary which is no part of a widget. */
export const wordsOf = <D extends Dictionary>(
  language: Language,
  dictionary: Dictionary,
  form: FormOfAddress,
): Translate<D> => wordsWith<D>(dictionary, fillingOf(language, form));

const wordsWith =
  <D extends Dictionary>(dictionary: Dictionary, filling: Filling): Translate<D> =>
  (key, ...[values]) =>
    fill(dictionary[key] ?? key, values ?? {}, filling);

/** How the texts of a language are filled in. */
export const fillingOf = (language: Language, form: FormOfAddress): Filling => ({
  plural: (count) => pluralRules(language).select(count),
  form,
  isolates: directionOf(language) === 'rtl',
});
