/** The script with the sign-up form: its address, and its hash for `integrity`. */
export interface WidgetScript {
  url: string;
  integrity?: string;
}

/** Markup that is safe to be sent. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Markup from a template; every value but `Markup` is text. The name is not `html`: a tool that lays out
 * such templates would break the hash of the style.
 */
export const markup = (parts: TemplateStringsArray, ...values: (string | Markup)[]): Markup =>
  new Markup(
    String.raw(
      { raw: parts },
      ...values.map((it) => (it instanceof Markup ? it.text : escape(it))),
    ),
  );

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const style =
  'body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#24201b;background:#fff}' +
  'main{max-width:40rem;margin:0 auto;padding:1rem}';

export interface Page {
  lang: string;
  title: string;
  body: Markup;
  script?: WidgetScript;
  status?: number;
}

/** A page that may load its one script and call its own endpoint, and nothing else. */
export async function pageResponse({ lang, title, body, script, status = 200 }: Page) {
  const integrity = script?.integrity;
  const hash = integrity ? markup` integrity="${integrity}"` : '';
  const load = script
    ? markup`<script type="module" src="${script.url}" crossorigin="anonymous"${hash}></script>`
    : '';
  const { text } = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
${load}
</head>
<body><main>${body}</main></body>
</html>
`;
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': await policy(script),
      'x-robots-tag': 'noindex',
    },
  });
}

async function policy(script: WidgetScript | undefined): Promise<string> {
  const from = URL.canParse(script?.url ?? '') ? new URL(script?.url ?? '').origin : "'self'";
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return [
    "default-src 'none'",
    ...(script ? [`script-src ${from}`, "connect-src 'self'"] : []),
    `style-src 'sha256-${hash}'`,
    // The empty icon, so that no browser goes looking for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
