/** A list in which each item keeps its nodes, whatever its place: a part of a template knows what a map is. */
export const repeat = <T>(
  items: readonly T[],
  key: (item: T) => unknown,
  template: (item: T, index: number) => unknown,
): ReadonlyMap<unknown, unknown> =>
  new Map(items.map((it, index) => [key(it), template(it, index)]));
