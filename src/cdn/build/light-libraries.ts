import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { isForPages } from './source.ts';
import { withoutNotes } from './without-notes.ts';

/**
 * Files that a page loads by itself carry light stand-ins for the parts of libraries that we use, and
 * of the contract only what a page reads.
 */
export function lightLibraries(root: string): Plugin {
  const standIn = (name: string): string => resolve(root, 'src/cdn/light', `${name}.ts`);
  const standIns: readonly (readonly [RegExp, string])[] = [
    [/^\.\.?\/(.+\/)?zod\.ts$/, standIn('zod')],
    [/^\.\.?\/(.+\/)?rule\.ts$/, standIn('rule')],
    [/^@lit\/context$/, standIn('context')],
    [/^lit\/decorators\.js$/, standIn('decorators')],
    [/^lit\/directives\/if-defined\.js$/, standIn('if-defined')],
    [/^lit\/directives\/keyed\.js$/, standIn('keyed')],
    [/^lit\/directives\/repeat\.js$/, standIn('repeat')],
    [/^lit$/, standIn('lit')],
  ];
  return {
    name: 'gmw:light-libraries',
    enforce: 'pre',
    applyToEnvironment: isForPages,
    resolveId: {
      filter: { id: standIns.map(([module]) => module) },
      handler: (id) => standIns.find(([module]) => module.test(id))?.[1],
    },
    transform: {
      // What a page sends is checked by its form in words, and by the endpoint against the schema.
      // The values of an open list are words for a document.
      filter: { id: /\/src\/contract\/.*\.ts$/ },
      handler: (code) => ({
        code: withoutNotes(code)
          .replaceAll(/^ {2}(body|query): \w+,\n/gm, '')
          .replaceAll(/openEnum\([^()]*\)/g, 'openEnum()'),
        map: null,
      }),
    },
    // The compiler's helper for decorators serves kinds that we do not have.
    renderChunk: (code) => ({
      code: code.replace(
        /function __decorate\([^]*?\n}/,
        'function __decorate(all, prototype, name) {\n  for (const one of all) one(prototype, name);\n}',
      ),
      map: null,
    }),
  };
}
