// Every suite writes what it counted; `npm test` adds it all up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

export const totalsFolder = join(import.meta.dirname, '../../.cache/totals');

/** @param {string} suite @param {Totals} totals */
export const writeTotals = (suite, totals) => {
  mkdirSync(totalsFolder, { recursive: true });
  writeFileSync(join(totalsFolder, `${suite}.json`), JSON.stringify(totals));
};
