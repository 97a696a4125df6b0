/**
 * Characters that nobody sees and that come along when a text is copied: spaces of no width, marks of
 * direction, soft hyphens and the byte order mark. Joiners are left: some scripts need them.
 */
const unseen =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Joiners too, which have no meaning in a number or an address. */
const unseenInCodes = /[\u200c\u200d]/g;

/** A name or a message without characters that nobody sees, and without space around it. */
export const tidyText = (text: string): string => text.replace(unseen, '').trim();

/** A number or an address without characters that nobody sees. */
export const withoutInvisible = (text: string): string =>
  text.replace(unseen, '').replace(unseenInCodes, '');

/** An e-mail address as it was meant: without `mailto:`, the brackets around it, and what nobody sees. */
export function tidyEmail(text: string): string {
  const plain = withoutInvisible(text.normalize('NFKC')).trim();
  const inBrackets = /^[^<>]*<([^<>]+)>$/.exec(plain)?.[1] ?? plain;
  return inBrackets
    .replace(/^mailto:\s*/i, '')
    .replace(/\?.*$/, '')
    .trim();
}
