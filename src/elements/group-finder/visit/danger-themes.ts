import type { Facets } from '../../../contract/group.ts';
import type { Danger } from '../../../domain/offer/sentence/danger.ts';
import { themesForDanger } from '../../../domain/offer/sentence/danger-topics.ts';
import type { Vocabulary } from '../../../domain/offer/sentence/vocabulary.ts';
import type { FilterSelection } from './filter-selection.ts';

interface FoundThemes {
  readonly danger: Danger;
  readonly facets: Facets;
  readonly themes: readonly string[];
}

/** The themes of an offer for a sentence with words of danger; they are not looked up at every update. */
export class DangerThemes {
  #found: FoundThemes | undefined;

  /** `facets` are those of the offer, once they are known. */
  of(
    { text, danger }: FilterSelection,
    facets: Facets | undefined,
    vocabulary: Vocabulary,
  ): readonly string[] {
    if (!danger || !facets) return [];
    if (this.#found?.danger !== danger || this.#found.facets !== facets) {
      const facetOf = (name: string) => facets[name] ?? [];
      this.#found = { danger, facets, themes: themesForDanger(text, danger, facetOf, vocabulary) };
    }
    return this.#found.themes;
  }
}
