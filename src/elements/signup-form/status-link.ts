import { takeFromFragment } from '../../internal/fragment.ts';

/** What opens the status of a sign-up: in memory, and in the link that its owner keeps. */
export interface StatusLink {
  readonly reference: string;
  readonly secret: string;
}

/** The sign-up of a status link (`<page>#gmw-signup=<reference>.<secret>`), taken out of the address. */
export function takeStatusLink(): StatusLink | undefined {
  const found = takeFromFragment('gmw-signup');
  // Mail programs like to take the full stop or bracket after a link along.
  const [reference = '', secret = ''] = found.replace(/[^\w.-]/g, '').split('.');
  return found ? { reference, secret } : undefined;
}

/** The link itself, on a page without what else stands in its fragment. */
export const statusAddress = (page: string, { reference, secret }: StatusLink): string =>
  `${page.split('#')[0]}#gmw-signup=${reference}.${secret}`;
