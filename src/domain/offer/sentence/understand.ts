import { hasWord } from '../../text/text-index.ts';
import type { OfferIndex } from '../offer-index.ts';
import { facetsOf, Phrases, type InstitutionNames } from './phrases.ts';
import { readSentence } from './read-sentence.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { SentenceReading } from './wish.ts';

/** What a sentence is understood with, beside the offer. */
export interface SentenceContext {
  readonly vocabulary: Vocabulary;
  /** The names of the institutions of the offer, as far as they are known. */
  readonly institutions: InstitutionNames;
  /** Keys of wishes that whoever typed the sentence took away. */
  readonly ignored?: readonly string[] | undefined;
}

interface KnownPhrases {
  readonly institutions: InstitutionNames;
  readonly phrases: Phrases;
}

/** The phrases of an offer in each language, made at the first sentence. */
const known = new WeakMap<OfferIndex, Map<Vocabulary, KnownPhrases>>();

function phrasesOf(index: OfferIndex, { vocabulary, institutions }: SentenceContext): Phrases {
  let byVocabulary = known.get(index);
  if (!byVocabulary) known.set(index, (byVocabulary = new Map()));
  const before = byVocabulary.get(vocabulary);
  if (before?.institutions === institutions) return before.phrases;
  const phrases = new Phrases(facetsOf(index), vocabulary, institutions);
  byVocabulary.set(vocabulary, { institutions, phrases });
  return phrases;
}

/** Reads what somebody typed, in an offer; `undefined` when there is nothing to understand. */
export const understand = (
  index: OfferIndex,
  sentence: string | undefined,
  context: SentenceContext,
): SentenceReading | undefined =>
  sentence?.trim()
    ? readSentence(sentence, {
        phrases: phrasesOf(index, context),
        vocabulary: context.vocabulary,
        isKnownWord: (word) => hasWord(index.texts, word),
        ignored: context.ignored,
      })
    : undefined;
