import { html, raw } from 'hono/html';
import type { Html } from './page-response.ts';
import type { PageWidget } from './page-query.ts';

/** The tag of a widget with its attributes, those without a value left out, and its fallback inside. */
export function widgetTag(
  widget: PageWidget,
  attributes: Readonly<Record<string, string | undefined>>,
  fallback: Html,
): Html {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => html`${raw(` ${name}="`)}${value}${raw('"')}`);
  return html`${raw(`<gmw-${widget}`)}${given}${raw('>')}${fallback}${raw(`</gmw-${widget}>`)}`;
}
