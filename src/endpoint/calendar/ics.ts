import { utf8 } from '../submission/bytes.ts';

/** Octets in a line at most, without its end (RFC 5545 3.1). */
const maxOctets = 75;

/** Escapes text for a calendar (RFC 5545 3.3.11). */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Content lines with their ends; a long one is folded, never inside a character. */
export const toLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');

function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = utf8(letter).length;
    if (octets + size > maxOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

/** `2027-01-14` and `19:30` as `20270114T193000`. */
export const localTime = (date: string, time: string): string =>
  `${date.replaceAll('-', '')}T${time.replaceAll(':', '').padEnd(6, '0')}`;
