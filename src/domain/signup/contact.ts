import { withoutInvisible } from './typed-text.ts';

/**
 * A phone number that was understood, or not. `isWhole`: the text has nothing but this number; otherwise
 * it has an extension, a remark or a second number too, which who calls wants to read.
 */
export type Phone = { ok: true; value: string; isWhole: boolean } | { ok: false };

const refused: Phone = { ok: false };

/** Runs of digits with what stands between them, apart from words. */
const runs = /(?<![\p{L}\d])[+(]*\d[\d\s().\-+\u2010-\u2015\u2212]*\d(?![\p{L}\d])/gu;

/** Longest text in which a number is looked for, in characters. */
const MAX_LENGTH = 200;

/** What people write between digits: spaces, dots, slashes and all kinds of dashes. */
const separators = /[\s.\-/\u2010-\u2015\u2212]/g;

/**
 * A phone number as `+31612345678`, from every spelling that can mean one thing: spaces, dashes,
 * dots, brackets, `06`, `+31`, `0031`, `+31 (0)6`, an extension or a remark behind it, and foreign
 * numbers that begin with + or 00. A local number without its area code can mean several, and is refused.
 */
export function normalisePhone(text: string): Phone {
  const typed = withoutInvisible(text.normalize('NFKC')).trim();
  if (typed.length > MAX_LENGTH) return refused;
  const whole = numberIn(typed);
  if (whole !== undefined) return { ok: true, value: whole, isWhole: true };
  // "x12" is an extension.
  for (const [run] of typed.replace(/(\d)x(?=\d)/gi, '$1 x').matchAll(runs)) {
    const value = numberIn(run);
    if (value !== undefined) return { ok: true, value, isWhole: false };
  }
  return refused;
}

/** The number of a text that has nothing else; undefined when it is none. */
function numberIn(text: string): string | undefined {
  const typed = text
    .replace(separators, '')
    .replace(/^\((\+?\d+)\)/, '$1')
    // The zero of a number at home, which is left out behind the code of a country.
    .replace(/^((?:\+|00)\d{1,3})\(0\)/, '$1')
    .replace(/^((?:\+|00)\d{1,3})\((\d+)\)/, '$1$2');
  const international =
    /^(?:\+|00)(\d+)$/.exec(typed)?.[1] ?? (/^31[1-9]\d{8}$/.test(typed) ? typed : '');
  const national = international.startsWith('31')
    ? international.slice(2).replace(/^0/, '')
    : /^0[1-9]/.test(typed)
      ? typed.slice(1)
      : /^14(?:0\d{2,3})$/.test(typed)
        ? typed
        : '';
  if (national) return dutch.test(national) ? `+31${national}` : undefined;
  return /^[1-9]\d{6,14}$/.test(international) ? `+${international}` : undefined;
}

/**
 * Dutch numbers without their zero: of nine digits, of services (0800, 0900 and so on), of devices (097)
 * and of municipalities (14 with their area code).
 */
const dutch = /^(?:[1-9]\d{8}|[89]0\d{2}(?:\d{3})?\d{3,4}|970\d{8}|140\d{2,3})$/;

/** Whether a text can be a phone number at all: without a digit it says that there is none. */
export const hasDigit = (text: string): boolean => /\d/.test(text.normalize('NFKC'));

/** Whether a text can be an e-mail address. Forgiving: only sending a mail tells. */
export function isEmail(text: string): boolean {
  const typed = text.trim();
  return typed.length <= 254 && /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(typed);
}
