/** The languages that something of an offer has, and the one it is written in. */
interface Spoken {
  readonly languages?: readonly string[] | undefined;
  readonly lang?: string | undefined;
}

/** An offer is in Dutch where it does not say otherwise. */
const offerLanguage = 'nl';

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/**
 * The languages in which a group is given, for a reader of another one. None when the group is given in
 * the reader's own language too: then there is nothing to tell.
 */
export function foreignLanguagesOf({ languages, lang }: Spoken, reader: string): string[] {
  const given = languages?.length ? [...languages] : [lang ?? offerLanguage];
  return given.some((it) => primary(it) === reader) ? [] : given;
}
