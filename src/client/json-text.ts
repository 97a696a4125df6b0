/**
 * A value as JSON. Libraries that some pages still load give arrays and objects a `toJSON` of their own,
 * which makes a text of every list; values without a prototype have none.
 */
export const jsonText = (value: unknown): string => JSON.stringify(withoutPrototype(value));

function withoutPrototype(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = value.map(withoutPrototype);
    return Object.setPrototypeOf(list, null) as unknown;
  }
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) copy[key] = withoutPrototype(inner);
  return copy;
}
