import type { Facets } from '../../../contract/group.ts';
import { dangerIn, type Danger, type DangerWords } from '../../../domain/help/danger.ts';
import { withValues } from '../../../domain/offer/filters.ts';
import { themesForDanger } from '../../../domain/offer/sentence/danger-topics.ts';
import { tellingWords } from '../../../domain/offer/sentence/read-sentence.ts';
import type { Vocabulary } from '../../../domain/offer/sentence/vocabulary.ts';
import type { OfferQuestion } from '../search/offer-search.ts';
import type { FilterSelection } from './filter-selection.ts';

interface FoundThemes {
  readonly danger: Danger;
  readonly facets: Facets;
  readonly themes: readonly string[];
}

/** What a sentence is read by. */
export interface SentenceSources {
  readonly filters: FilterSelection;
  /** Facets of the offer, once they are known. */
  readonly facets: () => Facets | undefined;
  readonly vocabulary: () => Vocabulary;
  readonly dangerWords: () => DangerWords;
}

/** What is asked of the offer because of what somebody typed. With words of danger that is only its themes. */
export class TypedSentence {
  readonly #sources: SentenceSources;
  #found: FoundThemes | undefined;

  constructor(sources: SentenceSources) {
    this.#sources = sources;
  }

  /** The words of the sentence that are marked in texts. */
  get wordsToMark(): string {
    const { filters, vocabulary } = this.#sources;
    const text = filters.chosen.q?.[0];
    return text ? tellingWords(text, vocabulary()) : '';
  }

  /** What a text tells of danger. */
  dangerOf(text: string): Danger | undefined {
    return dangerIn(text, this.#sources.dangerWords());
  }

  /** The themes of the offer for a sentence with words of danger; they are looked up once. */
  get dangerThemes(): readonly string[] {
    const { filters, vocabulary } = this.#sources;
    const { text, danger } = filters;
    const facets = this.#sources.facets();
    if (!danger || !facets) return [];
    if (this.#found?.danger !== danger || this.#found.facets !== facets) {
      const facetOf = (name: string) => facets[name] ?? [];
      const themes = themesForDanger(text, danger, facetOf, vocabulary());
      this.#found = { danger, facets, themes };
    }
    return this.#found.themes;
  }

  /** What is asked; `isForAll` is whether the visitor wants to see all groups. */
  question(isForAll: boolean): Pick<OfferQuestion, 'chosen' | 'isPrivate'> {
    const { danger, chosen } = this.#sources.filters;
    if (!danger) return { chosen, isPrivate: false };
    const theme = isForAll ? [] : this.dangerThemes;
    return { chosen: withValues({}, 'theme', theme), isPrivate: true };
  }
}
