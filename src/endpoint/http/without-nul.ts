/** Levels of nesting at most. The contract needs fewer; what walks through a value is recursive. */
const maxDepth = 50;

/**
 * The JSON value without NUL characters: PostgreSQL cannot store them, and no text needs them.
 *
 * @throws RangeError when it is nested too deep
 */
export function withoutNul(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= maxDepth) throw new RangeError(`JSON is nested deeper than ${maxDepth} levels`);
  if (Array.isArray(value)) return value.map((it) => withoutNul(it, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key.replaceAll('\0', ''), withoutNul(it, depth + 1)]),
  );
}
