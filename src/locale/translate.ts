/** How Dutch addresses the visitor. */
export type FormOfAddress = 'u' | 'je';

/** The built-in languages. */
export type Language = 'nl' | 'en';

/** A text, or a text that depends on values. */
export type Entry = string | ((...values: never[]) => string);

/** The texts of one language. Dutch is the model: a missing or extra key elsewhere does not compile. */
export type Dictionary = Readonly<Record<string, Entry>>;

/** The same keys with the same values to fill in, in another language. */
export type SameTexts<D extends Dictionary> = {
  readonly [K in keyof D]: D[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : string;
};

/** The texts of one widget in every built-in language. */
export interface Texts<D extends Dictionary> {
  readonly nl: D;
  readonly en: SameTexts<D>;
}

type Values<E> = E extends (...values: infer V) => string ? V : [];

/** Gives the words for a key. */
export type Translate<D extends Dictionary> = <K extends keyof D & string>(
  key: K,
  ...values: Values<D[K]>
) => string;

/**
 * Chooses between the forms of address: `{zoekt u|zoek je}` holds both, formal first. Written side by
 * side, so that nobody can change one and forget the other.
 */
export const address = (text: string, form: FormOfAddress): string =>
  text.replace(/\{([^{}|]*)\|([^{}|]*)\}/g, form === 'je' ? '$2' : '$1');

/** The built-in language nearest to a language tag, if there is one. */
export const builtIn = (tag: string | null | undefined): Language | undefined => {
  const code = tag?.toLowerCase().split('-')[0];
  return code === 'nl' || code === 'en' ? code : undefined;
};

/** A function that gives the words of a widget in one language and form of address. */
export const translator =
  <D extends Dictionary>(texts: Texts<D>, language: Language, form: FormOfAddress): Translate<D> =>
  (key, ...values) => {
    const entry = texts[language][key];
    return address(typeof entry === 'string' ? entry : entry(...(values as never[])), form);
  };
