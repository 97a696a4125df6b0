/** The JSON value without NUL characters: PostgreSQL cannot store them, and no text needs them. */
export function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key.replaceAll('\0', ''), withoutNul(it)]),
  );
}
