/** The 11-test of the Dutch citizen service number: weights 9 to 2, and −1 for the last digit. */
function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = -Number(digits[8]);
  for (let i = 0; i < 8; i += 1) sum += (9 - i) * Number(digits[i]);
  return sum % 11 === 0;
}

// What may stand before nine digits of another number: "+31 ", "0031-", "+31 (0)", a lone "0 ", or the
// country and bank of an account number.
const OTHER_NUMBER_PREFIX =
  /(?:(?:\+|\b00)\d{1,3}[ .-]?(?:\(0\))?|\(\d+\)|\b0|\b[a-z]{2}\d{2} ?[a-z]{4} ?)[ .-]?$/i;

// Words that say what else a number is, such as "zaaknummer: ".
const OTHER_NUMBER_NAME =
  /(?:kenmerk|zaak|dossier|referentie|\bref|casus|cli[eë]nt|klant|polis|factuur|order|relatie|registratie|verwijs)(?:nummer|nr|code)?\.?\s*(?:is\b|[:=#])?\s*$/iu;

/**
 * Whether a text holds a BSN: nine digits that pass the 11-test, also written with dots, dashes or
 * spaces. Nine digits after a country code or in a longer number are no BSN: they are a phone number.
 * Neither are those in an e-mail address, nor the number of a case that is called so.
 */
export function containsBsn(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u00a0\u2010-\u2013]/g, (it) => (it === '\u00a0' ? ' ' : '-'));
  const found = [
    ...plain.matchAll(/(?<![\p{L}\d+])\d{9}(?![\p{L}\d])/gu),
    // Groups of two digits or more, or of one digit each, with the same separator between all of them.
    ...plain.matchAll(
      /(?<![\p{L}\d+]|\d[ .-])\d{2,}(?:([ .-])\d{2,}(?:\1\d{2,})*)(?![\p{L}\d]|[ .-]\d)/gu,
    ),
    ...plain.matchAll(/(?<![\p{L}\d+]|\d[ .-])\d(?:([ .-])\d(?:\1\d){7})(?![\p{L}\d]|[ .-]\d)/gu),
  ];
  return found.some((it) => {
    // Only what stands right before a number says what it is.
    const before = plain.slice(Math.max(0, it.index - 40), it.index);
    return (
      passesElevenTest(it[0].replace(/\D/g, '')) &&
      !isInAddress(plain, it.index, it[0].length) &&
      !OTHER_NUMBER_PREFIX.test(before) &&
      !OTHER_NUMBER_NAME.test(before)
    );
  });
}

/** Whether a number stands in an e-mail address. */
const isInAddress = (text: string, index: number, length: number): boolean =>
  /^[\w.+-]*@[^\s@]+\.\w/.test(text.slice(index + length, index + length + 80)) ||
  /@[\w.-]*$/.test(text.slice(Math.max(0, index - 80), index));
