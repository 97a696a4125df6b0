import { spokenFilters, type Vocabulary } from '../domain/offer/sentence/vocabulary.ts';
import { tokens } from '../domain/text/text.ts';
import { formatLanguageName, formatWeekday } from './format.ts';
import type { Language } from './language.ts';
import { dutchVocabulary, type VocabularyTexts } from './vocabulary-texts.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const known = new WeakMap<object, Vocabulary>();

/**
 * The vocabulary of a language. Dutch is always part of it, because offers are in Dutch and so are many
 * of the words that people know for them.
 */
export function vocabularyOf(language: Language): Vocabulary {
  const { vocabulary = dutchVocabulary } = language.texts;
  let made = known.get(vocabulary);
  if (!made) {
    const dutch: Language = { code: 'nl', texts: { vocabulary: dutchVocabulary } };
    made =
      vocabulary === dutchVocabulary ? read([dutch], 'nl') : read([language, dutch], language.code);
    known.set(vocabulary, made);
  }
  return made;
}

function read(languages: readonly Language[], language: string): Vocabulary {
  const list = (key: keyof VocabularyTexts): string[] =>
    languages.flatMap(({ texts }) => {
      const text = texts.vocabulary?.[key];
      return text ? text.split(', ') : [];
    });
  const phrases = (key: keyof VocabularyTexts): string[] => list(key).map(phraseOf);
  const byCode = (kind: string): Map<string, string[]> => {
    const keys = vocabularyKeys.filter((key) => key.startsWith(`${kind}.`));
    return new Map(keys.map((key) => [key.slice(kind.length + 1), phrases(key)]));
  };
  const filters = recordOf(spokenFilters, byCode);
  const add = (words: Map<string, string[]>, code: string, names: readonly string[]): unknown =>
    words.set(code, [...names.map(phraseOf), ...(words.get(code) ?? [])]);
  weekdays.forEach((code, index) =>
    add(
      filters.weekday,
      code,
      languages.map((it) => formatWeekday(index, it)),
    ),
  );
  for (const code of list('languages'))
    add(
      filters.language,
      code,
      languages.map((it) => formatLanguageName(code, it)),
    );
  return {
    language,
    stopWords: new Set(phrases('stopWords')),
    groupWords: new Set(phrases('groupWords')),
    genericNames: new Set(phrases('genericNames')),
    filters,
    audiences: byCode('audience'),
    topics: byCode('topic'),
  };
}

const vocabularyKeys = Object.keys(dutchVocabulary);

const recordOf = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;

const phraseOf = (text: string): string => tokens(text).join(' ');
