// `npm run check`: types, lint, format and the types inside templates.
import { runChecks } from './support/checks.mjs';

const { passed, failed } = await runChecks();
console.log(
  failed.length > 0
    ? `\nchecks that failed: ${failed.join(', ')}`
    : `\nchecks passed: ${passed.join(', ')}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
