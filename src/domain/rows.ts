/** Lists of numbers behind each other: list `i` runs from `at[i]` to `at[i + 1]`. */
export interface Rows {
  at: Int32Array;
  ids: Int32Array;
}

/** Puts lists behind each other, so that reading many of them is reading one. */
export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const at = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (at[i + 1] = at[i]! + list.length));
  return { at, ids: Int32Array.from(lists.flat()) };
}
