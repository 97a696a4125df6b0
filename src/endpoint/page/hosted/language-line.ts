import { html } from 'hono/html';
import type { Group } from '../../../contract/group.ts';
import { foreignLanguagesOf } from '../../../domain/language/foreign-languages.ts';
import { formatLanguageName } from '../../../locale/format.ts';
import type { Html } from '../page-response.ts';
import type { PageWords } from './page-words.ts';

/** In which language the group is, where that is not the language of the page. */
export function languageLine({ t, language }: PageWords, group: Group): Html {
  const names = foreignLanguagesOf(group, language.code).map((it) =>
    formatLanguageName(it, language),
  );
  return names.length === 0
    ? html``
    : html`<p class="muted">${t('language', { language: names.join(', ') })}</p>`;
}
