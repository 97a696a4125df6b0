import { writeTotals } from './totals.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

/** @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite @param {Totals} totals */
const count = (suite, totals) => {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) totals.skipped++;
    else if (test.passed) totals.passed++;
    else totals.failed++;
  }
  for (const inner of suite?.suites ?? []) count(inner, totals);
};

/** Prints totals per browser and in all. A file that fails to load counts as one failure. @returns {import('@web/test-runner-core').Reporter} */
export const totalsReporter = () => ({
  onTestRunFinished({ sessions }) {
    /** @type {Map<string, Totals>} */
    const perBrowser = new Map();
    for (const session of sessions) {
      // The little browser of WebKitGTK says its own name, which tells nobody anything.
      const name = session.browser.name === 'MiniBrowser' ? 'WebKit' : session.browser.name;
      const totals = perBrowser.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
      const failedBefore = totals.failed;
      count(session.testResults, totals);
      if (!session.passed && totals.failed === failedBefore) totals.failed++;
      perBrowser.set(name, totals);
    }
    const all = { passed: 0, failed: 0, skipped: 0 };
    // The runner leaves cursor codes on the last line, also in a pipe: begin on a line of our own.
    console.log('');
    for (const [browser, totals] of perBrowser) {
      console.log(
        `${browser}: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`,
      );
      all.passed += totals.passed;
      all.failed += totals.failed;
      all.skipped += totals.skipped;
    }
    writeTotals(process.env['GMW_SUITE'] ?? 'browsers', all);
    console.log(
      `browser tests: ${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`,
    );
  },
});
