import { listOf } from '../list-of.ts';

/** Letters that differ between two words, as typing errors count them. */
function distance(one: string, other: string): number {
  let row = listOf(other.length + 1, (index) => index);
  for (let i = 0; i < one.length; i += 1) {
    const letter = one[i];
    const next = [i + 1];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1]! + (letter === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** The known word that was probably meant, with `most` letters that differ; undefined: none resembles it. */
export function meant(
  word: string,
  known: readonly string[],
  most = Math.max(2, Math.floor(word.length / 4)),
): string | undefined {
  const [best] = known.map((it) => ({ it, far: distance(word, it) })).sort((a, b) => a.far - b.far);
  return best && best.far <= most ? best.it : undefined;
}
