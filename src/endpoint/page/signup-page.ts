import { Hono } from 'hono';
import type { Institution } from '../../contract/institution.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';
import { markup, pageResponse } from './markup.ts';
import type { Markup } from './markup.ts';

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
 * A page of the endpoint's own with the sign-up form, for institutions that have none: status links
 * lead here, and it can be linked to as it is. What is asked for stands in the address, and is read by
 * the form itself; a secret is in the fragment, which never gets here.
 */
export function signupPage({ store, basePath, publicUrl = '', widgets }: Services): Hono {
  const app = new Hono();
  if (!widgets) return app;
  // Behind a proxy the endpoint may be below a path of its own.
  const prefix = URL.canParse(publicUrl) ? new URL(publicUrl).pathname.replace(/\/$/, '') : '';

  app.get('/signup', async (c) => {
    const id = c.req.query('institution');
    const lang = c.req.query('lang') === 'en' ? 'en' : 'nl';
    const institution = id === undefined ? undefined : await findInstitution(store.db, id);
    const { title, missing } = words[lang];
    if (id !== undefined && !institution) {
      return pageResponse({ lang, title, body: markup`<p>${missing}</p>`, status: 404 });
    }
    const form = markup`<gmw-signup-form endpoint="${prefix + basePath}" institution="${id ?? ''}"`;
    const body = markup`${form} heading-level="1">${fallback(lang, institution)}</gmw-signup-form>`;
    return pageResponse({ lang, title, body, script: widgets });
  });

  return app;
}

/** Shown until the form works, and when it cannot. */
function fallback(lang: keyof typeof words, institution: Institution | undefined): Markup {
  const { call, script } = words[lang];
  const { name, phone } = institution ?? {};
  if (phone === undefined) return markup`<p>${script}</p>`;
  const number = phone.replace(/[^\d+]/g, '');
  return markup`<p>${call}${name ?? ''}: <a href="tel:${number}">${phone}</a></p>`;
}

/** The page, as a link in a message; undefined when there is none, or nobody knows where it is. */
export function signupPageUrl(
  { publicUrl, basePath, widgets }: Services,
  institution: string,
  lang: string,
): string | undefined {
  if (publicUrl === undefined || !widgets) return undefined;
  const query = new URLSearchParams({ institution, ...(lang === 'en' && { lang }) });
  return `${publicUrl}${basePath}/signup?${query.toString()}`;
}
