import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommand } from './run-command.mjs';

/** The last file of each step of the build. Storybook writes the manifest too, so that one tells little. */
const made = ['dist/cdn/integrity.json', 'dist/types/index.d.ts', 'dist/custom-elements.json'];
const madeFrom = ['src', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** @param {string} path */
const modified = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @returns {string | undefined} why what is built cannot be used */
const whyStale = () => {
  const built = Math.min(...made.map(modified));
  if (built === 0) return 'Nothing is built yet';
  const inSource = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const newer = [...madeFrom, ...inSource.map((path) => join('src', path))].find(
    (path) => modified(path) >= built,
  );
  return newer && `${newer} has changed since the last build`;
};

/** Builds when nothing is built yet or a source is newer. @returns {Promise<boolean>} whether dist can be used */
export const buildIfStale = async () => {
  const reason = whyStale();
  if (!reason) return true;
  console.log(`${reason}: building the widgets and the endpoint, which takes about half a minute.`);
  const start = performance.now();
  const succeeded = await runCommand(['npm', 'run', '--silent', 'build']);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(succeeded ? `Built in ${seconds} s.` : 'The build failed; the reason is above.');
  return succeeded;
};
