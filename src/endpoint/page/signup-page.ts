import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Institution } from '../../contract/institution.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';
import { pageUrl, publicBasePath } from './page-path.ts';
import { pageResponse } from './page-response.ts';
import type { Html } from './page-response.ts';

const words = {
  nl: {
    title: 'Aanvraag',
    call: 'Lukt het niet op deze pagina? Bel ',
    script: 'Deze pagina werkt alleen met JavaScript.',
    missing: 'Deze pagina bestaat niet. Kijk of u de hele link hebt.',
  },
  en: {
    title: 'Request',
    call: 'Does this page not work? Call ',
    script: 'This page needs JavaScript.',
    missing: 'There is no such page. Please check that you have the whole link.',
  },
};

/**
 * The endpoint's own page with the sign-up form, for institutions that have none on their site. Status
 * links lead to it, and an institution may link to it. The form itself reads the group and edition
 * from the query; the secret of a status link is in the fragment, which a browser does not send.
 */
export function signupPage(services: Services): Hono {
  const app = new Hono();
  const { store, scripts } = services;
  const script = scripts?.find('gmw-signup-form.js');
  if (!script) return app;

  app.get('/signup', async (c) => {
    const id = c.req.query('institution')?.replaceAll('\0', '');
    const lang = c.req.query('lang') === 'en' ? 'en' : 'nl';
    const institution = id === undefined ? undefined : await findInstitution(store.db, id);
    const { title, missing } = words[lang];
    if (id !== undefined && !institution) {
      return pageResponse({ lang, title, body: html`<p>${missing}</p>`, status: 404 });
    }
    const body = html`<gmw-signup-form
      endpoint="${publicBasePath(services)}"
      institution="${id ?? ''}"
      heading-level="1"
      >${fallback(lang, institution)}</gmw-signup-form
    >`;
    return pageResponse({ lang, title, body, scripts: [script] });
  });

  return app;
}

/** What the page shows until the form is loaded, and for good when it cannot be. */
function fallback(lang: keyof typeof words, institution: Institution | undefined): Html {
  const { call, script } = words[lang];
  const { name, phone } = institution ?? {};
  if (phone === undefined) return html`<p>${script}</p>`;
  const number = phone.replace(/[^\d+]/g, '');
  return html`<p>${call}${name ?? ''}: <a href="tel:${number}">${phone}</a></p>`;
}

/**
 * The address of the page, for links in messages; undefined when the endpoint has no page or does not
 * know its own public address.
 */
export function signupPageUrl(
  services: Services,
  institution: string,
  lang: string,
): string | undefined {
  if (!services.scripts) return undefined;
  return pageUrl(services, 'signup', { institution, ...(lang === 'en' && { lang }) });
}
