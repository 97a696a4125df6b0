// Every suite writes what it counted; `npm test` adds it all up and names what failed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file of element tests that failed in a browser, as `BROWSERS` names it. `isInterrupted`: no test of it
 * failed, but it did not come to its end.
 * @typedef {{ browser: string, file: string, isInterrupted: boolean }} FailedFile
 */

/**
 * What a suite counted. `failures` names each failed test with its message: `npm test` prints them
 * last, because the beginning of a long log is what gets lost.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[], failedFiles: FailedFile[] }} Totals
 */

/** @returns {Totals} */
export const noTotals = () => ({
  passed: 0,
  failed: 0,
  skipped: 0,
  failures: [],
  failedFiles: [],
});

export const totalsFolder = join(import.meta.dirname, '../../.cache/totals');

/** @param {string} suite @returns {Totals} */
export const readTotals = (suite) => {
  try {
    return JSON.parse(readFileSync(join(totalsFolder, `${suite}.json`), 'utf8'));
  } catch {
    return noTotals();
  }
};

/** @param {string} suite @param {Totals} totals */
export const writeTotals = (suite, totals) => {
  mkdirSync(totalsFolder, { recursive: true });
  writeFileSync(join(totalsFolder, `${suite}.json`), JSON.stringify(totals));
};
