import { existsSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';
import { entries, readJson, readText, root } from '../support/built.ts';

interface PackageJson {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
  bin: Record<string, string>;
  sideEffects: string[];
}
const manifest = readJson<PackageJson>('package.json');

const documented = [
  '.',
  './define',
  ...entries.map((name) => `./${name}`),
  './contract',
  './endpoint',
  './jsx',
  './lang/*',
  './custom-elements.json',
  './web-types.json',
  './html-data.json',
];

describe('package.json', () => {
  it('exports what is documented, and itself', () => {
    expect(Object.keys(manifest.exports).toSorted()).toEqual(
      [...documented, './package.json'].toSorted(),
    );
  });

  it.each(documented)('%s leads to files that exist', (path) => {
    const target = manifest.exports[path] ?? '';
    for (const file of typeof target === 'string' ? [target] : Object.values(target))
      expect(existsSync(join(root, file.replace('*', 'group-finder.en'))), file).toBe(true);
  });

  it('keeps the files that register from being shaken off', () => {
    for (const name of [...entries, 'define']) {
      const target = manifest.exports[`./${name}`];
      const file = typeof target === 'object' ? (target.default ?? '') : '';
      const kept = manifest.sideEffects.some((pattern) => matchesGlob(file, pattern));
      expect(kept, file).toBe(true);
    }
  });

  it('asks an installer for three packages, and offers the database drivers', () => {
    expect(Object.keys(manifest.dependencies).toSorted()).toEqual(['@lit/context', 'lit', 'zod']);
    expect(Object.keys(manifest.peerDependencies).toSorted()).toEqual(
      Object.keys(manifest.peerDependenciesMeta).toSorted(),
    );
    for (const peer of Object.values(manifest.peerDependenciesMeta))
      expect(peer.optional).toBe(true);
  });

  it('has the version that the elements tell', () => {
    expect(readText('dist/cdn/gmw-widgets.js')).toContain(manifest.version);
    expect(readText('src/version.ts')).toContain(`'${manifest.version}'`);
  });

  it('has a command that Node can start', () => {
    const file = manifest.bin['gmw-widgets'] ?? '';
    expect(readText(file)).toMatch(/^#!\/usr\/bin\/env node\n(?!#!)/);
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, level: 'suggestion', strict: true });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });
});
