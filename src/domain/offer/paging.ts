import { hash } from '../text/hash.ts';

/** Where a page ended: how many results came before, and which was the last of them. */
export interface Cursor {
  offset: number;
  last: string;
}

/**
 * A cursor as text: short whatever the ids are. `scope` is what the cursor is for (the filters); a
 * cursor of another scope is refused.
 */
export function encodeCursor(offset: number, lastId: string, scope = ''): string {
  return `${offset.toString(36)}.${hash(lastId)}.${hash(scope)}`;
}

/** Reads a cursor; undefined when it is none of ours, or of another scope. */
export function decodeCursor(text: string, scope = ''): Cursor | undefined {
  const [, offset, last, its] =
    /^([0-9a-z]{1,7})\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(text) ?? [];
  return offset && last && its === hash(scope) ? { offset: parseInt(offset, 36), last } : undefined;
}

/**
 * Which positions of a sorted result the page after a cursor takes, and the cursor of the next page.
 * It goes on after the last result that was seen, also when others came or went meanwhile; when that
 * one is gone itself, it goes on at the same position.
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
