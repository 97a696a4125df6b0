/** A poll or survey with its words in other languages, by language code and then by id. */
interface Translated {
  readonly translations?: Readonly<Record<string, object>> | undefined;
}

/** The same in another language, as far as its words are there. */
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
