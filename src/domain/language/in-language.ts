/** A poll or survey with its texts in other languages, by language code and then by field or id. */
interface Translated {
  readonly translations?: Readonly<Record<string, object>> | undefined;
}

/** A poll or survey in another language; a text without a translation stays as it is. */
export function inLanguage<Ballot extends Translated>(ballot: Ballot, language: string): Ballot {
  const own = { ...ballot } as Record<string, unknown>;
  for (const [key, words] of Object.entries(ballot.translations?.[language] ?? {})) {
    const items = own[key];
    own[key] = Array.isArray(items)
      ? items.map((it: { id: string }) => ({ ...it, ...(words as Record<string, object>)[it.id] }))
      : words;
  }
  return own as Ballot;
}
