import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { installPackage } from './consumer.ts';
import { budgets, compressedSizes } from './sizes.mjs';

/** @typedef {ReturnType<typeof compressedSizes>} Sizes */

/** What an application may pay for a widget beyond its file of `dist/cdn`, in bytes after brotli. */
export const npmAllowance = 3_000;

/** The import that registers the same elements as a file of `dist/cdn`. @param {string} file */
export const importOf = (file) =>
  file === 'gmw-widgets.js'
    ? 'gmw-widgets/define'
    : file.replace(/^gmw-(.+)\.js$/, 'gmw-widgets/$1');

/**
 * The scripts of an application made of this code only: a production build by Vite with its defaults,
 * the package's dependencies inside.
 * @param {string} folder a project that has the package installed (`installPackage` makes one)
 * @param {string} code such as `import 'gmw-widgets/group-finder'`
 * @returns {Promise<Sizes>}
 */
export async function sizesInApp(folder, code) {
  const entry = join(folder, 'app.js');
  writeFileSync(entry, code);
  // A test runner sets another environment, with which Lit and Vite choose their development builds.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        // What Vite adds to every application is not the widget's.
        modulePreload: { polyfill: false },
        rolldownOptions: { input: entry },
      },
    });
    const results = Array.isArray(built) ? built : [built];
    const chunks = results
      .flatMap((result) => ('output' in result ? result.output : []))
      .filter((output) => output.type === 'chunk');
    return compressedSizes(Buffer.from(atStart(chunks).join('\n')));
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/**
 * The code that the application loads at its start. A language is a chunk of its own, loaded when it is
 * needed, as beside the files of `dist/cdn`.
 * @param {readonly import('vite').Rolldown.OutputChunk[]} chunks
 */
function atStart(chunks) {
  const names = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  // A set that grows while it is walked gives what was added as well.
  for (const name of names)
    for (const imported of chunks.find((chunk) => chunk.fileName === name)?.imports ?? [])
      names.add(imported);
  return chunks.filter((chunk) => names.has(chunk.fileName)).map((chunk) => chunk.code);
}

/**
 * For every file of `dist/cdn`: what an application gets that installs the packed package and imports
 * the same elements. Needs a build; takes some seconds.
 * @returns {Promise<Record<string, Sizes>>}
 */
export async function npmSizes() {
  const project = installPackage();
  try {
    /** @type {Record<string, Sizes>} */
    const sizes = {};
    for (const file of Object.keys(budgets))
      sizes[file] = await sizesInApp(project.folder, `import '${importOf(file)}';`);
    return sizes;
  } finally {
    project.remove();
  }
}
