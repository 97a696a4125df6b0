// Each part of the desk comes with the words that only it has. A word that something else needs would show
// as its key until that part is loaded.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const desk = join(root, 'src/elements/desk');

const sources = new Map<string, string>();
function sourceOf(file: string): string {
  const known = sources.get(file) ?? readFileSync(file, 'utf8');
  sources.set(file, known);
  return known;
}

/** Modules that a file loads at its start: no types, and none that are loaded later. */
function importsOf(file: string): string[] {
  const statements = sourceOf(file).matchAll(/^(?:import|export) ([^;]*?)from '(\.[^']+)';/gms);
  return [...statements]
    .filter(([, names = '']) => !names.startsWith('type '))
    .map(([, , path = '']) => join(dirname(file), path))
    .filter((path) => existsSync(path));
}

function loadedWith(start: string, known = new Set<string>()): Set<string> {
  if (known.has(start)) return known;
  known.add(start);
  for (const file of importsOf(start)) loadedWith(file, known);
  return known;
}

const start = loadedWith(join(desk, 'desk.ts'));

/** Parts of the desk by name, with what only they load. */
const parts = [
  ...sourceOf(join(desk, 'desk.ts')).matchAll(/import\('(\.\/[\w-]+\/([\w-]+)-page\.ts)'\)/g),
]
  .map(([, path = '', name = '']) => ({ name, path: join(desk, path) }))
  .map(({ name, path }) => ({
    name,
    files: [...loadedWith(path)].filter((it_) => !start.has(it_)),
  }));

/** Whether a module may show a word: its key stands there, or how it begins. */
function mayShow(file: string, key: string): boolean {
  const source = sourceOf(file);
  if (source.includes(`'${key}'`)) return true;
  return [...source.matchAll(/`([\w-]{3,})\$\{[^`]*\}([\w-]*)`/g)].some(
    ([, begin = '', end = '']) => key.startsWith(begin) && key.endsWith(end),
  );
}

const wordsOf = async (name: string): Promise<string[]> =>
  Object.keys(
    Object.values((await import(`../../src/locale/nl/desk-${name}.ts`)) as object)[0] as object,
  );

describe('words of the desk', () => {
  it('come with its parts', () => {
    const files = readdirSync(join(root, 'src/locale/nl')).filter((it_) => it_.startsWith('desk-'));
    expect(files.toSorted()).toEqual(parts.map((it_) => `desk-${it_.name}.ts`).toSorted());
  });

  it.each(parts)('that come with $name are needed by nothing else', async ({ name, files }) => {
    const own = new Set(files);
    const others = [...start, ...parts.flatMap((it_) => it_.files)].filter(
      (it_) => !own.has(it_) && !it_.includes('/src/locale/'),
    );
    const strayed = (await wordsOf(name)).flatMap((key) =>
      others.filter((it_) => mayShow(it_, key)).map((it_) => `${key}: ${relative(root, it_)}`),
    );
    expect(strayed).toEqual([]);
  });
});
