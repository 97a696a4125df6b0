/** The fields of a document as texts, by name; an absent field is an empty one. */
export type Fields = Readonly<Record<string, string>>;

/** A field that two people changed, each in their own way. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Two changes of one document put together: what only one side changed is taken over, and what both
 * changed differently is a conflict, for which `merged` has mine.
 */
export function mergeFields(
  base: Fields,
  mine: Fields,
  theirs: Fields,
): { merged: Record<string, string>; conflicts: FieldConflict[] } {
  const merged: Record<string, string> = {};
  const conflicts: FieldConflict[] = [];
  const names = new Set([base, mine, theirs].flatMap((it) => Object.keys(it)));
  for (const field of names) {
    const [before = '', own = '', other = ''] = [base[field], mine[field], theirs[field]];
    const isMine = own !== before;
    if (isMine && other !== before && own !== other)
      conflicts.push({ field, mine: own, theirs: other });
    merged[field] = isMine ? own : other;
  }
  return { merged, conflicts };
}
