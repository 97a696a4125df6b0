import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { filesIn } from './source.ts';

const prefix = 'virtual:cdn?';

/**
 * What is alike comes one after the other: a page's server compresses styles after styles and texts
 * after texts better, by one part in a hundred.
 */
const order = [/^theme\/|\.styles\.ts$/, /\.strings\.ts$/, /^contract\//, /^domain\//];

/** Kept out of an order: a library's place, and what no page has. */
const elsewhere = /zod\.ts$|rule\.ts$|openapi/;

/** The entry of a `cdn` file: `virtual:cdn?provider&definition-poll`. */
export function cdnEntries(root: string): Plugin {
  const source = (path: string): string => JSON.stringify(resolve(root, 'src', path));
  const files = filesIn(resolve(root, 'src'))
    .map((file) => relative(resolve(root, 'src'), file))
    .filter((file) => !elsewhere.test(file));
  // Nothing of a module comes along that the tags do not use: only its place is taken.
  const inOrder = order
    .flatMap((kind) => files.filter((file) => kind.test(file)))
    .map((file) => `import ${source(file)};`);
  return {
    name: 'gmw:cdn-entries',
    enforce: 'pre',
    resolveId: {
      filter: { id: /virtual:cdn\?/ },
      handler: (id) => `\0${id.slice(id.indexOf(prefix))}`,
    },
    load: {
      filter: { id: /^\0virtual:cdn\?/ },
      handler: (id) => {
        const tags = id.slice(prefix.length + 1).split('&');
        return [...inOrder, ...tags.map((tag) => `export * from ${source(tag)};`)].join('\n');
      },
    },
  };
}
