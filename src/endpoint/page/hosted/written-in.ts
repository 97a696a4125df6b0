import { raw } from 'hono/html';
import type { Group } from '../../../contract/group.ts';
import { directionOf } from '../../../domain/language/direction.ts';
import { languageOf, offerInLanguage } from '../../../domain/language/in-language.ts';
import type { Html } from '../page-response.ts';
import type { PageWords } from './page-words.ts';

/** A group with its texts in the language of the page, as far as it has them. */
export const inPageLanguage = (group: Group, { lang }: PageWords): Group =>
  offerInLanguage(group, lang);

/** The attributes of an element with a text of a group: its language and direction where it is not the page's. */
export function writtenIn(group: Group, field: keyof Group, words: PageWords): Html {
  const lang = languageOf(group, field, words.lang);
  return lang === words.lang
    ? raw('')
    : raw(`lang="${lang.replace(/[^\w-]/g, '')}" dir="${directionOf(lang)}"`);
}
