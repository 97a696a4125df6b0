/** A short word for each name that is free, the shortest for what is named most; none that is `kept`. */
export function shortWordsFor(
  counts: ReadonlyMap<string, number>,
  kept: ReadonlySet<string>,
  isFree: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const free = [...counts.keys()]
    .filter(isFree)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const taken = new Set([...kept, ...counts.keys()]);
  const short = shortWords();
  return new Map(
    free.map((name) => {
      let candidate = short.next().value;
      while (taken.has(candidate)) candidate = short.next().value;
      return [name, candidate];
    }),
  );
}

/** `a`, `b`, … `z`, `A`, … `Z`, `aa`, `ab`, … */
function* shortWords(): Generator<string, never> {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (let index = 0; ; index++) {
    const tail = letters[index % letters.length]!;
    const turn = Math.floor(index / letters.length);
    yield turn > 0 ? letters[turn - 1]! + tail : tail;
  }
}
