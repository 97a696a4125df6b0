import type { FacetValue } from '../../../contract/group.ts';
import { offerInLanguage } from '../../language/in-language.ts';
import { stem, withinOne } from '../../text/fuzzy.ts';
import { tokens } from '../../text/text.ts';
import type { Facet } from '../facets.ts';
import { EDITION_FACETS, GROUP_FACETS, type OfferIndex } from '../offer-index.ts';
import { spokenFilters, type Vocabulary, type WordsByCode } from './vocabulary.ts';
import { wishKey, type Wish } from './wish.ts';

/** What a phrase means in an offer. */
export interface Meaning {
  readonly wishes: readonly Wish[];
  /** The words of its topics, when the offer has no theme for any of them. */
  readonly synonyms: readonly string[];
}

/** Names of institutions by id. */
export type InstitutionNames = ReadonlyMap<string, string>;

/** Facets of an offer, by name: all that recognising needs of it. */
export type NamedFacets = (name: 'theme' | 'audience' | 'place') => Iterable<{
  readonly value: string;
  readonly label: string;
  readonly translations?: FacetValue['translations'];
}>;

/** From this length on a phrase of one word is known by its stem, and with one typing error. */
const minFuzzy = 5;

/** A word of a label is known by itself from this length on. */
const minLabelWord = 4;

/** Everything that an offer and a vocabulary know words for. */
export class Phrases {
  /** Words in the longest phrase. */
  longest = 1;
  readonly #meanings = new Map<string, { wishes: Map<string, Wish>; synonyms: Set<string> }>();
  readonly #byStem = new Map<string, string>();
  readonly #vocabulary: Vocabulary;

  constructor(facetOf: NamedFacets, vocabulary: Vocabulary, institutions: InstitutionNames) {
    this.#vocabulary = vocabulary;
    for (const { value, label } of facetOf('place')) {
      const wish: Wish = { type: 'place', value, label };
      this.#add(value.replaceAll('-', ' '), [wish]);
      this.#add(tokens(label).join(' '), [wish]);
    }
    for (const type of spokenFilters)
      for (const [value, phrases] of vocabulary.filters[type])
        for (const phrase of phrases)
          this.#add(phrase, [{ type, value, label: capital(phrases[0]!) }]);
    this.#addLabels('audience', facetOf('audience'), vocabulary.audiences);
    this.#addLabels('theme', facetOf('theme'), vocabulary.topics);
    this.#addInstitutions(institutions);
    for (const phrase of this.#meanings.keys())
      if (!phrase.includes(' ') && phrase.length >= minFuzzy) {
        const key = stem(phrase);
        if (!this.#byStem.has(key)) this.#byStem.set(key, phrase);
      }
  }

  get(phrase: string): Meaning | undefined {
    const found = this.#meanings.get(phrase);
    return found && { wishes: [...found.wishes.values()], synonyms: [...found.synonyms] };
  }

  /** The meaning of another form of a word: "turkse", "maandagen". */
  byStem(word: string): Meaning | undefined {
    const phrase = word.length >= minFuzzy ? this.#byStem.get(stem(word)) : undefined;
    return phrase === undefined ? undefined : this.get(phrase);
  }

  /** The meaning of a word with one typing error. */
  byTypingError(word: string): Meaning | undefined {
    if (word.length < minFuzzy) return undefined;
    for (const phrase of this.#meanings.keys())
      if (
        phrase.length >= minFuzzy &&
        phrase[0] === word[0] &&
        !phrase.includes(' ') &&
        withinOne(word, phrase)
      )
        return this.get(phrase);
    return undefined;
  }

  #add(phrase: string, wishes: readonly Wish[], synonyms: readonly string[] = []): void {
    if (!phrase) return;
    let meaning = this.#meanings.get(phrase);
    if (!meaning)
      this.#meanings.set(phrase, (meaning = { wishes: new Map(), synonyms: new Set() }));
    for (const it of wishes) meaning.wishes.set(wishKey(it), it);
    for (const it of synonyms) meaning.synonyms.add(it);
    this.longest = Math.max(this.longest, phrase.split(' ').length);
  }

  /** The values of a facet by their labels, and by the words of the vocabulary for what they are about. */
  #addLabels(
    type: 'theme' | 'audience',
    values: ReturnType<NamedFacets>,
    vocabulary: WordsByCode,
  ): void {
    const wishesByCode = new Map<string, Wish[]>();
    for (const named of values) {
      const { value, label } = named;
      const wish: Wish = { type, value, label };
      // "Men" is a word of Dutch too: labels in other languages than the visitor's say nothing here.
      const own = offerInLanguage(named, this.#vocabulary.language).label;
      const names = [...new Set([label, own])].map((it) => tokens(it));
      for (const words of names) {
        this.#add(words.join(' '), [wish]);
        for (const word of words) if (this.#saysSomething(word)) this.#add(word, [wish]);
      }
      for (const [code, phrases] of vocabulary)
        if (code === value || phrases.some((it) => names.some((words) => hasPhrase(words, it))))
          wishesByCode.set(code, [...(wishesByCode.get(code) ?? []), wish]);
    }
    for (const [code, phrases] of vocabulary) {
      const wishes = wishesByCode.get(code);
      if (wishes) for (const it of phrases) this.#add(it, wishes);
      else if (type === 'theme') for (const it of phrases) this.#add(it, [], phrases);
    }
  }

  /** An institution is known by its name, and by each word that no other institution has in its name. */
  #addInstitutions(institutions: InstitutionNames): void {
    const { genericNames } = this.#vocabulary;
    const owners = new Map<string, string[]>();
    for (const [id, name] of institutions)
      for (const word of new Set(namesIn(name)))
        owners.set(word, [...(owners.get(word) ?? []), id]);
    for (const [value, label] of institutions) {
      const wish: Wish = { type: 'institution', value, label };
      const words = namesIn(label);
      this.#add(words.join(' '), [wish]);
      for (const word of words)
        if (
          owners.get(word)?.length === 1 &&
          this.#saysSomething(word) &&
          !genericNames.has(word) &&
          !this.#meanings.has(word)
        )
          this.#add(word, [wish]);
    }
  }

  #saysSomething(word: string): boolean {
    const { stopWords, groupWords } = this.#vocabulary;
    return word.length >= minLabelWord && !stopWords.has(word) && !groupWords.has(word);
  }
}

/** The words of a name; what stands between brackets is no part of it. */
const namesIn = (name: string): string[] => tokens(name.replace(/\(.*?\)/g, ' '));

const hasPhrase = (words: readonly string[], phrase: string): boolean =>
  ` ${words.join(' ')} `.includes(` ${phrase} `);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The values of facets that an index has. */
export function facetsOf({ groupFacets, editionFacets }: OfferIndex): NamedFacets {
  return (name) => {
    const facet: Facet =
      name === 'place'
        ? editionFacets[EDITION_FACETS.indexOf(name)]!
        : groupFacets[GROUP_FACETS.indexOf(name)]!;
    return facet.values();
  };
}
