import type { Fields } from '../fields.ts';
import { fieldName, itemIds } from './words-fields.ts';

/** The fields that have to change before the words can be saved: without words, or twice the same. */
export function wordsProblems(fields: Fields): Map<string, 'missing' | 'double'> {
  const needed = [fieldName('question'), ...itemIds(fields).map((id) => fieldName('name', id))];
  const seen = new Set<string>();
  const problems = new Map<string, 'missing' | 'double'>();
  for (const name of needed) {
    const words = fields[name]?.trim().toLowerCase() ?? '';
    if (!words) problems.set(name, 'missing');
    else if (seen.has(words)) problems.set(name, 'double');
    if (name !== needed[0]) seen.add(words);
  }
  return problems;
}
