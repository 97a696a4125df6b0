import type {
  CustomElement,
  CustomElementDeclaration,
  Package,
} from 'custom-elements-manifest/schema.d.ts';
import { describe, expect, it } from 'vitest';
import { entries, readJson, readText } from '../support/built.ts';

/** The schema's own `CustomElementDeclaration` leaves out what it takes from `CustomElement`. */
type Element = CustomElementDeclaration & CustomElement;

const manifest = readJson<Package>('dist/custom-elements.json');
const declared = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter((it): it is Element => 'customElement' in it && it.customElement);
const tags = entries.map((name) => `gmw-${name}`);

/** What every element has; widgets have a heading and a state in the page's address besides. */
const shared = [
  'endpoint',
  'institution',
  'lang',
  'form-of-address',
  'privacy-url',
  'phone',
  'quick-exit',
];
const ofWidgets = ['heading-level', 'url-state'];

describe('custom-elements.json', () => {
  it('has the public elements and nothing else', () => {
    expect(new Set(declared.map((it) => it.tagName))).toEqual(new Set(tags));
    expect(declared).toHaveLength(tags.length);
  });

  it.each(manifest.modules.map((module) => module.path))('%s is in the package', (path) => {
    expect(readText(path)).not.toBe('');
  });

  describe.each(declared)('$tagName', (element) => {
    it('has a summary', () => {
      expect(element.summary ?? element.description).toMatch(/\S/);
    });

    it.each(['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const)(
      'describes all of its %s',
      (kind) => {
        const silent = (element[kind] ?? []).filter((it) => !/\w/.test(it.description ?? ''));
        expect(silent.map((it) => it.name)).toEqual([]);
      },
    );

    it('keeps its inner life to itself', () => {
      for (const member of element.members ?? []) {
        expect('privacy' in member ? (member.privacy ?? 'public') : 'public').toBe('public');
        expect(member.name).not.toMatch(/^[#_]/);
      }
    });

    it('knows the attributes that all elements share', () => {
      const names = element.attributes?.map((it) => it.name) ?? [];
      const expected = element.tagName === 'gmw-provider' ? shared : [...shared, ...ofWidgets];
      for (const name of expected) expect(names).toContain(name);
    });

    it.each(['dist/web-types.json', 'dist/html-data.json', 'dist/jsx.d.ts'])('is in %s', (file) => {
      expect(readText(file)).toMatch(new RegExp(`["']${element.tagName}["']`));
    });
  });
});
