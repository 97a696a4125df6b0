import { html } from 'hono/html';
import type { Institution } from '../../../contract/institution.ts';
import { endpointLanguageOf } from '../../../locale/endpoint-languages.ts';
import type { Html } from '../page-response.ts';
import { languageTitle, pageWordsFor, type PageWords } from './page-words.ts';

const dutch = 'nl';

/** The languages that an institution has switched on, Dutch first; undefined: it has not said. */
const switchedOn = (institution: Institution | undefined): string[] | undefined =>
  institution?.languages && [
    ...new Set([dutch, ...institution.languages.map((it) => endpointLanguageOf(it))]),
  ];

/** The words of a page of an institution: Dutch in place of a language that it has not switched on. */
export function pageWordsOf(
  institution: Institution | undefined,
  tag: string | null | undefined,
): PageWords {
  const words = pageWordsFor(tag);
  const languages = switchedOn(institution);
  return !languages || languages.includes(words.lang) ? words : pageWordsFor(dutch);
}

/**
 * Links to the same page in the other languages of its institution, each in its own words. Nothing
 * where there is no other language.
 *
 * @param pathIn the address of the page in a language
 */
export function languageLinks(
  words: PageWords,
  institution: Institution | undefined,
  pathIn: (lang: string | undefined) => string,
): Html {
  const codes = switchedOn(institution) ?? [dutch, words.lang];
  const others = [...new Set(codes)].filter((it) => it !== words.lang);
  return others.length === 0
    ? html``
    : html`<nav class="languages" aria-label="${words.t('otherLanguages')}">
        ${others.map((code) => {
          const { lang, dir, language } = pageWordsFor(code);
          return html`<a
            href="${pathIn(lang === dutch ? undefined : lang)}"
            lang="${lang}"
            hreflang="${lang}"
            dir="${dir}"
            >${languageTitle(lang, language)}</a
          > `;
        })}
      </nav>`;
}
