import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built.ts';

/** Whether each test of a framework passed, by framework and name of the test. */
export type FrameworkResults = Record<string, Record<string, boolean>>;

/** The tests of `tests/everything/frameworks.test.ts`, and what a reader of the guide calls them. */
const columns: Readonly<Record<string, string>> = {
  types: 'tags and events have types',
  built: 'built, properties and events work',
  'signed up': 'a sign-up is sent',
  'on a server': 'rendered on a server',
};

const names: Readonly<Record<string, string>> = {
  react: 'React',
  preact: 'Preact',
  vue: 'Vue',
  svelte: 'Svelte',
};

const heading = '## What was tried';

function rowOf(framework: string, results: Record<string, boolean>): string {
  const { dependencies } = JSON.parse(
    readFileSync(join(root, 'tests/package', framework, 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  const cells = Object.keys(columns).map((test) =>
    test in results ? (results[test] ? 'yes' : '**no**') : 'not tried',
  );
  return `| ${[`${names[framework]} ${dependencies[framework]}`, ...cells].join(' | ')} |`;
}

/** Writes the table of the guide for applications. Nothing is written when a framework is missing. */
export function writeFrameworkTable(results: FrameworkResults): void {
  if (Object.keys(names).some((it) => !results[it])) return;
  const path = join(root, 'docs/guides/frameworks.md');
  const guide = readFileSync(path, 'utf8');
  const from = guide.indexOf(heading);
  const to = guide.indexOf('\n## ', from + 1);
  const head = ['framework', ...Object.values(columns)];
  const table = [
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...Object.keys(names).map((it) => rowOf(it, results[it]!)),
  ].join('\n');
  const text = `${heading}\n\nWritten by \`npm run test:everything\`, which builds each project from the packed package and opens it in Chromium. Angular and Astro are described from their documentation and were not tried.\n\n${table}\n`;
  writeFileSync(path, guide.slice(0, from) + text + guide.slice(to));
}
