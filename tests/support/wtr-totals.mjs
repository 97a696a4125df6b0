import { relative } from 'node:path';
import { noTotals, writeTotals } from './totals.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

/**
 * @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite
 * @param {string} path names of what the suite stands in
 * @param {Totals} totals
 */
const count = (suite, path, totals) => {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) totals.skipped++;
    else if (test.passed) totals.passed++;
    else {
      totals.failed++;
      totals.failures.push(`${path} > ${test.name}: ${test.error?.message ?? ''}`);
    }
  }
  for (const inner of suite?.suites ?? []) count(inner, `${path} > ${inner.name}`, totals);
};

/** Prints totals per browser and in all. A file that fails to load counts as one failure. @returns {import('@web/test-runner-core').Reporter} */
export const totalsReporter = () => ({
  onTestRunFinished({ sessions }) {
    /** @type {Map<string, Totals>} */
    const perBrowser = new Map();
    for (const session of sessions) {
      // The little browser of WebKitGTK says its own name, which tells nobody anything.
      const name = session.browser.name === 'MiniBrowser' ? 'WebKit' : session.browser.name;
      const totals = perBrowser.get(name) ?? noTotals();
      const testFile = relative('', session.testFile ?? '');
      const file = `${name}, ${testFile}`;
      const failedBefore = totals.failed;
      count(session.testResults, file, totals);
      const isInterrupted = !session.passed && totals.failed === failedBefore;
      if (isInterrupted) {
        totals.failed++;
        totals.failures.push(`${file}: ${session.errors.map(({ message }) => message).join('; ')}`);
      }
      if (!session.passed)
        totals.failedFiles.push({ browser: name.toLowerCase(), file: testFile, isInterrupted });
      perBrowser.set(name, totals);
    }
    const all = noTotals();
    // The runner leaves cursor codes on the last line, also in a pipe: begin on a line of our own.
    console.log('');
    for (const [browser, totals] of perBrowser) {
      console.log(
        `${browser}: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`,
      );
      all.passed += totals.passed;
      all.failed += totals.failed;
      all.skipped += totals.skipped;
      all.failures.push(...totals.failures);
      all.failedFiles.push(...totals.failedFiles);
    }
    writeTotals(process.env['GMW_SUITE'] ?? 'browsers', all);
    console.log(
      `browser tests: ${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`,
    );
  },
});
