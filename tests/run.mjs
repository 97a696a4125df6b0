// `npm test`: everything, also after a failure. The last line is the sum: `N passed, N failed`.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './support/build-if-stale.mjs';
import { runChecks } from './support/checks.mjs';
import { runCommand } from './support/run-command.mjs';
import { totalsFolder } from './support/totals.mjs';

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
 * @returns {Promise<Sum>}
 */
const runSuite = async (suite, command) => {
  const succeeded = await runCommand(command, { GMW_SUITE: suite });
  const { passed, failed } = readTotals(suite);
  const broke = (!succeeded && failed === 0) || passed + failed === 0;
  return { suite, passed, failed: broke ? failed + 1 : failed };
};

/** @param {string[]} projects */
const vitest = (...projects) => [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...projects.flatMap((project) => ['--project', project]),
];

rmSync(totalsFolder, { recursive: true, force: true });
/** @type {Sum[]} */
const sums = [];
const checks = await runChecks();
sums.push({ suite: 'checks', passed: checks.passed.length, failed: checks.failed.length });
sums.push(await runSuite('node', vitest('node', 'endpoint')));
sums.push(
  await runSuite('browsers', ['web-test-runner', '--config', 'tests/web-test-runner.config.mjs']),
);
const built = await buildIfStale();
sums.push({ suite: 'build', passed: built ? 1 : 0, failed: built ? 0 : 1 });
sums.push(await runSuite('package', vitest('package', 'e2e')));

/** @param {'passed' | 'failed'} key */
const total = (key) => sums.reduce((sum, suite) => sum + suite[key], 0);

console.log('');
for (const { suite, passed, failed } of sums)
  console.log(`${suite}: ${passed} passed, ${failed} failed`);
if (checks.failed.length > 0) console.log(`checks that failed: ${checks.failed.join(', ')}`);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
