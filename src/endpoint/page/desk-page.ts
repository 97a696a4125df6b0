import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';
import { publicBasePath } from './page-path.ts';
import { pageResponse } from './page-response.ts';
import { deskStyle } from './page-style.ts';

const words = {
  nl: { title: 'Werkplek', script: 'Deze pagina werkt alleen met JavaScript.' },
  en: { title: 'Desk', script: 'This page needs JavaScript.' },
};

/**
 * The page where coordinators and the working group sign in and work. It says nothing by itself: who is
 * signed in, and what of, is in no title and in no address. The secret of a mailed link is in the
 * fragment, which a browser does not send.
 */
export function deskPage(services: Services): Hono {
  const { store, deskScript } = services;
  const app = new Hono();
  if (!deskScript) return app;

  app.get('/desk', async (c) => {
    const lang = c.req.query('lang') === 'en' ? 'en' : 'nl';
    const id = c.req.query('institution')?.replaceAll('\0', '');
    const institution = id === undefined ? undefined : await findInstitution(store.db, id);
    const { title, script } = words[lang];
    const body = html`<gmw-desk
      endpoint="${publicBasePath(services)}"
      institution="${institution?.id ?? ''}"
      heading-level="1"
      ><p>${script}</p></gmw-desk
    >`;
    const response = await pageResponse({
      lang,
      title,
      body,
      scripts: [deskScript],
      style: deskStyle,
    });
    response.headers.set('cache-control', 'no-store');
    response.headers.set('cross-origin-opener-policy', 'same-origin');
    return response;
  });

  return app;
}
