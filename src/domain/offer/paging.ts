import { hash } from '../text/hash.ts';

/** Where a page ended. */
export interface Cursor {
  /** How many results there were until the end of it. */
  offset: number;
  /** A hash of the id of the last of them. */
  last: string;
}

/**
 * A cursor as text, which is short however long the ids are. `scope` is the search that the cursor belongs
 * to, such as its filters: with another search the cursor is refused.
 */
export function encodeCursor(offset: number, lastId: string, scope = ''): string {
  return `${offset.toString(36)}.${hash(lastId)}.${hash(scope)}`;
}

/** Reads a cursor; `undefined` when it was not made by `encodeCursor`, or for another scope. */
export function decodeCursor(text: string, scope = ''): Cursor | undefined {
  const [, offset, last, scopeHash] =
    /^([0-9a-z]{1,7})\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(text) ?? [];
  return offset && last && scopeHash === hash(scope)
    ? { offset: parseInt(offset, 36), last }
    : undefined;
}

/**
 * The positions of a sorted result that the page after a cursor has, and the cursor of the page after it.
 * A page begins after the last result that was seen, even if others came or went meanwhile. When that one
 * is gone, the page begins at the same position.
 */
export function pageOf(
  found: { total: number; idAt: (position: number) => string },
  limit: number,
  cursor?: Cursor,
  scope = '',
): { from: number; until: number; next?: string } {
  let from = 0;
  if (cursor) {
    const isLast = (position: number) => hash(found.idAt(position)) === cursor.last;
    from = Math.min(cursor.offset, found.total);
    if (from > 0 && !isLast(from - 1)) {
      for (let i = 0; i < found.total; i += 1) {
        if (isLast(i)) {
          from = i + 1;
          break;
        }
      }
    }
  }
  const until = Math.min(from + Math.max(limit, 0), found.total);
  return until < found.total && until > from
    ? { from, until, next: encodeCursor(until, found.idAt(until - 1), scope) }
    : { from, until };
}
