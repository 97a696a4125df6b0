/** Someone on a waiting list: what decides their position. */
export interface Waiting {
  id: string;
  /** Set by the coordinator. */
  priority?: boolean;
  /** Since when, an instant in UTC. */
  since: string;
}

/** The order in which freed places are offered: priority first, then who waits longest. */
export function compareWaiting(a: Waiting, b: Waiting): number {
  const key = (it: Waiting) => `${it.priority ? 0 : 1} ${it.since} ${it.id}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** A copy of the list in order. */
export function waitingOrder<T extends Waiting>(list: readonly T[]): T[] {
  return [...list].sort(compareWaiting);
}

/** Place on the list, from 1; undefined when not on it. */
export function positionOf(id: string, list: readonly Waiting[]): number | undefined {
  const position = waitingOrder(list).findIndex((it) => it.id === id) + 1;
  return position || undefined;
}
