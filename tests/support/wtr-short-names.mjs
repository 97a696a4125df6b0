import { join } from 'node:path';
import { runnerImport } from 'vite';

/**
 * Serves the elements with the short names that they have in `dist/cdn` (`SHORT_NAMES=1`), so that the
 * whole suite can be run against them.
 * @param {string} rootDir
 */
export async function shortNamesPlugin(rootDir) {
  /** @type {{ module: typeof import('../../src/cdn/build/short-names.ts') }} */
  const { module } = await runnerImport(join(rootDir, 'src/cdn/build/short-names.ts'));
  const { handler } = /** @type {any} */ (module.shortNames(rootDir).transform);
  return {
    name: 'gmw:short-names',
    /** @param {{ path: string, body: unknown }} file */
    transform: ({ path, body }) =>
      path.startsWith('/src/') && path.endsWith('.ts')
        ? handler(String(body), join(rootDir, path))?.code
        : undefined,
  };
}
