import { filterKeys, ownPosition, type Chosen } from '../../../domain/offer/filters.ts';

/** What the address of the page says: filters (an empty list was cleared by the visitor) and the open group. */
export interface Address {
  readonly chosen: Chosen;
  readonly group?: string | undefined;
  /** Whether the sign-up form for the group is open. That is in the entry of the history, not in the address. */
  readonly isForm?: boolean | undefined;
}

const parameters: readonly string[] = [...filterKeys, 'group'];
/** A longer value was not written by a finder. */
const maxLength = 200;

const nameOf = (part: string): string => decode(part.split('=', 1)[0] ?? '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

/** Reads the parameters with a prefix; what a finder would not write is left out. */
export function readAddress(search: string, prefix: string): Address {
  const values: Record<string, string[]> = {};
  for (const part of search.replace(/^\?/, '').split('&')) {
    const name = nameOf(part);
    const key = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
    if (!parameters.includes(key)) continue;
    const value = decode(part.slice(part.indexOf('=') + 1)).trim();
    const list = (values[key] ??= []);
    if (
      part.includes('=') &&
      value &&
      value !== ownPosition &&
      value.length <= maxLength &&
      !list.includes(value)
    )
      list.push(value);
  }
  const { group, ...chosen } = values;
  return { chosen, group: group?.[0] };
}

/**
 * The query string with the finder's parameters in it. Those of the host page stay as they are, letter by
 * letter: to encode them again could change what the host reads.
 */
export function writeAddress(search: string, prefix: string, { chosen, group }: Address): string {
  const own = parameters.map((key) => `${prefix}-${key}`);
  const parts = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part && !own.includes(nameOf(part)));
  const add = (key: string, value: string) =>
    parts.push(`${encodeURIComponent(`${prefix}-${key}`)}=${encodeURIComponent(value)}`);
  for (const key of filterKeys) {
    const values = chosen[key];
    if (values && !values.length) add(key, '');
    for (const value of values ?? []) add(key, value);
  }
  if (group) add('group', group);
  return parts.length ? `?${parts.join('&')}` : '';
}
