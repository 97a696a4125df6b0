/**
 * Makes a list of so many items. `Array.from` would do, but libraries that some pages still load replace
 * it by one of their own, which knows no second argument.
 */
export function listOf<T>(count: number, item: (index: number) => T): T[] {
  const list: T[] = [];
  for (let index = 0; index < count; index++) list.push(item(index));
  return list;
}
