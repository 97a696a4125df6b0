import type { Vocabulary } from '../../domain/offer/sentence/vocabulary.ts';
import { endpointLanguageOf, endpointLanguages } from '../../locale/endpoint-languages.ts';
import { vocabularyOf } from '../../locale/vocabulary.ts';

/** The vocabulary for a reader who prefers the languages of an `Accept-Language`; else the Dutch one. */
export function vocabularyFor(acceptLanguage: string | null): Vocabulary {
  const code = endpointLanguageOf(/^[a-z]+/i.exec((acceptLanguage ?? '').trim())?.[0]);
  const vocabulary = endpointLanguages[code]?.vocabulary;
  return vocabularyOf({ code, texts: vocabulary ? { vocabulary } : {} });
}
