/** Letters that Unicode normalisation does not split into a letter and an accent, and what people type instead. */
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

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\0-\x7f]*$/;

/**
 * Accents of Latin, Greek and Cyrillic letters, and what Arabic is mostly written without: vowel signs, the
 * hamza on a letter, and the line that stretches a word.
 */
const MARKS = /[\u0300-\u036f\u064b-\u065f]|\u0640/g;

/**
 * A text as search compares it: in lower case, without accents, with ligatures split into letters. It is the
 * same in every locale. Vowel signs of other scripts stay, because there they are letters.
 */
export function normalise(text: string): string {
  // Most of the text of an offer is plain, and this is faster.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text, normalised. An apostrophe inside a word is left out: "foto's" is `fotos`. */
export function tokens(text: string): string[] {
  const plain = normalise(text);
  if (ASCII.test(plain))
    return plain.replace(/([a-z])['`](?=[a-z])/g, '$1').match(/[a-z\d]+/g) ?? [];
  return (
    plain
      .replace(/(\p{L})['’ʼ`](?=\p{L})/gu, '$1')
      .match(
        /[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}\p{Extended_Pictographic}]*/gu,
      ) ?? []
  );
}

/** The code of a place made from its name: "'s-Gravenhage" is `s-gravenhage`. It may be empty. */
export function slug(text: string): string {
  return tokens(text).join('-');
}

/**
 * A text by which names are sorted: normalised, and numbers by their value, so that "Groep 10" comes after
 * "Groep 2". The collation of `Intl` differs between browsers and servers; page and endpoint sort alike.
 */
export function sortKey(text: string): string {
  return normalise(text).replace(/\d+/g, (digits) =>
    digits.replace(/^0+(?=\d)/, '').padStart(12, '0'),
  );
}
