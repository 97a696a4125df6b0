import type { Vocabulary } from '../../domain/offer/sentence/vocabulary.ts';
import english from '../../locale/en/vocabulary.json' with { type: 'json' };
import { vocabularyOf } from '../../locale/vocabulary.ts';

/** The languages besides Dutch in which sentences are understood. */
const others = { en: english };

/** The vocabulary for a reader who prefers the languages of an `Accept-Language`; else the Dutch one. */
export function vocabularyFor(acceptLanguage: string | null): Vocabulary {
  const code = /^[a-z]+/.exec((acceptLanguage ?? '').trim().toLowerCase())?.[0];
  return code !== undefined && Object.hasOwn(others, code)
    ? vocabularyOf({ code, texts: { vocabulary: others[code as keyof typeof others] } })
    : vocabularyOf({ code: 'nl', texts: {} });
}
