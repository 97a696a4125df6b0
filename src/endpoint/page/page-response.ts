import { html, raw } from 'hono/html';
import type { WidgetScript } from './widget-script.ts';

/** A piece of HTML in which every value has been escaped. */
export type Html = ReturnType<typeof html>;

export interface Page {
  lang: string;
  title: string;
  body: Html;
  /** The only script of the page; undefined: none is allowed to run. */
  script?: WidgetScript | undefined;
  status?: number;
  /** A page of work has lists and panels beside each other; one to read or fill in is a column. */
  isWide?: boolean;
}

const styleOf = ({ isWide }: Page): string =>
  'body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#24201b;background:#fff}' +
  `main{max-width:${isWide ? 68 : 40}rem;margin:0 auto;padding:1rem}main:has(table){max-width:none}` +
  'table{border-collapse:collapse}td,th{padding:.25rem .5rem;border:1px solid;text-align:start}';

/** An HTML page whose policy allows its one script and calls to its own endpoint, and nothing else. */
export async function pageResponse(page: Page): Promise<Response> {
  return new Response(String(await documentOf(page)), {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': await contentSecurityPolicy(page),
      'x-robots-tag': 'noindex',
    },
  });
}

function documentOf(page: Page): Html {
  const { lang, title, body, script } = page;
  // Made outside of the template: a formatter that moves white space into it would break its hash.
  const styleElement = raw(`<style>${styleOf(page)}</style>`);
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${styleElement} ${script && scriptElement(script)}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
}

const scriptElement = ({ url, integrity }: WidgetScript): Html =>
  integrity === undefined
    ? html`<script type="module" src="${url}" crossorigin="anonymous"></script>`
    : html`<script
        type="module"
        src="${url}"
        crossorigin="anonymous"
        integrity="${integrity}"
      ></script>`;

async function contentSecurityPolicy(page: Page): Promise<string> {
  const { script } = page;
  const source = URL.canParse(script?.url ?? '') ? new URL(script?.url ?? '').origin : "'self'";
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styleOf(page)));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return [
    "default-src 'none'",
    ...(script ? [`script-src ${source}`, "connect-src 'self'"] : []),
    `style-src 'sha256-${hash}'`,
    // The empty icon in the page, without which browsers would request /favicon.ico.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
