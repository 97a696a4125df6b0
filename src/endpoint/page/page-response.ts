import { html, raw } from 'hono/html';
import type { Direction } from '../../locale/direction.ts';
import { pageStyle } from './page-style.ts';
import type { WidgetScript } from './widget-script.ts';

/** A piece of HTML in which every value has been escaped. */
export type Html = ReturnType<typeof html>;

export interface Page {
  lang: string;
  /** Default: left to right. */
  dir?: Direction;
  title: string;
  body: Html;
  /** One sentence for who finds the page by searching. */
  description?: string | undefined;
  /** The scripts of the page; none: none is allowed to run. */
  scripts?: readonly WidgetScript[];
  status?: number;
  /** Whether search engines may list it. Default: no. */
  isListed?: boolean;
  /** The one address of this page, for search engines. */
  canonical?: string | undefined;
  /** What search engines read, as schema.org data. */
  structuredData?: object | undefined;
  /** Default: the look of pages for visitors. */
  style?: string;
  /** Sites that may frame the page, as sources of a security policy. Default: none. */
  framedBy?: string;
}

/** An HTML page whose policy allows its own scripts and calls to its own endpoint, and nothing else. */
export async function pageResponse(page: Page): Promise<Response> {
  return new Response(String(await documentOf(page)), {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': await contentSecurityPolicy(page),
      ...(!page.isListed && { 'x-robots-tag': 'noindex' }),
    },
  });
}

const documentOf = (page: Page): Html => {
  // Made outside of the template: a formatter that moves white space into it would break its hash.
  const style = raw(`<style>${page.style ?? pageStyle}</style>`);
  return html`<!doctype html>
    <html lang="${page.lang}" dir="${page.dir ?? 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${page.isListed ? '' : raw('<meta name="robots" content="noindex" />')}
        <title>${page.title}</title>
        ${
          page.description === undefined
            ? ''
            : html`<meta name="description" content="${page.description}" />`
        }
        ${page.canonical === undefined ? '' : html`<link rel="canonical" href="${page.canonical}" />`}
        <link rel="icon" href="data:," />
        ${style} ${page.scripts?.map(scriptElement) ?? ''}
        ${page.structuredData === undefined ? '' : dataElement(page.structuredData)}
      </head>
      <body>
        <main>${page.body}</main>
      </body>
    </html> `;
};

const scriptElement = ({ url, integrity }: WidgetScript): Html =>
  integrity === undefined
    ? html`<script type="module" src="${url}" crossorigin="anonymous"></script>`
    : html`<script
        type="module"
        src="${url}"
        crossorigin="anonymous"
        integrity="${integrity}"
      ></script>`;

/** Data that no browser runs. A text of the offer must not be able to end the element. */
const dataElement = (data: object): Html =>
  raw(
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  );

async function contentSecurityPolicy(page: Page): Promise<string> {
  const { scripts = [], framedBy = "'none'" } = page;
  const sources = new Set(
    scripts.map(({ url }) => (URL.canParse(url) ? new URL(url).origin : "'self'")),
  );
  const style = new TextEncoder().encode(page.style ?? pageStyle);
  const digest = await crypto.subtle.digest('SHA-256', style);
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return [
    "default-src 'none'",
    ...(sources.size > 0 ? [`script-src ${[...sources].join(' ')}`, "connect-src 'self'"] : []),
    `style-src 'sha256-${hash}'`,
    // The empty icon in the page, without which browsers would request /favicon.ico.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
