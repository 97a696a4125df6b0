import { withinOne } from '../text/fuzzy.ts';
import { tokens } from '../text/text.ts';

/** What a text can tell of danger: see `dangerIn`. `child` only adds to the others. */
export const dangerKinds = ['suicide', 'violence', 'sexual', 'child', 'harming'] as const;
export type DangerKind = (typeof dangerKinds)[number];

/** The patterns by which each kind is known, normalised as `normalise` does: see `dangerIn`. */
export type DangerWords = Readonly<Record<DangerKind, readonly string[]>>;

/** What a text tells of danger. */
export interface Danger {
  /** What it is about, the most urgent first. */
  readonly kinds: readonly DangerKind[];
  /** Topics of groups that may help, as codes of the vocabulary. */
  readonly topics: readonly string[];
}

/** Other words that may stand between two words of a pattern: "ik heb *mijn lieve* vrouw geslagen". */
const maxBetween = 2;

/** From this length on a word of a pattern is known with one typing error. */
const minFuzzy = 8;

/**
 * What a text tells of danger, if it has words of it. A pattern is words in this order, with at most two others
 * between each; one that ends in `*` stands for all words that begin so.
 */
export function dangerIn(text: string, patterns: DangerWords): Danger | undefined {
  const words = tokens(text);
  const has = (kind: DangerKind) => patterns[kind].some((it) => matches(words, it.split(' ')));
  const isHarming = has('harming');
  const kinds = (['suicide', 'violence', 'sexual'] as const).filter(has);
  if (!kinds.length && !isHarming) return undefined;
  // Who harms others is never shown the groups of who is harmed.
  const topics = isHarming
    ? ['aggression']
    : kinds.flatMap((it) => (it === 'suicide' ? [] : ['domestic-violence']));
  return {
    kinds: [
      ...kinds,
      ...(isHarming ? (['harming'] as const) : []),
      ...(has('child') ? (['child'] as const) : []),
    ],
    topics: [...new Set(topics)],
  };
}

function matches(words: readonly string[], pattern: readonly string[]): boolean {
  return words.some((_, from) => matchesFrom(words, from, pattern, 0));
}

function matchesFrom(
  words: readonly string[],
  from: number,
  pattern: readonly string[],
  at: number,
): boolean {
  const expected = pattern[at];
  if (expected === undefined) return true;
  const last = at ? from + maxBetween : from;
  for (let i = from; i <= last && i < words.length; i += 1)
    if (isWord(words[i]!, expected) && matchesFrom(words, i + 1, pattern, at + 1)) return true;
  return false;
}

function isWord(word: string, expected: string): boolean {
  if (expected.endsWith('*')) {
    const beginning = expected.slice(0, -1);
    return (
      word.startsWith(beginning) ||
      (beginning.length >= minFuzzy && withinOne(word.slice(0, beginning.length), beginning))
    );
  }
  return word === expected || (expected.length >= minFuzzy && withinOne(word, expected));
}
