/**
 * A text of a dictionary. `{name}` stands for a value. A text that depends on a number has a form for
 * each plural category of its language, chosen by the value `count`. `{zoekt u|zoek je}` holds both
 * forms of address, formal first, so that nobody can change one and forget the other. Other bars
 * separate the items of a list.
 */
export type Text = string | PluralText;

/** The forms of a text by the categories of `Intl.PluralRules`; every language has `other`. */
export type PluralText = Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>> & { other: string }
>;

/** The texts of one part in one language. */
export type Dictionary = Readonly<Record<string, Text>>;

/** How a language addresses the visitor: formal or informal. */
export type FormOfAddress = 'u' | 'je';

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}|${string}` ? never : Name) | NamesIn<Rest>
  : never;

/** The names of the values that a text needs. */
export type Placeholders<T extends Text> = T extends string
  ? NamesIn<T>
  : T extends PluralText
    ? 'count' | NamesIn<T[keyof T] & string>
    : never;

/** The values of a text: nothing for one without placeholders. */
export type Values<T extends Text> = [Placeholders<T>] extends [never]
  ? []
  : [
      values: {
        readonly [Name in Placeholders<T>]: Name extends 'count' ? number : string | number;
      },
    ];

const addresses = /\{([^{}|]*)\|([^{}|]*)\}/g;
const placeholders = /\{(\w+)\}/g;

/** The names of the values that a text has a place for, in any of its forms. */
export const placeholdersIn = (text: Text): ReadonlySet<string> =>
  new Set(
    (typeof text === 'string' ? [text] : Object.values(text)).flatMap((form) =>
      [...form.matchAll(placeholders)].map(([, name = '']) => name),
    ),
  );

/** Chooses between the two forms of address wherever a text has both. */
export const address = (text: string, form: FormOfAddress): string =>
  text.replace(addresses, form === 'je' ? '$2' : '$1');

/** How a text is filled in: what its language and the site decide. */
export interface Filling {
  readonly plural: (count: number) => Intl.LDMLPluralRule;
  readonly form: FormOfAddress;
  /** Whether each value keeps its own direction: among words that run from right to left. */
  readonly isolates: boolean;
}

/**
 * A value that keeps its own direction among words that run from right to left: without this a phone
 * number with spaces would be read from its end.
 */
const isolated = (value: string): string => `\u2068${value}\u2069`;

/**
 * The words of a text. Plural form and form of address are chosen before the values are filled in, all
 * values in one pass: braces and bars in what a visitor typed stay as they are.
 */
export function fill(
  text: Text,
  values: Readonly<Record<string, string | number>>,
  { plural, form, isolates }: Filling,
): string {
  const chosen =
    typeof text === 'string' ? text : (text[plural(Number(values['count']))] ?? text.other);
  return address(chosen, form).replace(placeholders, (placeholder, name: string) => {
    if (!Object.hasOwn(values, name)) return placeholder;
    const value = values[name]!;
    return isolates && typeof value === 'string' && value !== '' ? isolated(value) : String(value);
  });
}
