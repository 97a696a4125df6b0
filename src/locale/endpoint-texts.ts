import type { Dictionary } from './text.ts';
import type { VocabularyTexts } from './vocabulary-texts.ts';

/** What the endpoint needs of a language: its parts by the name of their file. */
export interface EndpointTexts {
  readonly format: Dictionary;
  readonly edition: Dictionary;
  readonly 'signup-messages': Dictionary;
  readonly 'signup-mail': Dictionary;
  readonly 'hosted-pages': Dictionary;
  /** Dutch has none here: it is part of every vocabulary. */
  readonly vocabulary?: VocabularyTexts;
}
