// What no linter of ours sees: markup in a template that a strict content security policy blocks, and
// blanks between words that would be gone.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const rooms = ['elements', 'parts', 'internal', 'client', 'context', 'locale', 'theme'];

const files = rooms
  .map((room) => join(src, room))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts'));

/** Comments may speak of what code may not do. */
const withoutComments = (source: string) =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const forbidden: readonly (readonly [string, RegExp])[] = [
  ['a style attribute', /\sstyle\s*=\s*["'$]/],
  ['a <style> element', /<style[\s>]/],
  ['styleMap', /\bstyleMap\b/],
  ['unsafeHTML or unsafeSVG', /\bunsafe(?:HTML|SVG|Static)\b/],
  ['innerHTML, outerHTML or insertAdjacentHTML', /\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b/],
  ['a script made from text', /\bnew Function\b|\beval\(|createObjectURL|<script[\s>]/],
  ['an inline listener', /<[^>]*\son\w+\s*=\s*["']/],
];

/** The first thing in this source that a strict page would block. */
const blocked = (source: string) =>
  forbidden.find(([, pattern]) => pattern.test(withoutComments(source)))?.[0];

describe('the search for what a strict policy blocks', () => {
  it.each([
    ['a style attribute', 'html`<p style="color: red"></p>`'],
    ['a style attribute', 'html`<p style=${colour}></p>`'],
    ['a <style> element', 'html`<style>p {}</style>`'],
    ['an inline listener', 'html`<p onclick="go()"></p>`'],
  ])('finds %s', (what, source) => {
    expect(blocked(source)).toBe(what);
  });

  it.each([
    'html`<p .style=${text}></p>`',
    "element.style.setProperty('--gmw-x', '1')",
    '// style="',
  ])('lets %s pass', (source) => {
    expect(blocked(source)).toBeUndefined();
  });
});

describe('no browser file holds what a strict policy blocks', () => {
  it('in any room', () => {
    const found = files.flatMap((file) => {
      const what = blocked(readFileSync(file, 'utf8'));
      return what ? [`${file.slice(src.length + 1)}: ${what}`] : [];
    });
    expect(found).toEqual([]);
  });
});

it('no template begins with a blank, which the build takes away: it belongs before the template', () => {
  const found = files.filter((file) =>
    /html` +</.test(withoutComments(readFileSync(file, 'utf8'))),
  );
  expect(found.map((file) => file.slice(src.length + 1))).toEqual([]);
});
