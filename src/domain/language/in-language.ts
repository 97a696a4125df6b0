import { translatedFields } from '../../contract/translations.ts';

/** The language of what does not say its own. */
export const originalLanguage = 'nl';

/** A record whose texts in other languages are given by language code, then by field or id. */
export interface Translated {
  readonly lang?: string | undefined;
  readonly translations?: Readonly<Record<string, object>> | undefined;
}

/**
 * A poll or survey with its texts in another language. A text of a list item is found by the id of the
 * item; what is not translated stays in the original language.
 */
export const inLanguage = <Ballot extends Translated>(ballot: Ballot, language: string): Ballot =>
  translate(ballot, language, () => true);

/** The same of a group, an edition or an institution: codes and numbers stay what they are. */
export const offerInLanguage = <Item extends Translated>(item: Item, language: string): Item =>
  translate(item, language, (field) => translatedFields.has(field));

/** The language that a text of a record has after that. */
export const languageOf = <Item extends Translated>(
  { lang = originalLanguage, translations }: Item,
  field: keyof Item & string,
  language: string,
): string => (translations?.[language]?.[field as never] === undefined ? lang : language);

/** The texts of a field in all languages, for who searches in any of them. */
export const inAllLanguages = <
  Field extends string,
  Item extends Translated & { readonly [name in Field]?: string | readonly string[] | undefined },
>(
  item: Item,
  field: Field,
): string[] =>
  [item, ...Object.values(item.translations ?? {})].flatMap(
    (it) => (it as { [name in Field]?: string | readonly string[] })[field] ?? [],
  );

type Fields = Readonly<Record<string, unknown>>;
type IsText = (field: string) => boolean;

function translate<Item extends Translated>(item: Item, language: string, isText: IsText): Item {
  const texts = item.translations?.[language];
  return texts ? (withTexts(item, texts, isText) as Item) : item;
}

/** Where an item of a list has its text, when a translation gives it as a text only. */
const mainFields = ['label', 'question', 'text', 'description', 'note'];

function withTexts(value: unknown, texts: unknown, isText: IsText): unknown {
  if (Array.isArray(value)) {
    if (typeof value[0] === 'string') return Array.isArray(texts) ? texts : value;
    return value.map((item: Fields, index) => {
      const key = (item['id'] ?? item['value'] ?? item['date']) as string;
      const own = Array.isArray(texts) ? index : key;
      return Object.hasOwn(texts as Fields, own)
        ? withTexts(item, (texts as Fields)[own], isText)
        : item;
    });
  }
  if (typeof value !== 'object' || value === null) return texts;
  const fields = value as Fields;
  if (typeof texts === 'string') {
    const main = mainFields.find((it) => it in fields);
    return main ? { ...fields, [main]: texts } : fields;
  }
  const translated: Record<string, unknown> = { ...fields };
  for (const [field, own] of Object.entries(texts as Fields))
    if (isText(field) && (fields[field] !== undefined || typeof own === 'string'))
      translated[field] = withTexts(fields[field], own, isText);
  return translated;
}
