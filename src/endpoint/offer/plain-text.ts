import { Parser } from 'htmlparser2';

/** A tag or an entity. "a < b" and "A&B" are none. */
const markup = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(#\d+|#x[\da-f]+|[a-z][a-z0-9]*);/i;

/** Tags after which a reader expects a new line. */
const blocks: ReadonlySet<string> = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3']);

export const hasMarkup = (text: string): boolean => markup.test(text);

/** The text that a reader of this HTML would see. */
export function plainText(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onclosetag: (name) => {
      if (blocks.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text
    .replaceAll('\u00A0', ' ')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}
