import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { filesIn, isForPages } from './source.ts';

const property = /--_[\w-]+/g;

/**
 * Short names for the private custom properties of a widget. The list is that of the whole source, so
 * that two files of one version on a page mean the same by a name.
 */
export function shortProperties(root: string): Plugin {
  const found = filesIn(resolve(root, 'src')).flatMap(
    (file) => readFileSync(file, 'utf8').match(property) ?? [],
  );
  const names = new Map(
    [...new Set(found)].sort().map((name, index) => [name, `--_${index.toString(36)}`]),
  );
  return {
    name: 'gmw:short-properties',
    applyToEnvironment: isForPages,
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code) => ({
        code: code.replaceAll(property, (name) => names.get(name) ?? name),
        map: null,
      }),
    },
  };
}
