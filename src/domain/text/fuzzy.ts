/**
 * The stem that a Dutch word shares with its plural: "groepen" and "groep", "brieven" and "brief",
 * "moeilijkheden" and "moeilijkheid". It is rough: good for comparing, never to be shown. Takes a
 * normalised word.
 */
export function stem(word: string): string {
  let it = word;
  if (it.length >= 4) {
    it = it.replace(/kinderen$/, 'kind').replace(/heden$/, 'heid');
    it = it.replace(/(e[lmnr]|aar|ie|je|[^aeiou][aoy])s$/, '$1');
    if (it.length >= 5) it = it.replace(/en?$/, '');
  }
  return it
    .replace(/(\D)\1+/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** Whether two words are the same but for one letter that is added, missing or another, or two swapped ones. */
export function withinOne(a: string, b: string): boolean {
  if (a.length > b.length) return withinOne(b, a);
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const same = (from: number, other: number) => a.slice(from) === b.slice(other);
  if (b.length > a.length) return same(i, i + 1);
  return same(i + 1, i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && same(i + 2, i + 2));
}

/** Whether a typed word is a word, or its beginning, with one typing error. */
export function resembles(typed: string, word: string): boolean {
  const length = typed.length;
  // In short words one letter makes another word; "rouw" is not "vrouw".
  if (length < 4 || (length === 4 && typed[0] !== word[0]) || word.length < length - 1)
    return false;
  for (const cut of [length - 1, length, length + 1]) {
    if (cut >= 4 && withinOne(typed, word.slice(0, cut))) return true;
  }
  return withinOne(typed, word);
}
