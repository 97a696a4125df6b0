import dutchWords from './nl/vocabulary.json' with { type: 'json' };

/**
 * A vocabulary as it is stored: lists of words and phrases with a comma between, by key. It is no dictionary
 * of texts: nobody reads it. See `vocabularyOf`.
 */
export type VocabularyTexts = Readonly<Record<string, string>>;

export const dutchVocabulary: VocabularyTexts = dutchWords;
