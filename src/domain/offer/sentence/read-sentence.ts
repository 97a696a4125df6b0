import { tokens } from '../../text/text.ts';
import type { Meaning, Phrases } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wishKey, type Need, type SentenceReading, type TextWord, type Wish } from './wish.ts';

/** Characters and words of a sentence that are read. */
const maxLength = 200;
const maxWords = 20;

/** Wishes at most: each is one bit of a number. */
const maxWishes = 30;

/** The shortest part of a compound: "geld" in "geldcursus". */
const minPart = 3;

/** What a sentence is read with. */
export interface ReadingContext {
  readonly phrases: Phrases;
  readonly vocabulary: Vocabulary;
  /** Whether a word is one in the texts of the offer: then it is no typing error. */
  readonly isKnownWord: (word: string) => boolean;
  /** Keys of wishes that whoever typed it took away. */
  readonly ignored?: readonly string[] | undefined;
}

/** One phrase of the sentence with its meaning. */
interface ReadPhrase {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/**
 * Reads a sentence: what is recognised becomes wishes, words that say nothing are dropped (but not when
 * all are), and the other words are for looking in texts. `undefined` when there are no words at all.
 */
export function readSentence(
  sentence: string,
  context: ReadingContext,
): SentenceReading | undefined {
  const words = tokens(sentence.slice(0, maxLength)).slice(0, maxWords);
  if (!words.length) return undefined;
  const { phrases, rest } = split(words, context);
  const others = phrases.length || rest.length ? rest : words;

  const wishes = new Map<string, Wish>();
  const needs = new Map<string, { wishes: Set<number>; words: Set<string> }>();
  const textWords = new Map<string, TextWord>(others.map((typed) => [typed, { typed }]));
  for (const { words: typed, meaning } of phrases) {
    const wanted = meaning.wishes.filter((it) => !context.ignored?.includes(wishKey(it)));
    if (!meaning.wishes.length)
      textWords.set(typed.join(' '), { typed: typed.join(' '), synonyms: meaning.synonyms });
    for (const wish of wanted) {
      const key = wishKey(wish);
      if (!wishes.has(key) && wishes.size < maxWishes) wishes.set(key, wish);
      const position = [...wishes.keys()].indexOf(key);
      if (position < 0) continue;
      // Themes of several words are all wanted; of one word any will do.
      const needKey = wish.type === 'theme' ? themesOf(wanted) : wish.type;
      let need = needs.get(needKey);
      if (!need) needs.set(needKey, (need = { wishes: new Set(), words: new Set() }));
      need.wishes.add(position);
      need.words.add(typed.join(' '));
    }
  }
  return {
    wishes: [...wishes.values()],
    needs: [...needs.values()].map((it): Need => ({
      wishes: [...it.wishes],
      words: [...it.words],
    })),
    words: [...textWords.values()],
  };
}

const themesOf = (wishes: readonly Wish[]): string =>
  `theme ${wishes.flatMap((it) => (it.type === 'theme' ? [it.value] : [])).join(' ')}`;

/** Splits a sentence into phrases with a meaning and words without; words that say nothing are left out. */
function split(
  words: readonly string[],
  context: ReadingContext,
): { phrases: ReadPhrase[]; rest: string[] } {
  const { phrases, vocabulary, isKnownWord } = context;
  const read: ReadPhrase[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    const phrase = longestPhrase(words, at, phrases);
    if (phrase) {
      read.push(phrase);
      at += phrase.words.length;
      continue;
    }
    at += 1;
    if (saysNothing(word, vocabulary)) continue;
    const parts = compound(word, context);
    if (parts) {
      read.push(...parts);
      continue;
    }
    const meaning =
      phrases.byStem(word) ?? (isKnownWord(word) ? undefined : phrases.byTypingError(word));
    if (meaning) read.push({ words: [word], meaning });
    // A number that no text has is an age or a house number.
    else if (isKnownWord(word) || !/^\d{1,4}$/.test(word)) unknown.push(word);
  }
  return { phrases: read, rest: unknown };
}

/** The words of a sentence that say something, or all when none does, to mark them in texts. */
export function tellingWords(sentence: string, vocabulary: Vocabulary): string {
  const words = tokens(sentence);
  const telling = words.filter((it) => !saysNothing(it, vocabulary));
  return (telling.length ? telling : words).join(' ');
}

const saysNothing = (word: string, { stopWords, groupWords }: Vocabulary): boolean =>
  stopWords.has(word) || groupWords.has(word);

function longestPhrase(
  words: readonly string[],
  at: number,
  phrases: Phrases,
): ReadPhrase | undefined {
  for (let length = Math.min(phrases.longest, words.length - at); length > 0; length -= 1) {
    const part = words.slice(at, at + length);
    const meaning = phrases.get(part.join(' '));
    if (meaning) return { words: part, meaning };
  }
  return undefined;
}

/** The parts of a compound of which each is known: "maandagavond", "rouwgroep", "vrouwengroep". */
function compound(
  word: string,
  { phrases, vocabulary }: ReadingContext,
): readonly ReadPhrase[] | undefined {
  // The longest beginning first: "avondcursus" is no "avo" and "ndcursus".
  for (let cut = word.length - minPart; cut >= minPart; cut -= 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const first =
      phrases.get(head) ?? (head.endsWith('s') ? phrases.get(head.slice(0, -1)) : undefined);
    if (!first) continue;
    const second = phrases.get(tail);
    if (second)
      return [
        { words: [head], meaning: first },
        { words: [tail], meaning: second },
      ];
    if (vocabulary.groupWords.has(tail)) return [{ words: [head], meaning: first }];
  }
  return undefined;
}
