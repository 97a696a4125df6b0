import { isSameValue } from '../same-value.ts';

/** What becomes of a record that two people changed, and the fields that both changed in another way. */
export interface MergedDrafts<Fields> {
  readonly merged: Fields;
  readonly conflicts: readonly (keyof Fields)[];
  /** Fields that only the other changed, or both in the same way. */
  readonly theirs: readonly (keyof Fields)[];
  /** Fields that only I changed. */
  readonly mine: readonly (keyof Fields)[];
}

/**
 * Puts two changes of a record together, field by field. What only one changed is kept; of what both
 * changed my value stands in the result until somebody chooses.
 */
export function mergeDrafts<Fields extends object>(
  base: Fields,
  theirs: Fields,
  mine: Fields,
): MergedDrafts<Fields> {
  const merged = { ...mine };
  const found = {
    conflicts: [] as (keyof Fields)[],
    theirs: [] as (keyof Fields)[],
    mine: [] as (keyof Fields)[],
  };
  for (const key of Object.keys(base) as (keyof Fields)[]) {
    const isMine = !isSameValue(base[key], mine[key]);
    if (isSameValue(base[key], theirs[key])) {
      if (isMine) found.mine.push(key);
    } else if (isMine && !isSameValue(mine[key], theirs[key])) found.conflicts.push(key);
    else {
      merged[key] = theirs[key];
      found.theirs.push(key);
    }
  }
  return { merged, ...found };
}
