import { raw } from 'hono/html';
import type { Group } from '../../../contract/group.ts';
import { directionOf } from '../../../domain/language/direction.ts';
import { languageOf, offerInLanguage } from '../../../domain/language/in-language.ts';
import type { Html } from '../page-response.ts';

/** The language of the pages; what the widget on them shows follows the visitor. */
const pageLanguage = 'nl';

/** A group with its texts in Dutch, as far as it has them. */
export const inDutch = (group: Group): Group => offerInLanguage(group, pageLanguage);

/** The attributes of an element with a text of a group: its language and direction where it is not Dutch. */
export function writtenIn(group: Group, field: keyof Group): Html {
  const lang = languageOf(group, field, pageLanguage);
  return lang === pageLanguage
    ? raw('')
    : raw(`lang="${lang.replace(/[^\w-]/g, '')}" dir="${directionOf(lang)}"`);
}
