// Every suite writes what it counted; `npm test` adds it all up and names what failed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a suite counted. `failures` names each failed test with its message: `npm test` prints them
 * last, because the beginning of a long log is what gets lost.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Totals
 */

/** @returns {Totals} */
export const noTotals = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

export const totalsFolder = join(import.meta.dirname, '../../.cache/totals');

/** @param {string} suite @param {Totals} totals */
export const writeTotals = (suite, totals) => {
  mkdirSync(totalsFolder, { recursive: true });
  writeFileSync(join(totalsFolder, `${suite}.json`), JSON.stringify(totals));
};
