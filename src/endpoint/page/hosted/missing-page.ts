import { html } from 'hono/html';
import { pageResponse } from '../page-response.ts';

/** For an address that does not exist, or not any more. `elsewhere`: the path of a page that does. */
export const missingPage = (elsewhere?: string): Promise<Response> =>
  pageResponse({
    lang: 'nl',
    title: 'Deze pagina is er niet',
    status: 404,
    body: html`<h1>Deze pagina is er niet</h1>
      <p>Misschien is de groep al voorbij. Of kijk of u de hele link hebt.</p>
      ${elsewhere === undefined ? '' : html`<p><a href="${elsewhere}">Naar alle groepen</a></p>`}`,
  });
