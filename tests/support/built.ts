import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What `npm run build` made, for the tests that look at what is published. */
export const root = join(import.meta.dirname, '../..');

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

/** Paths from the root, of the files below a folder of `dist` whose names end in `end`. */
export function builtFiles(folder: string, end: string): string[] {
  const from = join(root, 'dist', folder);
  if (!existsSync(from)) throw new Error(`dist/${folder} is missing: run \`npm run build\` first`);
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Every script that can reach a visitor: all but the endpoint and the command. */
export function browserFiles(): string[] {
  const own = new Set(['dist/esm/endpoint.js']);
  return [...builtFiles('cdn', '.js'), ...builtFiles('esm', '.js')].filter((it) => !own.has(it));
}

export const widgets = ['group-finder', 'signup-form', 'definition-poll', 'priority-survey'];
export const elements = [...widgets, 'provider'];
/** Every element with an entry of its own; no page of visitors loads the desk. */
export const entries = [...elements, 'desk'];
