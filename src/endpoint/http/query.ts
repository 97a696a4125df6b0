/** How the text of a query key is read. */
export type QueryKey = 'text' | 'list' | 'number' | 'flag';

/**
 * The query of a URL as an object for its schema. A repeated key gives a list; numbers and flags are
 * converted. A value that cannot be converted stays text, so that the schema refuses it. Unknown keys
 * and empty values are ignored.
 */
export function readQuery(
  query: URLSearchParams,
  keys: Record<string, QueryKey>,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(keys)) {
    // As in a body: PostgreSQL refuses NUL, and no text needs it.
    const texts = query.getAll(name).map((it) => it.replaceAll('\0', ''));
    const values = texts.filter((it) => it.trim() !== '');
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
