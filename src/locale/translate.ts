import { pluralRules } from './intl.ts';
import type { Language, PartName, Parts } from './language.ts';
import { fill, type Dictionary, type FormOfAddress, type Values } from './text.ts';

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
  const dictionary: Dictionary = language.texts[part] ?? {};
  const plural = (count: number) => pluralRules(language).select(count);
  return (key, ...[values]) => fill(dictionary[key] ?? key, values ?? {}, { plural, form });
}
