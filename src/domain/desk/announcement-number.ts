/** Two pairs of digits, neither of which begins with 0: "48 17" is said as "forty-eight seventeen". */
const numbers: readonly string[] = Array.from({ length: 90 * 90 }, (_, at) =>
  [Math.floor(at / 90), at % 90].map((pair) => String(pair + 10)).join(''),
);

/**
 * A number that is not taken, any of them: it must not tell how many there are. `undefined` when all are.
 *
 * @param random at least 0, and less than 1
 */
export function freeNumber(taken: ReadonlySet<string>, random: number): string | undefined {
  const free = numbers.filter((it) => !taken.has(it));
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
