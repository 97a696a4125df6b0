import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommand } from './run-command.mjs';

/** The build writes this file last. */
const lastOfBuild = 'dist/custom-elements.json';
const madeFrom = ['src', 'package.json', 'tsconfig.json', 'vite.config.ts', 'vite.languages.mjs'];

/** @param {string} path */
const modified = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestSource = () =>
  Math.max(
    ...madeFrom.map(modified),
    ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((path) =>
      modified(join('src', path)),
    ),
  );

/** Builds when nothing is built yet or a source is newer. @returns {Promise<boolean>} whether dist can be used */
export const buildIfStale = async () =>
  modified(lastOfBuild) > newestSource() || runCommand(['npm', 'run', 'build']);
