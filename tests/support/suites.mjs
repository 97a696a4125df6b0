import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { totalsFolder } from './totals.mjs';

/** @typedef {{ suite: string, passed: number, failed: number }} Sum */

/** @param {string} suite @returns {{ passed: number, failed: number }} */
const readTotals = (suite) => {
  try {
    return JSON.parse(readFileSync(join(totalsFolder, `${suite}.json`), 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
};

/**
 * Runs a suite that writes its totals. One that breaks without a failed test counts as a failure.
 * @param {string} suite
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Sum>}
 */
export const runSuite = async (suite, command, env = {}) => {
  const succeeded = await runCommand(command, { ...env, GMW_SUITE: suite });
  const { passed, failed } = readTotals(suite);
  const broke = (!succeeded && failed === 0) || passed + failed === 0;
  return { suite, passed, failed: broke ? failed + 1 : failed };
};

/** The command that runs projects of tests/vitest.config.ts. @param {string[]} projects */
export const vitest = (...projects) => [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...projects.flatMap((project) => ['--project', project]),
];
