import type { Fields } from '../fields.ts';
import { fewestItems, itemIds, itemsField } from './words-fields.ts';

/**
 * Gives the words of two people the same list of items, so that what each added goes together. What either
 * took away is gone, unless the other changed its words: then it stays, with those. All stay when too few
 * would be left.
 */
export function mergeItems(before: Fields, theirs: Fields, mine: Fields): [Fields, Fields, Fields] {
  if (!(itemsField in theirs)) return [before, theirs, mine];
  const ids = { before: itemIds(before), theirs: itemIds(theirs), mine: itemIds(mine) };
  const namesOf = (id: string, fields: Fields) =>
    Object.keys(fields).filter((name) => name.endsWith(` ${id}`));
  const isReworded = (id: string, fields: Fields) =>
    namesOf(id, { ...before, ...fields }).some(
      (name) => (before[name] ?? '') !== (fields[name] ?? ''),
    );
  const stays = (id: string): boolean =>
    !ids.before.includes(id) ||
    ((ids.theirs.includes(id) || isReworded(id, mine)) &&
      (ids.mine.includes(id) || isReworded(id, theirs)));
  const all = [...new Set([...ids.theirs, ...ids.mine])];
  const left = all.filter(stays);
  const items = (left.length < fewestItems ? all : left).join(' ');
  // Who took an item away changed no words of it.
  const removed = ids.before.filter((id) => !ids.theirs.includes(id));
  const words = removed.flatMap((id) => namesOf(id, before).map((name) => [name, before[name]!]));
  return [
    { ...before, [itemsField]: items },
    { ...theirs, ...Object.fromEntries(words), [itemsField]: items },
    { ...mine, [itemsField]: items },
  ];
}
