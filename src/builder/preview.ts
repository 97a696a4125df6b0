import type { BuilderChoice } from './choice.ts';

/** A widget, as far as the preview sets it. */
type Previewed = HTMLElement & { fetch?: typeof fetch };

/** Where the endpoint is: its path on this host, and what carries requests to it. */
export interface PreviewEndpoint {
  readonly path: string;
  readonly fetch: typeof fetch;
}

/** Reads go to the endpoint; nothing is sent from a preview but the question for a form token. */
const readOnly =
  (send: typeof fetch): typeof fetch =>
  (input, init) => {
    const request = new Request(input, init);
    const isHarmless = request.method === 'GET' || request.url.endsWith('/form-tokens');
    if (isHarmless) return send(request);
    const problem = {
      type: 'urn:gmw:problem:origin-not-allowed',
      status: 403,
      title: 'Dit is een voorbeeld: er wordt niets verstuurd',
      detail: 'Op uw eigen pagina werkt het wel.',
    };
    return Promise.resolve(
      new Response(JSON.stringify(problem), {
        status: 403,
        headers: { 'content-type': 'application/problem+json' },
      }),
    );
  };

/** Shows the widget as it will be; it is made anew, as on a page that was just opened. */
export function showPreview(
  place: HTMLElement,
  { widget, attributes, accent }: BuilderChoice,
  endpoint: PreviewEndpoint,
): void {
  const shown = document.createElement(`gmw-${widget}`) as Previewed;
  shown.setAttribute('endpoint', endpoint.path);
  shown.setAttribute('url-state', 'off');
  shown.setAttribute('heading-level', '3');
  shown.setAttribute('editor', '');
  for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
  if (accent !== undefined) {
    // By the object model, which a strict policy allows.
    shown.style.setProperty('color-scheme', 'light');
    shown.style.setProperty('--gmw-accent-background-color', accent);
    shown.style.setProperty('--gmw-accent-hover-background-color', accent);
    shown.style.setProperty('--gmw-accent-color', '#ffffff');
    shown.style.setProperty('--gmw-link-color', accent);
  }
  shown.fetch = readOnly(endpoint.fetch);
  place.replaceChildren(shown);
}
