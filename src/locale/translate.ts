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
  return wordsOf<Parts[P]>(language, language.texts[part] ?? {}, form);
}

/** A function that gives the words of a dictionary which is no part of a widget. */
export function wordsOf<D extends Dictionary>(
  language: Language,
  dictionary: Dictionary,
  form: FormOfAddress,
): Translate<D> {
  const filling = fillingOf(language, form);
  return (key, ...[values]) => fill(dictionary[key] ?? key, values ?? {}, filling);
}

/** How the texts of a language are filled in. */
export const fillingOf = (language: Language, form: FormOfAddress): Filling => ({
  plural: (count) => pluralRules(language).select(count),
  form,
  direction: directionOf(language),
});
