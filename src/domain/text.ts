/** Letters that Unicode does not take apart, and what people type instead. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * A text as search compares it: lower case, without accents, ligatures taken apart. The same in
 * every locale. Vowel signs of other scripts stay: there they are letters.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text, normalised. An apostrophe inside a word goes: "foto's" is `fotos`. */
export function tokens(text: string): string[] {
  return (
    normalise(text)
      .replace(/(\p{L})['’ʼ`](?=\p{L})/gu, '$1')
      .match(
        /[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}\p{Extended_Pictographic}]*/gu,
      ) ?? []
  );
}

/** A code made from a name, for places: "'s-Gravenhage" is `s-gravenhage`. May be empty. */
export function slug(text: string): string {
  return tokens(text).join('-');
}
