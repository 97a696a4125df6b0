/** How a key of a query is read from text. */
export type QueryKey = 'text' | 'list' | 'number' | 'flag';

/**
 * The query of a URL as an object: lists by repeating a key, numbers and flags as such. What cannot
 * be read is left as text, so that the schema refuses it. Unknown keys and empty values are nothing.
 */
export function readQuery(
  query: URLSearchParams,
  keys: Record<string, QueryKey>,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(keys)) {
    const values = query.getAll(name).filter((it) => it.trim() !== '');
    const [first] = values;
    if (first !== undefined) read[name] = kind === 'list' ? values : readValue(first, kind);
  }
  return read;
}

function readValue(text: string, kind: QueryKey): unknown {
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (kind === 'flag') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
