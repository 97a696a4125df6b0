import { html } from 'hono/html';
import { pageResponse } from '../page-response.ts';
import type { PageWords } from './page-words.ts';

/** For an address that does not exist, or not any more. `elsewhere`: the path of a page that does. */
export const missingPage = ({ t, lang, dir }: PageWords, elsewhere?: string): Promise<Response> =>
  pageResponse({
    lang,
    dir,
    title: t('missing'),
    status: 404,
    body: html`<h1>${t('missing')}</h1>
      <p>${t('missingWhy')}</p>
      ${elsewhere === undefined ? '' : html`<p><a href="${elsewhere}">${t('toAllGroups')}</a></p>`}`,
  });
