// `npm run test:everything`: what is too heavy for every run. Its table goes to docs/test-everything.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './support/build-if-stale.mjs';
import { root, runCommand } from './support/run-command.mjs';
import { runSuite, vitest } from './support/suites.mjs';

const project = process.env.npm_package_version ?? '';
const minutes = (/** @type {number} */ since) => ((performance.now() - since) / 60_000).toFixed(1);

if (!(await buildIfStale())) process.exit(1);

/** @type {{ what: string, passed: number, failed: number, minutes: string }[]} */
const rows = [];
const frameworksFrom = performance.now();
const frameworks = await runSuite('everything', vitest('everything'));
rows.push({
  what: 'applications in React 19, Preact, Vue 3 and Svelte 5, from the packed package (types, build, in Chromium), the plugin in WordPress 6.1 the container file and systemd unit of docs/operations.md in a Debian, and its commands for a backup of PostgreSQL under load (all three skipped aloud where they cannot be), reads while another process writes, the built Storybook page by page (it shows, and nothing comes from elsewhere), and violations that the fault bench has to find',
  ...frameworks,
  minutes: minutes(frameworksFrom),
});
const variantsFrom = performance.now();
const variants = await runSuite('variants', [...vitest('endpoint'), '-t', 'on postgres-'], {
  GMW_TEST_POSTGRES_VARIANTS: 'on',
});
rows.push({
  what: 'store, admission, life cycle and migrations on PostgreSQL with 64-bit integers, with serializable transactions, and with changes of the schema that commit (a process is killed after every step of every migration)',
  ...variants,
  minutes: minutes(variantsFrom),
});
const faultsFrom = performance.now();
const sound = await runCommand(['npm', 'run', 'bench:faults', '--', '--seconds', '60']);
rows.push({
  what: 'everything goes wrong that can, under load, on both databases: the fault bench (README)',
  passed: sound ? 1 : 0,
  failed: sound ? 0 : 1,
  minutes: minutes(faultsFrom),
});

const sum = (/** @type {'passed' | 'failed'} */ key) =>
  rows.reduce((total, row) => total + row[key], 0);
const closing = `${sum('passed')} passed, ${sum('failed')} failed`;
writeFileSync(
  join(root, 'docs/test-everything.md'),
  `# What is too heavy for every run

Written by \`npm run test:everything\` (version ${project}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}).

| what | passed | failed | minutes |
| --- | --: | --: | --: |
${rows.map((row) => `| ${row.what} | ${row.passed} | ${row.failed} | ${row.minutes} |`).join('\n')}

${closing}
`,
);
console.log(`\n${closing}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
