import { tokens } from '../text/text.ts';

/** Whether two words of names can be the same: equal, or the initial of the other. */
const canBeSame = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/**
 * Whether two names can be of one person: "Noor", "N. Bakker" and "noor bakker" can, "Noor Bakker" and
 * "Sam Bakker" cannot. People who share an address are told apart by it.
 */
export function canBeSameName(a: string, b: string): boolean {
  const [fewer, more] = [tokens(a), tokens(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (fewer.length === 0) return a.trim() === b.trim();
  const left = [...more];
  return fewer.every((word) => {
    const index = left.findIndex((other) => canBeSame(word, other));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}
