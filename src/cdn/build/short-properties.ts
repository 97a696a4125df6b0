import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Short names for the private custom properties of a widget. The list is that of the whole source, so
 * that two files of one version on a page mean the same by a name.
 */
export function shortProperties(root: string): Plugin {
  const names = new Map<string, string>();
  const collect = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) collect(resolve(folder, entry.name));
      else if (entry.name.endsWith('.ts'))
        for (const [name] of readFileSync(resolve(folder, entry.name), 'utf8').matchAll(
          /--_[\w-]+/g,
        ))
          names.set(name, '');
  };
  collect(resolve(root, 'src'));
  for (const [index, name] of [...names.keys()].sort().entries())
    names.set(name, `--_${index.toString(36)}`);
  return {
    name: 'gmw:short-properties',
    applyToEnvironment: ({ name: environment }) => environment.startsWith('cdn_'),
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code) => ({
        code: code.replaceAll(/--_[\w-]+/g, (name) => names.get(name) ?? name),
        map: null,
      }),
    },
  };
}
