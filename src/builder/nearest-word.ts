/** Letters that differ between two words, as typing errors count them. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1]! + (letter === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** The known word that was probably meant; undefined: none comes near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const [best] = known.map((it) => ({ it, far: distance(word, it) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, Math.floor(word.length / 4)) ? best.it : undefined;
}
