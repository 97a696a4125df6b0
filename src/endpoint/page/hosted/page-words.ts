import { directionOf, type Direction } from '../../../locale/direction.ts';
import { formatLanguageName } from '../../../locale/format.ts';
import { endpointLanguageOf, endpointLanguages } from '../../../locale/endpoint-languages.ts';
import type { EditionTexts } from '../../../locale/nl/edition.ts';
import type { HostedPageTexts } from '../../../locale/nl/hosted-pages.ts';
import type { Language } from '../../../locale/language.ts';
import { wordsOf, type Translate } from '../../../locale/translate.ts';

/** The words of pages in one language. */
export interface PageWords {
  /** Code of the language. */
  readonly lang: string;
  readonly dir: Direction;
  /** For dates, times and amounts. */
  readonly language: Language;
  readonly t: Translate<HostedPageTexts>;
  readonly edition: Translate<EditionTexts>;
}

/** The name of a language in another one or in itself, as the first word of a line. */
export const languageTitle = (code: string, language: Language): string =>
  formatLanguageName(code, language).replace(/^./u, (it) => it.toUpperCase());

/** The words of pages for a language tag; Dutch for a language that the endpoint does not have. */
export function pageWordsFor(tag: string | null | undefined): PageWords {
  const lang = endpointLanguageOf(tag);
  const { format, edition, 'hosted-pages': page } = endpointLanguages[lang]!;
  const language: Language = { code: lang, texts: { format } };
  return {
    lang,
    dir: directionOf(language),
    language,
    t: wordsOf<HostedPageTexts>(language, page, 'u'),
    edition: wordsOf<EditionTexts>(language, edition, 'u'),
  };
}
