import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Origins } from '../http/origins.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';
import { contactLines } from './hosted/contact-lines.ts';
import { missingPage } from './hosted/missing-page.ts';
import { pageWordsOf } from './hosted/page-languages.ts';
import { pagePath, publicBasePath } from './page-path.ts';
import { pageWidgets, readPageQuery } from './page-query.ts';
import type { PageQuery, PageWidget } from './page-query.ts';
import { pageResponse } from './page-response.ts';
import { embedStyle } from './page-style.ts';
import type { WidgetScript } from './widget-script.ts';
import { widgetTag } from './widget-tag.ts';

/** Per widget: the file, and the page of the endpoint that has it too. */
const widgets: Readonly<Record<PageWidget, { file: string; page: string }>> = {
  // The finder has the sign-up form inside.
  'group-finder': { file: 'gmw-widgets.js', page: 'finder' },
  'signup-form': { file: 'gmw-signup-form.js', page: 'signup' },
  'definition-poll': { file: 'gmw-definition-poll.js', page: 'poll' },
  'priority-survey': { file: 'gmw-priority-survey.js', page: 'survey' },
};

const isWidget = (name: string): name is PageWidget =>
  (pageWidgets as readonly string[]).includes(name);

/** Sites that may frame a page: those that may send, and the endpoint itself for its builder. */
export function frameAncestors(origins: Origins): string {
  if (origins === '*') return '*';
  // What is no plain origin could add a directive to the policy.
  const sites = origins.filter((it) => URL.canParse(it) && new URL(it).origin === it);
  return ["'self'", ...sites].join(' ');
}

/** Pages with one widget, for the frames of sites that take no script. */
export function embedPage(services: Services, origins: Origins): Hono {
  const app = new Hono();
  const { scripts, store } = services;
  const frame = scripts?.find('gmw-frame.js');
  if (!scripts || !frame) return app;

  app.get('/embed/:widget', async (c) => {
    const widget = c.req.param('widget');
    if (!isWidget(widget)) throw notFound();
    const { file, page } = widgets[widget];
    const script = scripts.find(file);
    if (!script) throw notFound();
    const query = readPageQuery(widget, new URL(c.req.url).searchParams);
    const { institution: id, headingLevel, attributes } = query;
    const institution = id === undefined ? undefined : await findInstitution(store.db, id);
    const words = pageWordsOf(institution, query.lang);
    const { lang } = words;
    const title = words.t(widget);
    if (id !== undefined && !institution) return missingPage(words);
    const hosted = pagePath(services, page, {
      institution: id,
      lang: lang === 'nl' ? undefined : lang,
      ...hostedParameters(widget, query),
    });
    const fallback = html`<div>
      <p><a href="${hosted}" target="_blank" rel="noopener">${words.t('ownPage', { title })}</a></p>
      ${contactLines(words, institution)}
    </div>`;
    const tag = {
      endpoint: publicBasePath(services),
      institution: id,
      lang,
      'heading-level': headingLevel,
      ...attributes,
      'data-hosted': hosted,
      'data-signup': widget === 'group-finder' ? signupAddress(services, id) : undefined,
    };
    return pageResponse({
      lang,
      dir: words.dir,
      title,
      style: embedStyle,
      scripts: inOrder(frame, script),
      framedBy: frameAncestors(origins),
      body: widgetTag(widget, tag, fallback),
    });
  });

  return app;
}

/** The script of the frame first: it decides before the widget starts. */
const inOrder = (frame: WidgetScript, script: WidgetScript): WidgetScript[] => [frame, script];

/** The sign-up page with the places that the finder fills in. */
function signupAddress(services: Services, institution: string | undefined): string {
  const path = pagePath(services, 'signup', { institution });
  return `${path}${path.includes('?') ? '&' : '?'}gmw-group={group}&gmw-edition={edition}`;
}

/** The sign-up page takes the group from the parameters of the form itself. */
function hostedParameters(widget: PageWidget, { attributes }: PageQuery): Record<string, string> {
  if (widget !== 'signup-form') return attributes;
  const names = Object.entries(attributes).filter(([name]) => name !== 'form-of-address');
  return Object.fromEntries(names.map(([name, value]) => [`gmw-${name}`, value]));
}
