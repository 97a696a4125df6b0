import { runSuite } from './suites.mjs';
import { readTotals } from './totals.mjs';

const command = ['web-test-runner', '--config', 'tests/web-test-runner.config.mjs'];

/** More files than this do not fail by accident. */
const fewFiles = 6;

/**
 * Runs the element tests in all browsers. Files that failed run once more, on their own: a driver loses
 * a key or a frame once in some thousand tests. What passes then is counted as passed and named as
 * unsteady, because such a test is to be mended (docs/decisions/0024).
 * @returns {Promise<import('./suites.mjs').Sum & { unsteady: string[] }>}
 */
export const runBrowserSuite = async () => {
  const first = await runSuite('browsers', command);
  const { failedFiles } = readTotals('browsers');
  if (failedFiles.length === 0 || failedFiles.length > fewFiles) return { ...first, unsteady: [] };
  for (const { browser, file } of failedFiles) {
    const again = await runSuite('again', [...command, '--files', file], { BROWSERS: browser });
    if (again.failed > 0) return { ...first, unsteady: [] };
  }
  const { suite, passed, failed, failures } = first;
  return { suite, passed: passed + failed, failed: 0, failures: [], unsteady: failures };
};
