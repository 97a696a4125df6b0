import { resembles, stem } from './fuzzy.ts';
import { tokens } from './text.ts';

/** Texts in which words are looked for, and how much a word in them weighs. */
export type WeightedTexts = readonly [texts: readonly (string | undefined)[], weight: number];

/** An index of the words in texts, which `searchText` reads. */
export interface TextIndex {
  /** All words, sorted. */
  readonly words: readonly string[];
  /** For each word the numbers of the records that have it and, at the same position, its weight there. */
  readonly records: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  /** The positions of the words with the same stem. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** Room for the scores of one word: making it again for each search would cost time. */
  readonly wordScores: Float64Array;
}

// What comes after this is left out, so that one endless text cannot slow down every search.
const MAX_WORDS = 2000;
const MAX_TEXT = 20_000;

/** Makes the index of a list of records, each with its texts. */
export function indexTexts(recordTexts: readonly (readonly WeightedTexts[])[]): TextIndex {
  const postings = new Map<string, { records: number[]; weights: number[] }>();
  recordTexts.forEach((fields, record) => {
    for (const [texts, weight] of fields) {
      const words = texts.flatMap((it = '') => tokens(it.slice(0, MAX_TEXT)).slice(0, MAX_WORDS));
      for (const word of words) {
        let it = postings.get(word);
        if (!it) postings.set(word, (it = { records: [], weights: [] }));
        const last = it.records.length - 1;
        if (it.records[last] !== record) {
          it.records.push(record);
          it.weights.push(weight);
        } else if (it.weights[last]! < weight) {
          it.weights[last] = weight;
        }
      }
    }
  });
  const words = [...postings.keys()].sort();
  const stems = new Map<string, number[]>();
  words.forEach((word, i) => {
    const key = stem(word);
    const same = stems.get(key);
    if (same) same.push(i);
    else stems.set(key, [i]);
  });
  return {
    words,
    records: words.map((word) => postings.get(word)!.records),
    weights: words.map((word) => postings.get(word)!.weights),
    stems,
    wordScores: new Float64Array(recordTexts.length),
  };
}

/** The position of the first word that is not before this one in the alphabet. */
function positionOf({ words }: TextIndex, word: string): number {
  let low = 0;
  for (let high = words.length; low < high;) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a text has this very word. */
export const hasWord = (index: TextIndex, word: string): boolean =>
  index.words[positionOf(index, word)] === word;

/** The word itself and the words that begin with it, by their position, and how well they match. */
function wordsFrom(index: TextIndex, typed: string): Map<number, number> {
  const { words } = index;
  const found = new Map<number, number>();
  for (let at = positionOf(index, typed); at < words.length; at += 1) {
    if (!words[at]!.startsWith(typed)) break;
    found.set(at, words[at] === typed ? 1 : 0.75);
  }
  return found;
}

/** Adds the words with the same stem. */
function addForms({ stems }: TextIndex, typed: string, found: Map<number, number>): void {
  for (const i of stems.get(stem(typed)) ?? []) found.set(i, Math.max(found.get(i) ?? 0, 0.9));
}

/**
 * The words that match a typed word, by their position, and how well they do: the word itself, its plural,
 * words that begin with it, words that contain it, words of which it may be a typing error.
 */
function matchingWords(index: TextIndex, typed: string): Map<number, number> {
  const { words } = index;
  const found = wordsFrom(index, typed);
  addForms(index, typed, found);
  // Dutch writes compounds as one word: "training" is in "assertiviteitstraining". Short words are in
  // too many: "rouw" is in "vrouw" and "vertrouwen".
  if (typed.length >= 5) {
    words.forEach((word, i) => {
      if (word.length > typed.length + 2 && !found.has(i) && word.indexOf(typed, 3) > 0) {
        found.set(i, 0.5);
      }
    });
  }
  // A word that is found somewhere is no typing error.
  if (!found.size) {
    words.forEach((word, i) => {
      if (resembles(typed, word)) found.set(i, 0.4);
    });
  }
  return found;
}

/** Raises the scores of the records that have one of the words. */
function addScores(
  index: TextIndex,
  matching: ReadonlyMap<number, number>,
  scores: Float64Array,
  factor = 1,
): void {
  for (const [i, quality] of matching) {
    const records = index.records[i]!;
    const weights = index.weights[i]!;
    for (let k = 0; k < records.length; k += 1) {
      const score = weights[k]! * quality * factor;
      if (score > scores[records[k]!]!) scores[records[k]!] = score;
    }
  }
}

/**
 * Which other words count for a word: `any` as in `searchText`; `form` its plural and words that begin with
 * it; `beginning` only the latter; `itself` none.
 */
export type WordMatch = 'any' | 'form' | 'beginning' | 'itself';

function matchesOf(index: TextIndex, word: string, match: WordMatch): Map<number, number> {
  if (match === 'any') return matchingWords(index, word);
  const matching = wordsFrom(index, word);
  if (match === 'itself') for (const [i, quality] of matching) if (quality < 1) matching.delete(i);
  if (match === 'form') addForms(index, word, matching);
  return matching;
}

/**
 * How well each record matches the words, whichever it matches best: the weight of the word, 0 when none is
 * in the record. Each word counts for `quality`.
 */
export function scoreWords(
  index: TextIndex,
  words: readonly (readonly [word: string, match: WordMatch, quality?: number])[],
): Float64Array {
  const scores = new Float64Array(index.wordScores.length);
  for (const [word, match, quality = 1] of words)
    addScores(index, matchesOf(index, word, match), scores, quality);
  return scores;
}

/**
 * The score of each record: 0 when a word of the query is nowhere in it. `undefined` when the query has no
 * words, and so asks nothing. The order of the words does not matter.
 */
export function searchText(index: TextIndex, query = ''): Float64Array | undefined {
  const typed = [...new Set(tokens(query.slice(0, 200)))].slice(0, 20);
  if (!typed.length) return undefined;
  const { wordScores } = index;
  const total = wordScores.slice().fill(1e-9);
  for (const word of typed) {
    wordScores.fill(0);
    addScores(index, matchingWords(index, word), wordScores);
    for (let record = 0; record < total.length; record += 1) {
      const score = wordScores[record]!;
      total[record] = score && total[record] ? total[record]! + score : 0;
    }
  }
  return total;
}
