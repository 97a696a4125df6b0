import { Phrases, type NamedFacets } from './phrases.ts';
import { readSentence } from './read-sentence.ts';
import type { Danger } from '../../help/danger.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The themes of an offer whose groups may help who typed a sentence with words of danger; themes are all
 * that may be asked of an endpoint then. Who is harmed, or harms, gets groups about that only: groups on
 * relations are not safe then. Who thinks of suicide, or lost someone by it, gets what else they wrote of.
 */
export function themesForDanger(
  sentence: string,
  { topics }: Danger,
  facetOf: NamedFacets,
  vocabulary: Vocabulary,
): string[] {
  const phrases = new Phrases(facetOf, vocabulary, new Map());
  const wishes = topics.length
    ? topics.flatMap((topic) =>
        (vocabulary.topics.get(topic) ?? []).flatMap((it) => phrases.get(it)?.wishes ?? []),
      )
    : (readSentence(sentence, { phrases, vocabulary, isKnownWord: () => true })?.wishes ?? []);
  return [...new Set(wishes.flatMap((it) => (it.type === 'theme' ? [it.value] : [])))];
}
