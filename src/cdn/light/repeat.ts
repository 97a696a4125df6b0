import { noChange } from 'lit/html.js';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

type Key<T> = (item: T) => unknown;
type Template<T> = (item: T, index: number) => unknown;

class Repeat extends Directive {
  #keys: readonly unknown[] = [];

  override render<T>(items: readonly T[], _key: Key<T>, template: Template<T>): unknown {
    return items.map(template);
  }

  override update<T>(
    container: ChildPart,
    [items, key, template]: [readonly T[], Key<T>, Template<T>],
  ): unknown {
    const values = items.map(template);
    const known = getCommittedValue(container);
    const keys = items.map(key);
    const parts = Array.isArray(known) ? (known as ChildPart[]) : undefined;
    const before = new Map(this.#keys.map((it, index) => [it, parts?.[index]] as const));
    this.#keys = keys;
    if (!parts) return values;
    for (const [it, part] of before) if (!keys.includes(it)) removePart(part!);
    // From the end: what stands right before the one after it stays where it is.
    let next: ChildPart | undefined;
    const now = keys.map(() => next!);
    for (let index = keys.length - 1; index >= 0; index--) {
      next = insertPart(container, next, before.get(keys[index]));
      setChildPartValue(next, values[index]);
      now[index] = next;
    }
    setCommittedValue(container, now);
    return noChange;
  }
}

/**
 * Lit's `repeat` for short lists with a key for each item: it does not look for the least number of
 * moves, only for the right order.
 */
export const repeat = directive(Repeat);
