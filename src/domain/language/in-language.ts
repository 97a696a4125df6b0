/** The language in which polls and surveys are written; other languages are translations. */
export const originalLanguage = 'nl';

/** A poll or survey whose texts in other languages are given by language code, then by field or id. */
interface Translated {
  readonly translations?: Readonly<Record<string, object>> | undefined;
}

/**
 * A poll or survey with its texts in another language. A text of a list item is found by the id of the
 * item; what is not translated stays in the original language.
 */
export function inLanguage<Ballot extends Translated>(ballot: Ballot, language: string): Ballot {
  const localized = { ...ballot } as Record<string, unknown>;
  for (const [field, texts] of Object.entries(ballot.translations?.[language] ?? {})) {
    const items = localized[field];
    localized[field] = Array.isArray(items)
      ? items.map((item: { id: string }) => ({
          ...item,
          ...(texts as Record<string, object>)[item.id],
        }))
      : texts;
  }
  return localized as Ballot;
}
