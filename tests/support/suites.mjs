import { runCommand } from './run-command.mjs';
import { readTotals } from './totals.mjs';

/** @typedef {{ suite: string, passed: number, failed: number, failures: string[] }} Sum */

/**
 * Runs a suite that writes its totals. One that breaks without a failed test counts as a failure.
 * @param {string} suite
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Sum>}
 */
export const runSuite = async (suite, command, env = {}) => {
  const succeeded = await runCommand(command, { ...env, GMW_SUITE: suite });
  const { passed, failed, failures } = readTotals(suite);
  const broke = (!succeeded && failed === 0) || passed + failed === 0;
  if (!broke) return { suite, passed, failed, failures };
  return { suite, passed, failed: failed + 1, failures: [...failures, 'the suite itself'] };
};

/** The command that runs projects of tests/vitest.config.ts. @param {string[]} projects */
export const vitest = (...projects) => [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...projects.flatMap((project) => ['--project', project]),
];
