import type { Reporter, TestModule } from 'vitest/node';
import { writeTotals } from './totals.mjs';

/** Writes how many tests passed and failed; a file that breaks outside its tests counts as one failure. */
export const totalsReporter = (): Reporter => ({
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors) {
    const totals = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const failedBefore = totals.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') totals.passed++;
        else if (state === 'failed') totals.failed++;
        else totals.skipped++;
      }
      if (!module.ok() && totals.failed === failedBefore) totals.failed++;
    }
    writeTotals(process.env['GMW_SUITE'] ?? 'vitest', totals);
  },
});
