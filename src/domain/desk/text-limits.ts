/** Characters that a text of the offer or of an institution has at most, by the name of its field. */
const limits: Readonly<Record<string, number>> = {
  name: 120,
  street: 120,
  city: 120,
  district: 120,
  postalCode: 20,
  building: 120,
  funder: 120,
  label: 120,
  phone: 120,
  email: 250,
  callerNumber: 120,
  openingHours: 250,
  summary: 500,
};

/** Room for some pages: more is no text for a card or a page of a group. */
const otherTexts = 5000;

export const mostCharactersOf = (field: string): number => limits[field] ?? otherTexts;

/** A text that is longer than there is room for. */
export interface LongText {
  readonly path: readonly PropertyKey[];
  readonly most: number;
}

/** Texts that are too long; one that was there before stays as it is. */
export function longTexts(document: unknown, before: unknown): LongText[] {
  const known = new Set(textsIn(before, []).map((it) => it.text));
  return textsIn(document, [])
    .filter(({ text, most }) => text.length > most && !known.has(text))
    .map(({ path, most }) => ({ path, most }));
}

function textsIn(
  value: unknown,
  path: readonly PropertyKey[],
): (LongText & { readonly text: string })[] {
  if (typeof value === 'string')
    return [{ text: value, path, most: mostCharactersOf(nameIn(path)) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) => textsIn(it, [...path, key]));
}

/** The name of the field: an item of a list belongs to that of the list. */
const nameIn = (path: readonly PropertyKey[]): string =>
  String(path.findLast((it) => !/^\d+$/.test(String(it))) ?? '');
