// Prototype.js, MooTools and the like replace some globals by functions of another meaning. Code that
// pages load does without those.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const rooms = ['client', 'context', 'domain', 'elements', 'internal', 'locale', 'parts', 'theme'];

const files = rooms.flatMap((room) =>
  readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file)),
);

const withoutComments = (source: string) =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const forbidden: readonly (readonly [string, RegExp])[] = [
  [
    'Array.from, which ignores its second argument there: use listOf or a spread',
    /\bArray\.from\b/,
  ],
  ['entries(), which gives values without their index there: use forEach', /\.entries\(\)/],
  ['JSON.stringify, which uses the toJSON of a list there: use jsonText', /\bJSON\.stringify\b/],
];

/** The one file that may call JSON.stringify: it takes the toJSON away first. */
const jsonText = join('client', 'json-text.ts');

const found = (source: string) =>
  forbidden.find(([, pattern]) => pattern.test(withoutComments(source)))?.[0];

describe('no file that pages load depends on', () => {
  it('a global that pages replace', () => {
    const faults = files.flatMap((file) => {
      if (file === jsonText) return [];
      const what = found(readFileSync(join(src, file), 'utf8'));
      return what ? [`${file}: ${what}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it.each([
    'Array.from({ length: 3 }, make)',
    'for (const [i, it] of list.entries()) use(i, it);',
    'JSON.stringify(list)',
  ])('finds %s', (source) => expect(found(source)).toBeDefined());

  it.each(['Int32Array.from(keys)', 'Object.entries(values)', '// Array.from'])(
    'lets %s pass',
    (source) => expect(found(source)).toBeUndefined(),
  );
});
