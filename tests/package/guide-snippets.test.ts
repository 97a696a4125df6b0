// What an editor copies from a guide has no mistake that the builder would find.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CustomElement,
  CustomElementDeclaration,
  Package,
} from 'custom-elements-manifest/schema.d.ts';
import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../../src/builder/pasted-snippet.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';
import { readJson, root } from '../support/built.ts';

const manifest = readJson<Package>('dist/custom-elements.json');
const elements = manifest.modules.flatMap(
  (module) => module.declarations ?? [],
) as (CustomElementDeclaration & CustomElement)[];
const { groups, institutions = [] } = sampleOffer('2027-01-01') as unknown as {
  groups: { themes: { value: string }[]; audiences: { value: string }[] }[];
  institutions: { id: string }[];
};

const known = {
  values: {
    institution: institutions.map((it) => it.id),
    theme: groups.flatMap((it) => it.themes.map(({ value }) => value)),
    audience: groups.flatMap((it) => it.audiences.map(({ value }) => value)),
    poll: ['definition'],
    survey: ['offer-priorities'],
  },
  attributes: Object.fromEntries(
    elements.map((it) => [it.tagName!, (it.attributes ?? []).map(({ name }) => name)]),
  ),
};

const snippets = ['README.md', ...globSync('docs/guides/*.md', { cwd: root })].flatMap((path) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/```html\n([^]*?)```/g)]
    .map(([, code = '']) => ({ path, code }))
    .filter(({ code }) => /<gmw-|<iframe|data-gmw=/.test(code)),
);

describe('a snippet of a guide', () => {
  it('is found', () => {
    expect(snippets.length).toBeGreaterThan(10);
    expect(
      mistakesIn('<gmw-group-finder endpoint="https://x.example/v1" them="a">', known),
    ).not.toEqual([]);
  });

  it.each(snippets)('of $path has no mistake: $code', ({ code }) => {
    const found = mistakesIn(code, known)
      .map((it) => `${it.title}: ${it.why}`)
      // Guides give the script once, above all.
      .filter((it) => !it.startsWith('Het script staat er niet bij'));
    expect(found).toEqual([]);
  });
});
