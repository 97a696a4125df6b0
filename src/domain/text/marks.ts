import { resembles, stem } from './fuzzy.ts';
import { normalise, tokens } from './text.ts';

/** A part of a text, and whether it answers what was typed. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Only the beginning of a text is looked at: a card shows no more. */
const longest = 2000;

/**
 * Cuts a text into parts, so that the words that answer a question can be marked: those that begin with
 * a typed word, its plural, a part of a long word, or else a typing error. See `searchText`.
 */
export function markWords(text: string, query: string): TextPart[] {
  const typed = tokens(query).slice(0, 20);
  const pieces = text.slice(0, longest).split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*)/u);
  const words = pieces.map((it) => normalise(it).replace(/['’]/g, ''));
  const hits = new Set<number>();
  for (const it of typed) {
    const find = (answers: (word: string) => boolean) => {
      const before = hits.size;
      words.forEach((word, index) => {
        if (index % 2 && answers(word)) hits.add(index);
      });
      return hits.size > before;
    };
    const near = (word: string) =>
      word.startsWith(it) || stem(word) === stem(it) || (it.length >= 5 && word.includes(it));
    if (!find(near)) find((word) => resembles(it, word));
  }
  const parts: TextPart[] = [];
  [...pieces, text.slice(longest)].forEach((piece, index) => {
    const hit = hits.has(index);
    const last = parts.at(-1);
    if (last?.hit === hit) parts[parts.length - 1] = { text: last.text + piece, hit };
    else if (piece) parts.push({ text: piece, hit });
  });
  return parts;
}
