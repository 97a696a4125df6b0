/**
 * A number that is not taken, any of them: it must not tell how many there are. Neither of its two pairs
 * begins with 0: "48 17" is said as "forty-eight seventeen". `undefined` when all are taken.
 *
 * @param random at least 0, and less than 1
 */
export function freeNumber(taken: ReadonlySet<string>, random: number): string | undefined {
  const free: string[] = [];
  for (let first = 10; first < 100; first += 1) {
    for (let second = 10; second < 100; second += 1) {
      if (!taken.has(`${first}${second}`)) free.push(`${first}${second}`);
    }
  }
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
