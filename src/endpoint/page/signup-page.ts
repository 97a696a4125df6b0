import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Institution } from '../../contract/institution.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';
import { phoneLink } from './hosted/contact-lines.ts';
import { languageLinks } from './hosted/page-languages.ts';
import { pageWordsFor, type PageWords } from './hosted/page-words.ts';
import { pagePath, pageUrl, publicBasePath } from './page-path.ts';
import { pageResponse } from './page-response.ts';
import type { Html } from './page-response.ts';

/** Where the form reads from the address of its page what is signed up for. */
const requestedSignup = ['gmw-group', 'gmw-edition', 'gmw-mode'];

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
    const institution = id === undefined ? undefined : await findInstitution(store.db, id);
    // Not only in what the institution has switched on: the link to a sign-up is in the language of the
    // person, who may have signed up on a site that has others.
    const words = pageWordsFor(c.req.query('lang'));
    const { t, lang, dir } = words;
    const title = t('signup');
    if (id !== undefined && !institution) {
      return pageResponse({
        lang,
        dir,
        title,
        body: html`<p>${t('missingSignup')}</p>`,
        status: 404,
      });
    }
    const requested = Object.fromEntries(requestedSignup.map((it) => [it, c.req.query(it)]));
    const links = languageLinks(words, institution, (other) =>
      pagePath(services, 'signup', { institution: id, ...requested, lang: other }),
    );
    const body = html`${links}<gmw-signup-form
        endpoint="${publicBasePath(services)}"
        institution="${id ?? ''}"
        heading-level="1"
        >${fallback(words, institution)}</gmw-signup-form
      >`;
    return pageResponse({ lang, dir, title, body, scripts: [script] });
  });

  return app;
}

/** What the page shows until the form is loaded, and for good when it cannot be. */
function fallback({ t }: PageWords, institution: Institution | undefined): Html {
  const { name, phone } = institution ?? {};
  if (phone === undefined) return html`<p>${t('signupScript')}</p>`;
  const call = name === undefined ? t('signupCallUs') : t('signupCall', { institution: name });
  return html`<p>${call} ${phoneLink(phone)}</p>`;
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
  return pageUrl(services, 'signup', { institution, ...(lang !== 'nl' && { lang }) });
}
