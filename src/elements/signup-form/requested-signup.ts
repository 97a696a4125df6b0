import type { Group } from '../../contract/group.ts';

/** What the page requests a sign-up for: ids of group and edition, and who signs up whom. */
export interface RequestedSignup {
  readonly group: string | undefined;
  readonly edition: string | undefined;
  readonly mode: string | undefined;
}

/** Names of the attributes; with the prefix and a dash before them also of the query parameters. */
export const requestedNames = ['group', 'edition', 'mode'] as const;

/** Attributes as they can be at run time: a host may remove one or set its property to `null`. */
type Attributes = { readonly [Name in keyof RequestedSignup]: string | null | undefined };

/**
 * Reads what the page requests: from the attributes, else from the query parameters of its address.
 * Without a `prefix` the address is left alone.
 */
export function requestedSignup(
  attributes: Attributes,
  prefix: string | undefined,
): RequestedSignup {
  const query = new URLSearchParams(prefix === undefined ? '' : window.location.search);
  const read = (name: keyof RequestedSignup) =>
    attributes[name] || query.get(`${prefix}-${name}`) || undefined;
  return { group: read('group'), edition: read('edition'), mode: read('mode') };
}

/** Gives the address of this page with another group requested; none without a `prefix`. */
export const groupAddressFor = (
  prefix: string | undefined,
): ((group: Group) => string) | undefined =>
  prefix === undefined ? undefined : ({ id }) => `?${prefix}-group=${encodeURIComponent(id)}`;
