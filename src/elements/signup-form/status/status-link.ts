import { takeFromFragment } from '../../../internal/fragment.ts';
import { requestedNames } from '../requested-signup.ts';

/** What opens the status of a sign-up: kept in memory, and in the link that its owner keeps. */
export interface StatusLink {
  readonly reference: string;
  readonly secret: string;
}

/** The sign-up of a status link (`<page>#gmw-signup=<reference>.<secret>`), taken out of the address. */
export function takeStatusLink(): StatusLink | undefined {
  const value = takeFromFragment('gmw-signup');
  // Mail programs often include the full stop or bracket that follows a link.
  const [reference = '', secret = ''] = value.replace(/[^\w.-]/g, '').split('.');
  return value ? { reference, secret } : undefined;
}

/** The status link for a page; another fragment of the page's address is left out. */
export const statusAddress = (page: string, { reference, secret }: StatusLink): string =>
  `${page.split('#')[0]}#gmw-signup=${reference}.${secret}`;

/**
 * The page that opens a status link: the institution's, else the page that `element` is on. There is
 * none inside another widget, because that one is not there again when the link is opened.
 */
export function statusPage(
  element: Element,
  signupPage: string | undefined,
  prefix: string | undefined,
): string | undefined {
  if (signupPage) return new URL(signupPage, document.baseURI).href;
  if (element.getRootNode() !== document) return undefined;
  const page = new URL(window.location.href);
  // A link is kept and shared: it must not tell which group the sign-up was for.
  for (const name of requestedNames) page.searchParams.delete(`${prefix}-${name}`);
  return page.href;
}
