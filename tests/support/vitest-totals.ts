import type { Reporter, TestModule } from 'vitest/node';
import { noTotals, writeTotals } from './totals.mjs';

/** Writes how many tests passed and failed; a file that breaks outside its tests counts as one failure. */
export const totalsReporter = (): Reporter => ({
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors) {
    const totals = noTotals();
    totals.failed = unhandledErrors.length;
    totals.failures.push(...unhandledErrors.map(({ message }) => `outside a test: ${message}`));
    for (const module of modules) {
      const failedBefore = totals.failed;
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (test.diagnostic()?.flaky)
          console.log(
            `UNSTEADY, passed when run again: ${module.relativeModuleId} > ${test.fullName}`,
          );
        if (state === 'passed') totals.passed++;
        else if (state === 'failed') {
          totals.failed++;
          const reasons = errors?.map(({ message }) => message).join('; ');
          totals.failures.push(`${module.relativeModuleId} > ${test.fullName}: ${reasons}`);
        } else totals.skipped++;
      }
      if (!module.ok() && totals.failed === failedBefore) {
        totals.failed++;
        const reasons = module.errors().map(({ message }) => message);
        totals.failures.push(`${module.relativeModuleId}: ${reasons.join('; ')}`);
      }
    }
    writeTotals(process.env['GMW_SUITE'] ?? 'vitest', totals);
  },
});
