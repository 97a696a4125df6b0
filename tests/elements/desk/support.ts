// The desk as its user sees it, against the endpoint in the page.
import { findByWords, openWidget, type Widget } from '../../support/browser/widget.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';

export const tag = 'gmw-desk';

export const openDesk = (
  endpoint: DeskEndpoint,
  attributes: Record<string, string> = {},
  parent?: Element,
): Widget =>
  openWidget(tag, {
    endpoint,
    attributes: { 'heading-level': '1', ...attributes },
    ...(parent ? { parent } : {}),
  });

/** Presses what has these words, once it is there. */
export const press = async (desk: Widget, words: string | RegExp): Promise<void> =>
  (await findByWords(desk, words)).click();
