import { runCommand } from './run-command.mjs';

/**
 * What is checked without running the code. Two rules about templates are off: elements register
 * themselves in another file than their class, so that a template's tag need not be imported where it
 * is used; and the analyzer's knowledge of CSS is from before container queries.
 * @type {Record<string, readonly string[]>}
 */
const checks = {
  types: ['tsc', '-b', 'tests', 'stories'],
  lint: ['oxlint', '--type-aware', '.'],
  format: ['oxfmt', '--check'],
  templates: [
    'lit-analyzer',
    'src/elements',
    'src/parts',
    '--strict',
    '--maxWarnings',
    '0',
    '--rules.no-missing-import',
    'off',
    '--rules.no-invalid-css',
    'off',
  ],
};

/** Runs all checks, also after one fails; names those that failed. @returns {Promise<{ passed: string[], failed: string[] }>} */
export const runChecks = async () => {
  /** @type {{ passed: string[], failed: string[] }} */
  const outcome = { passed: [], failed: [] };
  const entries = Object.entries(checks);
  for (const [index, [name, command]] of entries.entries()) {
    console.log(`\ncheck ${index + 1} of ${entries.length}: ${name}`);
    const start = performance.now();
    const passed = await runCommand(command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name} ${passed ? 'passed' : 'failed'} in ${seconds} s`);
    outcome[passed ? 'passed' : 'failed'].push(name);
  }
  return outcome;
};
