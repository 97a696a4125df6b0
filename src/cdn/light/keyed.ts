/** Content with new nodes for each new key: a list of one. */
export const keyed = (key: unknown, content: unknown): ReadonlyMap<unknown, unknown> =>
  new Map([[key, content]]);
