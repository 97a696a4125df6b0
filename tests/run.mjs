// `npm test`: everything, also after a failure. The last line is the sum: `N passed, N failed`.
import { rmSync } from 'node:fs';
import { buildIfStale } from './support/build-if-stale.mjs';
import { runBrowserSuite } from './support/browser-suite.mjs';
import { runChecks } from './support/checks.mjs';
import { runSuite, vitest } from './support/suites.mjs';
import { totalsFolder } from './support/totals.mjs';

rmSync(totalsFolder, { recursive: true, force: true });
/** @type {import('./support/suites.mjs').Sum[]} */
const sums = [];
const checks = await runChecks();
sums.push({
  suite: 'checks',
  passed: checks.passed.length,
  failed: checks.failed.length,
  failures: checks.failed,
});
sums.push(await runSuite('node', vitest('node', 'endpoint')));
const browsers = await runBrowserSuite();
sums.push(browsers);
const built = await buildIfStale();
sums.push({ suite: 'build', passed: built ? 1 : 0, failed: built ? 0 : 1, failures: [] });
sums.push(
  await runSuite('published', ['web-test-runner', '--config', 'tests/published.config.mjs']),
);
sums.push(await runSuite('package', vitest('package', 'e2e')));

/** @param {'passed' | 'failed'} key */
const total = (key) => sums.reduce((sum, suite) => sum + suite[key], 0);

console.log('');
for (const { suite, passed, failed } of sums)
  console.log(`${suite}: ${passed} passed, ${failed} failed`);
for (const test of browsers.unsteady)
  console.log(`UNSTEADY, passed when run again: ${test.slice(0, 600)}`);
for (const { suite, failures } of sums)
  for (const failure of failures) console.log(`FAILED in ${suite}: ${failure.slice(0, 600)}`);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
