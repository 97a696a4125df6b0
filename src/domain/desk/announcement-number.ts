/** Pairs of digits that do not begin with 0. */
const pairs = 90;

/**
 * A number that is not taken, any of them: it must not tell how many there are. Neither of its two pairs
 * begins with 0: "48 17" is said as "forty-eight seventeen". `undefined` when all are taken.
 *
 * @param random at least 0, and less than 1
 */
export function freeNumber(taken: ReadonlySet<string>, random: number): string | undefined {
  const free = [...Array.from({ length: pairs * pairs }).keys()]
    .map((at) => `${Math.floor(at / pairs) + 10}${(at % pairs) + 10}`)
    .filter((it) => !taken.has(it));
  return free[Math.floor(random * free.length)];
}

/** The number as it is stored, however it was typed; `undefined` when it is no such number. */
export function readNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.\-–]/g, '');
  return /^\d{4}$/.test(digits) ? digits : undefined;
}

/** The number as people say it: "48 17". */
export const numberInPairs = (number: string): string =>
  [number.slice(0, 2), number.slice(2)].filter(Boolean).join(' ');
