/** A tag, its end or a comment. A bare "<", as in "< 12 jaar", is none. */
const tag = /<(?:\/?[a-z][^<>]*|!--[\s\S]*?--)>/gi;

/** Tags after which a new line begins where a browser shows them. */
const endOfLine = /<(?:br|\/(?:p|li|div|h[1-6]|tr))\b[^<>]*>/gi;

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/** The named entities that editors of content systems write; others stay as they are. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  aacute: 'á',
  agrave: 'à',
  oacute: 'ó',
  ccedil: 'ç',
};

/** Whether a text has tags or entities of HTML, where the contract has plain text. */
export const hasMarkup = (text: string): boolean => plainText(text) !== text;

/**
 * The plain text that a browser would show of HTML: without tags, with the characters that entities
 * stand for. A text of which nothing would be left, such as `<script>`, stays as it is. The result may hold
 * a "<": it is text, and must be shown as text.
 */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const plain = withoutMarkup(text);
  if (plain === text) return text;
  const tidy = plain
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return tidy || text;
}

function withoutMarkup(text: string): string {
  return text
    .replace(endOfLine, '\n')
    .replace(tag, '')
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      // Half of a pair, and what lies beyond Unicode, is no character.
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    });
}
