import { resembles, stem } from './fuzzy.ts';
import { normalise, tokens } from './text.ts';

/** A part of a text, and whether it matches the query. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Characters that are looked at: a card shows no more of a text. */
const maxLength = 2000;

/**
 * Cuts a text into parts, so that the words that match a query can be marked: words that begin with a typed
 * word, that are its plural, or that contain it when it is long; and where there are none, words that it
 * may be a typing error of. See `searchText`.
 */
export function markWords(text: string, query: string): TextPart[] {
  // Every second piece is a word; the others are what stands between words.
  const pieces = text.slice(0, maxLength).split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*)/u);
  const words = pieces.map((it) => normalise(it).replace(/['’]/g, ''));
  const matches = new Set<number>();
  for (const typed of tokens(query).slice(0, 20)) {
    const markWhere = (isMatch: (word: string) => boolean): boolean => {
      const before = matches.size;
      words.forEach((word, index) => {
        if (index % 2 && isMatch(word)) matches.add(index);
      });
      return matches.size > before;
    };
    const isFound = markWhere(
      (word) =>
        word.startsWith(typed) ||
        stem(word) === stem(typed) ||
        (typed.length >= 5 && word.includes(typed)),
    );
    if (!isFound) markWhere((word) => resembles(typed, word));
  }
  const parts: TextPart[] = [];
  [...pieces, text.slice(maxLength)].forEach((piece, index) => {
    const isMatch = matches.has(index);
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) parts[parts.length - 1] = { text: last.text + piece, isMatch };
    else if (piece) parts.push({ text: piece, isMatch });
  });
  return parts;
}
