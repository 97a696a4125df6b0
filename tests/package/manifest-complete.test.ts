// The tables of each widget, made from the manifest, against what its source has.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CustomElement,
  CustomElementDeclaration,
  Package,
} from 'custom-elements-manifest/schema.d.ts';
import { describe, expect, it } from 'vitest';
import { entries, readJson, root } from '../support/built.ts';

type Element = CustomElementDeclaration & CustomElement;

const elements = readJson<Package>('dist/custom-elements.json').modules.flatMap(
  (module) => module.declarations ?? [],
) as Element[];

const sourceOf = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');

/** What more than one widget uses. */
const shared = sourceOf('src/{parts,internal,theme}/**/*.ts');

const matches = (source: string, pattern: RegExp): Set<string> =>
  new Set([...source.matchAll(pattern)].map(([, name = '']) => name));

const parts = (source: string): Set<string> =>
  new Set(
    [...matches(source, /\bpart="([^"$]+)"/g)].flatMap((it) => it.split(' ')).filter(Boolean),
  );

/** Names of the events whose classes a source makes. */
const events = (source: string): Set<string> =>
  new Set(
    [...matches(source, /new (Gmw\w+Event)\(/g)].map(
      (it) =>
        `gmw-${it
          .replace(/^Gmw|Event$/g, '')
          .replace(/(?!^)[A-Z]/g, '-$&')
          .toLowerCase()}`,
    ),
  );

const namesOf = (list: readonly { name: string }[] | undefined): string[] =>
  (list ?? []).map((it) => it.name);

describe.each(entries)('the table of gmw-%s', (name) => {
  const element = elements.find((it) => it.tagName === `gmw-${name}`)!;
  const own = sourceOf(`src/elements/${name}/**/*.ts`) + sourceOf('src/elements/ballot/**/*.ts');
  const ownOnly = sourceOf(`src/elements/${name}/**/*.ts`);

  it('has every part that its own templates name, and no other', () => {
    const documented = namesOf(element.cssParts);
    expect([...parts(ownOnly)].filter((it) => !documented.includes(it))).toEqual([]);
    const known = new Set([...parts(own), ...parts(shared)]);
    expect(documented.filter((it) => !known.has(it))).toEqual([]);
  });

  it('has every event that its own code fires, and no other', () => {
    const documented = namesOf(element.events);
    expect([...events(ownOnly)].filter((it) => !documented.includes(it))).toEqual([]);
    const known = new Set([...events(own), ...events(shared)]);
    expect(documented.filter((it) => !known.has(it))).toEqual([]);
  });

  it('has every custom property of the styles, and no other', () => {
    if (name === 'provider') return expect(element.cssProperties ?? []).toEqual([]);
    const used = matches(sourceOf('src/{parts,theme}/**/*.ts') + own, /var\(\s*(--gmw-[a-z-]+)/g);
    expect(namesOf(element.cssProperties).toSorted()).toEqual([...used].toSorted());
  });

  it('has the slot for what shows when the widget cannot', () => {
    expect(namesOf(element.slots)).toEqual(['']);
  });
});
